"""A percentage that does not follow from its parts: «11 av 28 (61 prosent)»."""

import re
from collections.abc import Iterator, Sequence

from samsyn.documents.numerals import rounded
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.meant import row_meant, year_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.printed import shares_of
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import whole_beside
from samsyn.figures import FigureRow

PERCENT = 100
BRACKET = re.compile(r"^[^.;]{0,40}[(,–-]\s*(?:\w+\s+){0,2}$|^\s+[\w ]{0,40}\b(?:er|utgjør|is)\s+$")
OF_ALL = re.compile(r"\s+(?:av|of)\s+(?:alle|all|them all)\b", re.IGNORECASE)
GAP = 60  # signs between a number and the percentage in brackets behind it
CLOSE_KIN = 2  # words of a quantity that the passage must share
CLOSE = 1  # percentage points: rounding up or down, and words like «nær»


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the percentages that the numbers beside them deny."""
    for said in reading.said:
        for place, part in enumerate(said.mentions):
            whole = whole_beside(part, said.mentions[place + 1 : place + 2])
            if whole is None:
                yield from _of_figures(part, said, said.mentions[place + 1 : place + 2], reading)
                continue
            percent = _percent(part, whole, said.mentions)
            if percent and not _follows(percent, part, whole):
                expected = rounded(part.value, whole.value, steps=PERCENT)
                yield _verdict(percent, (part, whole), expected=f"{expected} %")


def _of_figures(
    part: Mention, said: Said, following: Sequence[Mention], reading: Reading
) -> Iterator[Verdict]:
    """Yield the percentage in brackets behind a number whose figure gives another share."""
    behind = [m for m in following if m.number.kind == "percent" and m.sentence == part.sentence]
    gap = part.passage.text[part.end : behind[0].start] if behind else ""
    if not gap or len(gap) > GAP or not part.exact or part.anchor:
        return
    percent = behind[0]
    of_all = OF_ALL.match(part.passage.text[percent.end : percent.sentence[1]])
    if not gap.endswith("(") and not (gap.endswith(", ") and of_all):
        return
    rows = list(_rows(part, said, reading))
    shares = [share for row in rows for share in shares_of(row, known=reading.known, steps=PERCENT)]
    wholes = [m for m in said.mentions if m.exact and m is not part and m.value > part.value]
    said_share = float(percent.number.value)
    near = any(abs(share - said_share) <= CLOSE for share in shares)
    if shares and not near and not any(_follows(percent, part, whole) for whole in wholes):
        yield _verdict(percent, (part,), expected=f"{shares[0]} %")


def _rows(part: Mention, said: Said, reading: Reading) -> Iterator[FigureRow]:
    """Yield the figures that say what a number says."""
    subjects = reading.subjects
    year = year_of(reading.text) or said.mentions[0].period
    words = " ".join([said.passage.text, *said.passage.path])
    for family in subjects.families(said.passage):
        near = subjects.kinship(family, words) >= CLOSE_KIN
        if near and family.period == (part.period or year):
            row = row_meant(part, family, known=reading.known, subjects=subjects)
            if row and row.value == part.value:
                yield row


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


def _verdict(percent: Mention, parts: tuple[Mention, ...], *, expected: str) -> Verdict:
    ordered = sorted([percent, *parts], key=lambda m: m.start)
    return Verdict(
        key="share-wrong",
        place=place_of(ordered),
        found=percent.passage.text[percent.start : percent.end],
        expected=expected,
    )
