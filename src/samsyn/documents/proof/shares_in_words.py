"""Shares told in words beside their numbers: «over halvparten (18 av 39)», «tre av fire»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.numbers import find_numbers
from samsyn.documents.proof.said import Said
from samsyn.documents.proof.wholes import whole_beside

FAR = Fraction(1, 10)  # of the whole: so far from a fraction a share may lie and be called it
NEARLY = Fraction(3, 20)  # the same of what is nearly a fraction, or a little above it
ROUNDING = Fraction(1, 100)
REACH = 90  # signs before a number in which the words may stand
SIZES = {
    "half": Fraction(1, 2), "third": Fraction(1, 3), "two_thirds": Fraction(2, 3),
    "quarter": Fraction(1, 4), "three_quarters": Fraction(3, 4), "fifth": Fraction(1, 5),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordedShare:
    """A part and its whole, and the words right before them that say how large the part is."""

    part: Mention
    whole: Mention
    start: int
    words: str
    size: Fraction
    side: str  # above, below, nearly, little or about

    @property
    def holds(self) -> bool:
        """Whether the share may be called so."""
        off = Fraction(self.part.value, self.whole.value) - self.size
        match self.side:
            case "above":
                return off > 0
            case "below":
                return off < 0
            case "little":
                return 0 < off <= NEARLY
            case "nearly":
                return -NEARLY <= off <= ROUNDING
        return abs(off) <= FAR


def worded_shares_in(said: Said, *, lang: str) -> Iterator[WordedShare]:
    """Yield the shares in words that stand right before «18 av 39»."""
    for place, part in enumerate(said.mentions):
        whole = whole_beside(part, said.mentions[place + 1 : place + 2])
        if whole is None or not part.value < whole.value:
            continue
        text = said.passage.text
        start = max(part.sentence[0], part.start - REACH)
        for match in cue("share_in_words").finditer(text, start, part.start):
            gap = text[match.end() : part.start]
            aside = _is_aside(text[whole.end : part.sentence[1]])
            if not cue("opens_share").match(gap) or not (gap.endswith("(") or aside):
                continue
            size = _size(match, lang=lang)
            if size:
                words = text[match.start() : match.end()]
                yield WordedShare(part, whole, match.start(), words, size, _side(match))


def _is_aside(behind: str) -> bool:
    """Tell whether numbers between commas end there: «…, 17 av 39, gjaldt …»."""
    return bool(re.match(r"(?:\s+[\w-]+){0,2}\s*(?:[,)–]|\.?$)", behind))


def _size(match: re.Match[str], *, lang: str) -> Fraction | None:
    named = next((name for name in SIZES if match[name]), "")
    if named:
        return SIZES[named]
    if match["most"] or match["fewest"]:
        return Fraction(1, 2)
    numbers = [find_numbers(match[name], lang=lang) for name in ("few", "of")]
    if any(len(found) != 1 or not found[0].spelled for found in numbers):
        return None
    part, whole = (int(found[0].value) for found in numbers)
    return Fraction(part, whole) if 0 < part < whole else None


def _side(match: re.Match[str]) -> str:
    if match["most"]:
        return "above"
    if match["fewest"]:
        return "below"
    return next((side for side in ("above", "below", "nearly", "little") if match[side]), "about")
