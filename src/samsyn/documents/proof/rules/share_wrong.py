"""A percentage that does not follow from its parts: «11 av 28 (61 prosent)»."""

import re
from collections.abc import Iterator, Sequence

from samsyn.documents.numerals import rounded
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.wholes import whole_beside

PERCENT = 100
BRACKET = re.compile(r"^[^.;]{0,40}[(,–-]\s*(?:\w+\s+){0,2}$|^\s+[\w ]{0,40}\b(?:er|utgjør|is)\s+$")
CLOSE = 1  # percentage points: rounding up or down, and words like «nær»


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the percentages that the numbers beside them deny."""
    for said in reading.said:
        for place, part in enumerate(said.mentions):
            whole = whole_beside(part, said.mentions[place + 1 : place + 2])
            if whole is None:
                continue
            percent = _percent(part, whole, said.mentions)
            if percent and not _follows(percent, part, whole):
                expected = rounded(part.value, whole.value, steps=PERCENT)
                yield _verdict(percent, whole, expected=f"{expected} %")


def _percent(part: Mention, whole: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """Return the percentage that stands right behind, or right before, a part and its whole."""
    text = part.passage.text
    near = [*mentions[: mentions.index(part)][-1:], *mentions[mentions.index(whole) + 1 :][:1]]
    for mention in near:
        if mention.number.kind != "percent" or mention.sentence != part.sentence:
            continue
        if mention.start > whole.end and BRACKET.match(text[whole.end : mention.start]):
            return mention
        if mention.end < part.start and re.fullmatch(
            r"[^.;\d]{0,12}\(", text[mention.end : part.start]
        ):
            return mention
    return None


def _follows(percent: Mention, part: Mention, whole: Mention) -> bool:
    exact = PERCENT * part.value / whole.value if whole.value else 0
    return abs(float(percent.number.value) - exact) <= CLOSE


def _verdict(percent: Mention, whole: Mention, *, expected: str) -> Verdict:
    first, last = sorted([percent, whole], key=lambda m: m.start)
    return Verdict(
        key="share-wrong",
        place=place_of([first, last]),
        found=percent.passage.text[percent.start : percent.end],
        expected=expected,
    )
