"""The attack on published tables: what everybody can work out of the cells that are not shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from samsyn.disclosure.attack import Facts, Interval, facts_about, intervals, joined
from samsyn.disclosure.published import Published
from samsyn.disclosure.tables import incidence


@dataclass(frozen=True, slots=True)
class Attacked:
    """Each hidden cell with what can be said of it."""

    published: Published
    cells: tuple[int, ...]
    intervals: tuple[Interval, ...]

    def exact(self) -> int:
        """Return how many hidden cells are known."""
        return sum(found.width == 0 for found in self.intervals)

    def narrower_than(self, width: int) -> int:
        """Return how many have an interval narrower than this."""
        return sum(found.width < width for found in self.intervals)

    def below(self, threshold: int) -> int:
        """Return how many are known to be smaller than this."""
        return sum(found.upper is not None and found.upper < threshold for found in self.intervals)


def attack(published: Published, *, least: int = 0, beside: Sequence[Facts] = ()) -> Attacked:
    """Return the narrowest interval of every hidden cell that follows from what is shown.

    Args:
        published: what everybody sees.
        least: what a reader knows a hidden cell to be at least: 1 where zeros are always shown.
        beside: what is known from elsewhere, over the same dimensions.

    Raises:
        ImpossibleError: no world agrees with what is shown.
    """
    hidden, dimensions = published.hidden, published.dimensions
    shown = published.values[~hidden].astype(float)
    facts = [facts_about(dimensions, published.places[~hidden], lower=shown, upper=shown)]
    cells = np.flatnonzero(hidden)
    if least:
        lower = np.full(len(cells), float(least))
        upper = np.full(len(cells), np.inf)
        facts.append(facts_about(dimensions, published.places[cells], lower=lower, upper=upper))
    targets = incidence(dimensions, published.places[cells])
    found = intervals(joined([*facts, *beside]), targets)
    return Attacked(published, tuple(cells.tolist()), tuple(found))
