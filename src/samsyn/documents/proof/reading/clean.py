"""What stands in a text for the eye alone, taken out: soft hyphens, note marks, marks of markup.

Every function keeps anchors in step with the text they point into.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, pairwise

from samsyn.documents.proof.text import Anchor

SOFT_HYPHEN = "\u00ad"
# A soft hyphen, with the line break or blank it may have left; superscript note marks.
UNSEEN = re.compile(
    r"\u00ad\s*|[\u200b\u2060\ufeff]|(?<=\S)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"
)
GAP = re.compile(r"[ \t\r\n\f\v]+")
MARKUP = re.compile(
    r"\*\*|__"  # strong
    r"|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])"  # emphasis
    r"|\[(?=[^\]\n]*\]\([^)\n]*\))|(?<=.)\]\((?:[^()\n]|\([^)\n]*\))*\)"  # links: the words stay
    r"|\\(?=[()\[\]*_#-])"  # escapes
)


def cleaned(text: str, anchors: tuple[Anchor, ...] = ()) -> tuple[str, tuple[Anchor, ...]]:
    """Return a text without what is not read aloud, blanks folded, and its anchors in place.

    Examples:
        >>> cleaned("menneske\\u00adhandel i \\n 2020.\\u2078 Vedtakene")[0]
        'menneskehandel i 2020. Vedtakene'
    """
    text, anchors = _folded(text, anchors)
    text, anchors = taken_out(text, anchors, pattern=UNSEEN)
    text, anchors = taken_out(text, anchors, pattern=GAP, by=" ")
    lead = len(text) - len(text.lstrip(" "))
    kept = text.strip(" ")
    moved = (Anchor(a.start - lead, min(a.end - lead, len(kept)), a.target) for a in anchors)
    return kept, tuple(a for a in moved if 0 <= a.start < a.end)


def without_markup(text: str) -> str:
    """Return a line of plain text without the marks of Markdown.

    Examples:
        >>> without_markup("**16 kvinner** bodde på [Lauras hus](https://example.org)")
        '16 kvinner bodde på Lauras hus'
    """
    return taken_out(text, (), pattern=MARKUP)[0]


def taken_out(
    text: str, anchors: tuple[Anchor, ...], *, pattern: re.Pattern[str], by: str = ""
) -> tuple[str, tuple[Anchor, ...]]:
    """Return a text in which every match has given way to `by`, and its anchors in place."""
    if not anchors:
        return pattern.sub(by, text), ()
    parts: list[str] = []
    places: list[tuple[int, int]] = []  # where kept text began, and where it begins now
    at = length = 0
    for match in pattern.finditer(text):
        places.append((at, length))
        parts.extend([text[at : match.start()], by])
        length += match.start() - at + len(by)
        at = match.end()
    places.append((at, length))
    parts.append(text[at:])
    new = tuple(Anchor(_moved(a.start, places), _moved(a.end, places), a.target) for a in anchors)
    return "".join(parts), tuple(a for a in new if a.start < a.end)


def merged(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """Join the stretches of one link that its markup has cut into pieces."""
    whole: list[Anchor] = []
    for anchor in anchors:
        if whole and whole[-1].end == anchor.start and whole[-1].target == anchor.target:
            whole[-1] = Anchor(whole[-1].start, anchor.end, anchor.target)
        else:
            whole.append(anchor)
    return tuple(whole)


def _moved(place: int, places: list[tuple[int, int]]) -> int:
    at = bisect_right(places, place, key=lambda pair: pair[0])
    old, new = places[at - 1] if at else (0, 0)
    moved = new + place - old
    return min(moved, places[at][1]) if at < len(places) else moved


def _folded(text: str, anchors: tuple[Anchor, ...]) -> tuple[str, tuple[Anchor, ...]]:
    """Return a text with letters and accents made one sign, within and outside each link."""
    if unicodedata.is_normalized("NFC", text) or not anchors:
        return unicodedata.normalize("NFC", text), anchors
    cuts = sorted({0, len(text), *(a.start for a in anchors), *(a.end for a in anchors)})
    parts = [unicodedata.normalize("NFC", text[one:other]) for one, other in pairwise(cuts)]
    places = dict(zip(cuts, accumulate(map(len, parts), initial=0), strict=True))
    moved = tuple(Anchor(places[a.start], places[a.end], a.target) for a in anchors)
    return "".join(parts), moved
