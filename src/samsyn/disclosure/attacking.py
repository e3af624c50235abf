"""The attack on published tables: what everybody can work out of the cells that are not shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from samsyn.disclosure.attack import ImpossibleError, Interval, facts_about, intervals, joined
from samsyn.disclosure.ledger import Past
from samsyn.disclosure.published import Published
from samsyn.disclosure.tables import incidence, possible

NOTHING_BEFORE = Past()


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


def attack(
    published: Published,
    *,
    least: int = 0,
    past: Past = NOTHING_BEFORE,
    holding: Sequence[int] = (),
) -> Attacked:
    """Return the narrowest interval of every hidden cell that follows from what is shown.

    Args:
        published: what everybody sees.
        least: what a reader knows a hidden cell to be at least: 1 where zeros are always shown.
        past: what was published before.
        holding: cells of which this reader knows that somebody is there, being there.

    Raises:
        ImpossibleError: no world agrees with what is shown.
        SplitError: the same people were divided otherwise before, and nobody has said how.
    """
    try:
        return _attacked(published, least, past, holding, only_added=True)
    except ImpossibleError:
        if not past.entries:
            raise
        return _attacked(published, least, past, holding, only_added=False)


def _attacked(
    published: Published, least: int, past: Past, holding: Sequence[int], *, only_added: bool
) -> Attacked:
    values = published.values
    both = past.beside(published.dimensions, published.places, values, only_added=only_added)
    cells, shown = np.flatnonzero(published.hidden), np.flatnonzero(values > 0)
    before = (both.values > 0) | (both.spread > 0)
    atoms = possible(both.dimensions, np.concatenate([both.own[values == 0], both.shown[~before]]))
    about = partial(facts_about, both.dimensions, combinations=atoms)
    exact, spread = values[shown].astype(float), both.spread[before]
    earlier = both.values[before].astype(float)
    facts = [
        about(both.own[shown], lower=exact, upper=exact),
        about(both.shown[before], lower=np.maximum(earlier - spread, 0), upper=earlier + spread),
    ]
    for known, at_least in ((cells, least), (np.array(holding, dtype=np.int64), 1)):
        if at_least and len(known):
            lower, upper = np.full(len(known), float(at_least)), np.full(len(known), np.inf)
            facts.append(about(both.own[known], lower=lower, upper=upper))
    found = intervals(joined(facts), incidence(both.dimensions, both.own[cells], atoms))
    return Attacked(published, tuple(cells.tolist()), tuple(found))
