"""The attack on published tables: what everybody can work out of the cells that are not shown."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.attack import Interval, facts_about, intervals, joined
from samsyn.disclosure.published import Published
from samsyn.disclosure.tables import Dimension, incidence, possible


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


def attack(published: Published, *, least: int = 0) -> Attacked:
    """Return the narrowest interval of every hidden cell that follows from what is shown.

    Args:
        published: what everybody sees.
        least: what a reader knows a hidden cell to be at least: 1 where zeros are always shown.

    Raises:
        ImpossibleError: no world agrees with what is shown.
    """
    dimensions, places = _in_use(published)
    cells = np.flatnonzero(published.hidden)
    shown = np.flatnonzero(published.values > 0)
    atoms = possible(dimensions, places[published.values == 0])
    values = published.values[shown].astype(float)
    facts = [facts_about(dimensions, places[shown], lower=values, upper=values, combinations=atoms)]
    if least:
        lower, upper = np.full(len(cells), float(least)), np.full(len(cells), np.inf)
        facts.append(facts_about(dimensions, places[cells], lower=lower, upper=upper,
                                 combinations=atoms))  # fmt: skip
    found = intervals(joined(facts), incidence(dimensions, places[cells], atoms))
    return Attacked(published, tuple(cells.tolist()), tuple(found))


def _in_use(published: Published) -> tuple[tuple[Dimension, ...], NDArray[np.int64]]:
    """Return the dimensions that something is divided by: the others tell nothing apart."""
    used = [i for i in range(len(published.dimensions)) if published.places[:, i].any()]
    return tuple(published.dimensions[i] for i in used), published.places[:, used]
