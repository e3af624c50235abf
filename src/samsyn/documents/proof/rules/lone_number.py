"""A number alone that the figures know otherwise: of its passage, its service or its year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.cues import cue, cue_words
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import TOTAL, Family
from samsyn.documents.proof.lexicon import lexicon_of
from samsyn.documents.proof.meant import YEAR, is_of_category, row_meant, year_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.service_words import services_in
from samsyn.documents.proof.subjects import stems_of
from samsyn.documents.proof.wholes import COUNTED_APART
from samsyn.figures import FigureRow

ENOUGH = 2  # other numbers of the passage that agree with the family
CLOSE_KIN = 2  # words of a quantity that a sentence must share
FOLLOW_UPS = "follow-ups"
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
    text_year = year_of(reading.text)
    for unit in _units(reading):
        year = text_year or _opening_year(unit)
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


def _is_of_year(mention: Mention) -> bool:
    return not cue("some_of_year").search(_sentence(mention))


def _sentence(mention: Mention) -> str:
    return mention.passage.text[slice(*mention.sentence)]


def _opening_year(unit: tuple[Said, ...]) -> str:
    """Return the year that a passage begins with: «I 2020 hjalp …»."""
    first = next((m for said in unit for m in said.mentions if m.period), None)
    before = first.passage.text[first.sentence[0] : first.start] if first else ""
    return first.period if first and first.period in before else ""


def _held(said: Said, unit: tuple[Said, ...], reading: Reading, *, year: str) -> Iterator[_Told]:
    """Yield the numbers of a passage beside each figure that they may mean."""
    subjects = reading.subjects
    numbers = [m for m in said.mentions if m.exact and not m.anchor and _is_of_year(m)]
    if not numbers:
        return
    first = unit[0].passage
    around = "" if first is said.passage else first.text
    wide = " ".join([said.passage.text, around, *said.passage.path[-1:]])
    services = subjects.services(said.passage, around=around)
    for family in subjects.families(said.passage, around=around):
        own = family.scope.partition(":")[2] in services
        if subjects.kinship(family, wide) < (1 if own else CLOSE_KIN):
            continue
        for mention in numbers:
            if family.period != (year or mention.period):
                continue
            row = row_meant(mention, family, known=reading.known, subjects=subjects)
            sentence = _sentence(mention)
            if row and row.value is not None and _may_be_of(family, sentence, reading):
                kin = subjects.kinship(family, sentence)
                yield _Told(mention, row, reading.known.family_of(row), kin)


def _named(sentence: str, reading: Reading) -> tuple[str, ...]:
    return services_in(sentence, names=reading.subjects.names)


def _may_be_of(family: Family, sentence: str, reading: Reading) -> bool:
    """Tell whether a sentence names the service of a family, or none at all."""
    named = _named(sentence, reading)
    return not named or family.scope.partition(":")[2] in named


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
        if one.agrees or not meant or not (enough or beside) or _divides_part(one, of_best):
            continue
        if not _begins_anew(one, of_best):
            yield one


def _begins_anew(one: _Told, held: list[_Told]) -> bool:
    """Tell whether others may be meant: «6 menn ble henvist», with no agreeing part beside it."""
    return any(term.basis and term.options for term in one.mention.after[:1]) and not any(
        other.agrees and other.row.dimension == one.row.dimension
        and other.mention.sentence == one.mention.sentence
        for other in held
    )  # fmt: skip


def _divides_part(one: _Told, held: list[_Told]) -> bool:
    """Tell whether a part of another sort stands before it: «3 ble innvilget, 2 var kvinner»."""
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
        sentence = _sentence(one.mention)
        alone = {one.row.period} == set(YEAR.findall(sentence))
        if one.agrees or one.kin < CLOSE_KIN or not (one.row.period == year or alone):
            continue
        named = _named(sentence, reading)
        if named == (one.family.scope.partition(":")[2],) and _is_plain(one, reading):
            yield one


def _of_noun(held: list[_Told], reading: Reading, *, year: str) -> Iterator[_Told]:
    """Yield what is denied where one quantity alone counts what a number counts: «de ni nemndene».

    Of the whole country, or of the one service that is named.
    """
    for one in held:
        basis = one.mention.basis
        sure = basis not in COUNTED_APART - {FOLLOW_UPS}
        told = one.row.period == (year or one.mention.period)
        if one.agrees or not sure or not told or not _is_plain(one, reading):
            continue
        sentence = _sentence(one.mention)
        if len(_named(sentence, reading)) > 1:
            continue
        families = reading.subjects.families(one.mention.passage)
        alike = [f for f in families if (f.counted, f.period) == (basis, one.row.period)]
        if {f.quantity for f in alike if f.scope == one.family.scope} == {one.row.quantity}:
            yield one


def _of_year(held: list[_Told], reading: Reading, *, year: str) -> Iterator[_Told]:
    """Yield the numbers that are those of the year beside the one they are told of."""
    for one in held:
        own = one.row.period
        near = [str(int(own) + step) for step in (-1, 1)] if own.isdigit() else []
        meant = [other for other in near if not year or year in (own, other)]
        siblings = [reading.known.sibling(one.row, period=other) for other in meant]
        same = any(s and s.value == one.mention.value for s in siblings)
        if same and not one.agrees and one.kin >= CLOSE_KIN:
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
