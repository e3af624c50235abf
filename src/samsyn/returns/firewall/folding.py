"""Making alike what looks alike: blanks, dashes, digits of any script, and signs nobody sees."""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00]")
FULL_SIGNS = {0xFF20: "@", 0xFF0E: ".", 0xFF0B: "+"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made plain, and where each of its letters stood before; None where none has moved."""

    text: str
    origin: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the plain text stood in the text as it came."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def folded(text: str) -> Folded:
    """Return a text in which one idea is written one way.

    Examples:
        >>> folded("22\\u00a033\\u200b11–60").text, folded("٢٢").text
        ('22 3311-60', '22')
    """
    if text.isascii() and "\x00" not in text:
        return Folded(text)
    plain = text.translate(_alike())
    if not UNSEEN.search(plain):
        return Folded(plain)
    kept = [place for place, sign in enumerate(plain) if not UNSEEN.match(sign)]
    return Folded("".join(plain[place] for place in kept), tuple(kept))


@cache
def _alike() -> dict[int, str]:
    """Return every digit, blank and dash of Unicode with the plain sign it is read as."""
    table = {**FULL_SIGNS, **{ord(dash): "-" for dash in DASHES}}
    for code in range(128, sys.maxunicode + 1):
        sign = chr(code)
        if sign.isdecimal():
            table[code] = str(unicodedata.decimal(sign))
        elif unicodedata.category(sign) == "Zs":
            table[code] = " "
    return table
