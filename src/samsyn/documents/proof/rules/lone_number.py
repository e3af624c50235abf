"""A number alone that the figures know otherwise: of its passage, its service or its year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import TOTAL, Family
from samsyn.documents.proof.lexicon import lexicon_of
from samsyn.documents.proof.meant import is_of_category, row_meant, year_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.service_words import services_in
from samsyn.documents.proof.subjects import stems_of
from samsyn.figures import FigureRow

ENOUGH = 2  # other numbers of the passage that agree with the family
CLOSE_KIN = 2  # words of a quantity that a sentence must share
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A number beside the figure that its words mean, and how many of these the quantity shares."""

    mention: Mention
    row: FigureRow
    family: Family
    kin: int

    @property
    def agrees(self) -> bool:
        """Whether the text says what the figure says."""
        return self.mention.value == self.row.value


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the numbers that the figures deny."""
    year = year_of(reading.text)
    for said in reading.said:
        numbers = [m for m in said.mentions if m.exact and not m.anchor]
        held = list(_held(numbers, said, reading, year=year)) if numbers else []
        right = {one.mention.start for one in held if one.agrees}
        told = {one.row.key for one in held if one.agrees}
        met: set[int] = set()
        for one in (*_of_passage(held, year=year), *_of_service(held, reading, year=year), *_of_year(held, reading, year=year)):
            start = one.mention.start
            if start in right | met or one.row.key in told:
                continue
            if not is_of_category(one.mention.value, one.row, one.family):
                met.add(start)
                yield _verdict(one)


def _held(numbers: list[Mention], said: Said, reading: Reading, *, year: str) -> Iterator[_Told]:
    """Yield the numbers of a passage beside each figure that they may mean."""
    subjects = reading.subjects
    wide = " ".join([said.passage.text, *said.passage.path[-1:]])
    services = subjects.services(said.passage)
    for family in subjects.families(said.passage):
        own = family.scope.partition(":")[2] in services
        if family.period != year or subjects.kinship(family, wide) < (1 if own else CLOSE_KIN):
            continue
        for mention in numbers:
            row = row_meant(mention, family, known=reading.known, subjects=subjects)
            if row and row.value is not None:
                kin = subjects.kinship(family, mention.passage.text[slice(*mention.sentence)])
                yield _Told(mention, row, reading.known.family_of(row), kin)


def _of_passage(held: list[_Told], *, year: str) -> Iterator[_Told]:
    """Yield what the one family that most numbers of a passage agree with denies."""
    families = {(one.row.quantity, one.row.scope) for one in held}
    agreeing = {
        name: {
            one.row.key for one in held
            if one.agrees and (one.row.quantity, one.row.scope) == name
        }
        for name in families
    }  # fmt: skip
    best = max(sorted(agreeing), key=lambda name: len(agreeing[name]), default=None)
    if best is None or len(agreeing[best]) < ENOUGH:
        return
    totals = {key for key in agreeing[best] if key[3] == TOTAL}
    for one in held:
        alike = not one.agrees and (one.row.quantity, one.row.scope) == best
        if alike and (totals or one.row.period == year or one.row.dimension != TOTAL):
            yield one


def _of_service(held: list[_Told], reading: Reading, *, year: str) -> Iterator[_Told]:
    """Yield what the figures of the one service that a sentence names deny."""
    for one in held:
        if one.agrees or one.kin < CLOSE_KIN or one.row.period != year:
            continue
        sentence = one.mention.passage.text[slice(*one.mention.sentence)]
        named = services_in(sentence, names=reading.subjects.names)
        if named == (one.family.scope.partition(":")[2],) and _is_plain(one, reading):
            yield one


def _of_year(held: list[_Told], reading: Reading, *, year: str) -> Iterator[_Told]:
    """Yield the numbers that are those of the year of the text, or of the one before it."""
    years = (year, str(int(year) - 1)) if year else ()
    for one in held:
        siblings = [reading.known.sibling(one.row, period=other) for other in years]
        same = any(s and s.value == one.mention.value for s in siblings)
        if same and not one.agrees and one.kin >= CLOSE_KIN and one.row.period in years:
            yield one


def _is_plain(one: _Told, reading: Reading) -> bool:
    """Tell whether nothing behind a number narrows it down to some of what is counted."""
    text = one.mention.passage.text
    end = one.mention.sentence[1]
    stop = re.compile(r"[.,;:()]|$").search(text, one.mention.end, end)
    behind = text[one.mention.end : stop.start() if stop else end]
    terms = lexicon_of(reading.text.lang).find(behind)
    own = reading.subjects.stems[one.row.quantity]
    return all(
        any(t.start <= word.start() < t.end for t in terms)
        or not stems_of(word[0]) or stems_of(word[0]) & own
        for word in WORD.finditer(behind)
    )  # fmt: skip


def _verdict(one: _Told) -> Verdict:
    return Verdict(
        key="contradicts-figures",
        place=place_of([one.mention]),
        found=str(one.mention.value),
        expected=str(one.row.value),
        figure=one.row,
        confidence=0.85,
    )
