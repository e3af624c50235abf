"""A number alone that the figures know otherwise: of its passage, its service or its year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.cues import cue_words
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import TOTAL, Family
from samsyn.documents.proof.lexicon import lexicon_of
from samsyn.documents.proof.meant import is_of_category, row_meant, year_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.service_words import services_in
from samsyn.documents.proof.subjects import stems_of
from samsyn.documents.proof.wholes import COUNTED_APART
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
    for unit in _units(reading):
        held = [one for said in unit for one in _held(said, unit, reading, year=year)]
        right = {id(one.mention) for one in held if one.agrees}
        told = {one.row.key for one in held if one.agrees}
        denied = [
            *_of_passage(held, year=year), *_of_service(held, reading, year=year),
            *_of_noun(held, reading, year=year), *_of_year(held, reading, year=year),
        ]  # fmt: skip
        for one in denied:
            if id(one.mention) in right or one.row.key in told:
                continue
            if not is_of_category(one.mention.value, one.row, one.family):
                right.add(id(one.mention))
                yield _verdict(one)


def _units(reading: Reading) -> Iterator[tuple[Said, ...]]:
    """Yield the passages with numbers: a list with what leads on to it, others one by one."""
    lists = [(*filter(None, [one.lead]), *one.items) for one in reading.listings]
    inside = {id(said) for unit in lists for said in unit}
    yield from lists
    yield from ((said,) for said in reading.said if said.mentions and id(said) not in inside)


def _held(
    said: Said, unit: tuple[Said, ...], reading: Reading, *, year: str
) -> Iterator[_Told]:
    """Yield the numbers of a passage beside each figure that they may mean."""
    subjects = reading.subjects
    numbers = [m for m in said.mentions if m.exact and not m.anchor]
    if not numbers:
        return
    first = unit[0].passage
    around = "" if first is said.passage else first.text
    wide = " ".join([said.passage.text, around, *said.passage.path[-1:]])
    services = subjects.services(said.passage, around=around)
    for family in subjects.families(said.passage, around=around):
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
    of_best = [one for one in held if best == (one.row.quantity, one.row.scope)]
    wholes = {one.mention.sentence for one in of_best if one.agrees and _is_whole(one)}
    totals = {one.row.key for one in of_best if one.agrees and one.row.dimension == TOTAL}
    for one in of_best:
        beside = one.mention.sentence in wholes and one.kin >= CLOSE_KIN and one.mention.basis
        enough = best is not None and len(agreeing[best]) >= ENOUGH
        meant = totals or one.row.period == year or one.row.dimension != TOTAL
        if not one.agrees and meant and (enough or beside) and not _divides_part(one, of_best):
            yield one


def _divides_part(one: _Told, held: list[_Told]) -> bool:
    """Tell whether a part of another sort stands before it in its sentence: «3 ja, 2 av kvinner»."""
    before = [
        other.row.dimension for other in held
        if other.mention.sentence == one.mention.sentence
        and other.mention.start < one.mention.start
    ]  # fmt: skip
    return bool(set(before) - {TOTAL, one.row.dimension})


def _is_whole(one: _Told) -> bool:
    return one.row.dimension == TOTAL and bool(one.mention.basis)


def _of_service(held: list[_Told], reading: Reading, *, year: str) -> Iterator[_Told]:
    """Yield what the figures of the one service that a sentence names deny."""
    for one in held:
        if one.agrees or one.kin < CLOSE_KIN or one.row.period != year:
            continue
        sentence = one.mention.passage.text[slice(*one.mention.sentence)]
        named = services_in(sentence, names=reading.subjects.names)
        if named == (one.family.scope.partition(":")[2],) and _is_plain(one, reading):
            yield one


def _of_noun(held: list[_Told], reading: Reading, *, year: str) -> Iterator[_Told]:
    """Yield what is denied where one quantity alone counts what a number counts: «de ni nemndene».

    Of the whole country, or of the one service that is named.
    """
    for one in held:
        basis = one.mention.basis
        sure = one.mention.definite or one.kin >= CLOSE_KIN or basis not in COUNTED_APART
        if one.agrees or not sure or one.row.period != year or not _is_plain(one, reading):
            continue
        families = reading.subjects.families(one.mention.passage)
        alike = [f for f in families if (f.counted, f.period) == (basis, year)]
        if {f.quantity for f in alike if f.scope == one.family.scope} == {one.row.quantity}:
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
        or word[0].lower() in cue_words("says_nothing")
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
