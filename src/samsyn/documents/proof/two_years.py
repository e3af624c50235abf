"""The figures of two years that a change in a text can only be about."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.changes import ToldChange
from samsyn.documents.proof.known import TOTAL, Family
from samsyn.documents.proof.lexicon import Option
from samsyn.documents.proof.mentions import of_children
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import same_sort
from samsyn.figures import FigureRow

CLOSE_KIN = 2  # words of a quantity's name and definition that the sentences share


@dataclass(frozen=True, slots=True)
class TwoYears:
    """One figure in the earlier and in the later year of a change."""

    earlier: FigureRow
    later: FigureRow

    def ends_that_agree(self, change: ToldChange) -> int:
        """Return how many of the two numbers are those of their year."""
        return (self.earlier.value == change.then.value) + (self.later.value == change.now.value)

    def is_turned(self, change: ToldChange) -> bool:
        """Tell whether each number is that of the other year."""
        pair = (self.later.value, self.earlier.value)
        return pair == (change.then.value, change.now.value) and pair[0] != pair[1]


def two_years_of(change: ToldChange, *, said: Said, reading: Reading, year: str) -> list[TwoYears]:
    """Return the figures that the words of a change name, in both of its years.

    Args:
        year: the later one, where the text does not say it beside the number.
    """
    then, now = change.then, change.now
    if not then.period:
        return []
    last = now.period or (year if year > then.period else "")
    services = reading.subjects.services(said.passage)
    words = said.passage.text[now.sentence[0] : now.sentence[1]]
    words += said.passage.text[then.sentence[0] : then.sentence[1]]
    named = _named(change)
    found: list[TwoYears] = []
    for family in reading.subjects.families(said.passage):
        own = family.scope.partition(":")[2] in services
        kin = reading.subjects.kinship(family, words)
        basis = now.basis or then.basis
        later = family.period == last if last else family.period > then.period
        if not later or not same_sort(basis, family.counted):
            continue
        if of_children(now) != reading.subjects.of_children(family):
            continue
        if kin >= CLOSE_KIN or (own and kin):
            found += _pairs(family, named, reading=reading, first=then.period)
    return found


def _named(change: ToldChange) -> set[Option]:
    """Return the categories in the words of a change."""
    first = min(change.then, change.now, key=lambda mention: mention.start)
    terms = [*first.before, *change.now.after, *change.then.after]
    return {option for term in terms for option in term.options}


def _pairs(
    family: Family, named: set[Option], *, reading: Reading, first: str
) -> Iterator[TwoYears]:
    divided = {name for dimension in family.parts for name in dimension.split("*")}
    wanted = {option for option in named if option[0] in divided}
    rows = [family.total] if family.total else []
    rows += [row for parts in family.parts.values() for row in parts.values()]
    for row in rows:
        pairs = zip(row.dimension.split("*"), row.category.split("*"), strict=False)
        if wanted != (set() if row.dimension == TOTAL else set(pairs)):
            continue
        earlier = reading.known.sibling(row, period=first)
        if earlier and earlier.value is not None and row.value is not None:
            yield TwoYears(earlier, row)
