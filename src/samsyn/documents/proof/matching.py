"""Holding the numbers of a passage against a family of figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.enumerations import Enumeration, Part
from samsyn.documents.proof.known import Family
from samsyn.documents.proof.mentions import of_children
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import same_sort, whole_of
from samsyn.figures import FigureRow

CLOSE_KIN = 3  # words of a quantity's name and definition that its passage shares


@dataclass(frozen=True, slots=True)
class Match:
    """An enumeration beside a family: which parts agree and which do not.

    `named` tells that the text names the service; `total_told` that the family's total stands
    in the passage, or is what the parts add up to; `kinship` how many words the quantity shares.
    """

    family: Family
    agreeing: tuple[tuple[Part, FigureRow], ...]
    differing: tuple[tuple[Part, FigureRow], ...]
    named: bool
    total_told: bool
    kinship: int

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
    said_year = next((m.period for m in enumeration.mentions if m.period), "")
    for family in reading.subjects.families(said.passage, around=around):
        if said_year and not family.period.startswith(said_year):
            continue
        rows = [_row(part, family) for part in enumeration.parts]
        if any(row is None or row.value is None for row in rows):
            continue
        pairs = [(p, row) for p, row in zip(enumeration.parts, rows, strict=True) if row]
        if not same_sort(_basis(enumeration), family.counted):
            continue
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
        )


def _row(part: Part, family: Family) -> FigureRow | None:
    return family.parts.get(part.dimension, {}).get(part.category)


def _basis(enumeration: Enumeration) -> str:
    return next((m.basis for m in enumeration.mentions if m.basis), "")


def _totals_told(enumeration: Enumeration, *, said: Said, reading: Reading) -> set[int]:
    whole = whole_of(enumeration, said=said, reading=reading)
    if whole and whole.link != "headline":
        return {whole.mention.value}
    earlier = {m.value for m in said.mentions if m.exact and m.end <= enumeration.first.start}
    return {enumeration.sum, *earlier, *({whole.mention.value} if whole else ())}
