"""Holding the numbers of a passage against a family of figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.documents.proof.enumerations import Enumeration, Part
from samsyn.documents.proof.known import Family
from samsyn.documents.proof.meant import year_of
from samsyn.documents.proof.mentions import Mention, of_children
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import AS_PERSONS, same_sort, whole_of
from samsyn.figures import FigureRow

FEW = 10  # a total that is smaller may be that of many things
NEAR_KIN = 2  # words that are enough where the whole and the sum of the parts agree
CLOSE_KIN = 3  # words of a quantity's name and definition that its passage shares


@dataclass(frozen=True, slots=True)
class Match:
    """An enumeration beside a family: which parts agree and which do not.

    `named` tells that the text names the service; `total_told` that the family's total stands
    in the passage, or is what the parts add up to; `kinship` how many words the quantity shares.
    `sum_told` tells that the total stands in the passage, and is what the parts make in the text
    and in the figures; `own_noun` that its noun is no other than what the family counts.
    """

    family: Family
    agreeing: tuple[tuple[Part, FigureRow], ...]
    differing: tuple[tuple[Part, FigureRow], ...]
    named: bool
    total_told: bool
    kinship: int
    sum_told: bool = False
    own_noun: bool = False

    @property
    def rank(self) -> tuple[bool, int, bool, bool, int]:
        """How well the family fits."""
        return (
            not self.differing,
            len(self.agreeing) - len(self.differing),
            self.total_told,
            self.named,
            self.kinship,
        )

    @property
    def permuted(self) -> bool:
        """Whether the numbers are all the figures' own, and stand at the wrong categories."""
        said = sorted(part.mention.value for part, _ in self.differing)
        return len(said) > 1 and said == sorted(row.value or 0 for _, row in self.differing)

    @property
    def sure(self) -> bool:
        """Whether the passage speaks of this family beyond reasonable doubt."""
        if not self.total_told:
            return False
        if self.permuted:
            return self.named or self.kinship >= CLOSE_KIN
        if not self.agreeing:
            return False
        if self.named:
            return len(self.agreeing) >= len(self.differing)
        return self.kinship >= CLOSE_KIN and len(self.agreeing) > len(self.differing)


def best_match(enumeration: Enumeration, *, said: Said, reading: Reading) -> Match | None:
    """Return the family that an enumeration fits best, where it fits any."""
    found = list(matches(enumeration, said=said, reading=reading))
    return max(found, key=lambda match: match.rank, default=None)


def matches(enumeration: Enumeration, *, said: Said, reading: Reading) -> Iterator[Match]:
    """Yield every family that has the categories of an enumeration, with how it fits."""
    listing = reading.listing_of(said)
    around = listing.lead.passage.text if listing and listing.lead else ""
    services = reading.subjects.services(said.passage, around=around)
    words = " ".join([said.passage.text, around, *said.passage.path])
    told = _totals_told(enumeration, said=said, reading=reading)
    year, basis = year_of(reading.text), _basis(enumeration, said, reading)
    said_year = next((m.period for m in enumeration.mentions if m.period), "")
    for family in reading.subjects.families(said.passage, around=around):
        if said_year and not family.period.startswith(said_year):
            continue
        rows = [_row(part, family) for part in enumeration.parts]
        if any(row is None or row.value is None for row in rows):
            continue
        pairs = [(p, row) for p, row in zip(enumeration.parts, rows, strict=True) if row]
        if not same_sort(basis, family.counted):
            continue
        totals = _totals_divided(enumeration, family, [row for _, row in pairs], said, year)
        children = any(of_children(mention) for mention in enumeration.mentions)
        if children and not reading.subjects.of_children(family):
            continue
        yield Match(
            family=family,
            agreeing=tuple(pair for pair in pairs if pair[0].mention.value == pair[1].value),
            differing=tuple(pair for pair in pairs if pair[0].mention.value != pair[1].value),
            named=family.scope.partition(":")[2] in services,
            total_told=bool(family.total and family.total.value in told),
            kinship=reading.subjects.kinship(family, words),
            sum_told=bool(totals),
            own_noun=any(m.basis == family.counted not in AS_PERSONS for m in totals),
        )


def only_match(enumeration: Enumeration, *, said: Said, reading: Reading) -> Match | None:
    """Return the one family whose total a text divides, where all of its parts deny the text.

    The service is named, or the quantity is near by its words, and no other family has the total.
    """
    whole = [
        match
        for match in matches(enumeration, said=said, reading=reading)
        if match.sum_told and (match.named or match.kinship >= (1 if match.own_noun else NEAR_KIN))
    ]
    named = [match for match in whole if match.named] or whole
    if len({match.family.key for match in named}) != 1 or named[0].agreeing:
        return None
    return named[0]


def _totals_divided(
    enumeration: Enumeration, family: Family, rows: Sequence[FigureRow], said: Said, year: str
) -> list[Mention]:
    """Return the numbers that the parts add up to, where those of the figures do so too."""
    total = family.total.value if family.total else None
    made = sum(row.value or 0 for row in rows)
    if total is None or total < FEW or not total == enumeration.sum == made:
        return []
    first = enumeration.first
    return [
        m for m in said.mentions
        if m.exact and m.value == total and m.end <= first.start and m.basis
        and same_sort(m.basis, family.counted) and family.period.startswith(m.period or year)
    ]  # fmt: skip


def _row(part: Part, family: Family) -> FigureRow | None:
    return family.parts.get(part.dimension, {}).get(part.category)


def _basis(enumeration: Enumeration, said: Said, reading: Reading) -> str:
    """Return what is counted: «av de 28 vedtakene gjaldt 17 kvinner» counts decisions."""
    whole = whole_of(enumeration, said=said, reading=reading)
    named = whole.mention.basis if whole and whole.link == "named" else ""
    return named or next((m.basis for m in enumeration.mentions if m.basis), "")


def _totals_told(enumeration: Enumeration, *, said: Said, reading: Reading) -> set[int]:
    whole = whole_of(enumeration, said=said, reading=reading)
    if whole and whole.link != "headline":
        return {whole.mention.value}
    earlier = {m.value for m in said.mentions if m.exact and m.end <= enumeration.first.start}
    return {enumeration.sum, *earlier, *({whole.mention.value} if whole else ())}
