"""The attack on published tables: what everybody can work out of the cells that are not shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.attack import (
    Facts,
    Interval,
    facts_about,
    intervals,
    joined,
    worlds_at_ends,
)
from samsyn.disclosure.ledger import Past
from samsyn.disclosure.published import Published
from samsyn.disclosure.sayings import Saying, Sums, sums_of
from samsyn.disclosure.tables import incidence, possible
from samsyn.disclosure.vintages import as_far_as_true

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
    sayings: Sequence[Saying] = (),
    cells: Sequence[int] | None = None,
) -> Attacked:
    """Return the narrowest interval of every hidden cell that follows from what is shown.

    Args:
        published: what everybody sees.
        least: what a reader knows a hidden cell to be at least: 1 where zeros are always shown.
        past: what was published before.
        holding: cells of which this reader knows that somebody is there, being there.
        sayings: what prose says of the same people.
        cells: the hidden cells that are asked about; all where left out.

    Raises:
        ImpossibleError: no world agrees with what is shown.
        SplitError: the same people were divided otherwise before, and nobody has said how.
    """
    hidden = np.flatnonzero(published.hidden)
    asked = hidden if cells is None else np.array(sorted(cells), dtype=np.int64)
    reader = _Reader(least, holding, sums_of(sayings, published.dimensions), asked)

    def known(only_added: bool) -> list[Interval]:
        return intervals(*_problem(published, reader, past, only_added=only_added))

    return Attacked(published, tuple(asked.tolist()), tuple(as_far_as_true(past, known)))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What a reader knows beside the tables, and which cells are asked about."""

    least: int
    holding: Sequence[int]
    said: Sums
    asked: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Witness:
    """Two worlds that agree with all that is shown: a hidden cell has its least in one, its most in
    the other. `cells` are all hidden cells, with their numbers in either world.
    """

    cell: int
    cells: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]


def witness(
    published: Published,
    cell: int,
    *,
    least: int = 0,
    past: Past = NOTHING_BEFORE,
    sayings: Sequence[Saying] = (),
) -> Witness:
    """Return two worlds of whole persons that a person can check against the tables by hand.

    Args:
        published: what everybody sees.
        cell: a hidden cell.
        least: what a reader knows a hidden cell to be at least.
        past: what was published before.
        sayings: what prose says of the same people.

    Raises:
        ImpossibleError: no world of whole persons agrees with what is shown.
    """
    hidden = np.flatnonzero(published.hidden)
    reader = _Reader(least, (), sums_of(sayings, published.dimensions), hidden)
    asked = int(np.flatnonzero(hidden == cell)[0])

    def worlds(only_added: bool) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        facts, targets = _problem(published, reader, past, only_added=only_added)
        return worlds_at_ends(facts, targets, asked)

    low, high = as_far_as_true(past, worlds)
    return Witness(cell, tuple(hidden.tolist()), tuple(low.tolist()), tuple(high.tolist()))


def _problem(
    published: Published, reader: _Reader, past: Past, *, only_added: bool
) -> tuple[Facts, csr_array]:
    """Return all that is known, and the cells that are asked about."""
    values, own = published.values, len(published.values)
    both = past.beside(
        published.dimensions, np.concatenate([published.places, reader.said.places]),
        np.concatenate([values, np.full(len(reader.said.places), -1)]), only_added=only_added,
    )  # fmt: skip
    said = reader.said.beside(both.own[own:])
    both = replace(both, own=both.own[:own])
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
    upper_end = np.where(said.at_least, np.inf, said.values)
    facts.append(Facts(said.over(both.dimensions, atoms), said.values, upper_end))
    there = np.array(reader.holding, dtype=np.int64)
    for known, at_least in ((cells, reader.least), (there, 1)):
        if at_least and len(known):
            lower, upper = np.full(len(known), float(at_least)), np.full(len(known), np.inf)
            facts.append(about(both.own[known], lower=lower, upper=upper))
    return joined(facts), incidence(both.dimensions, both.own[reader.asked], atoms)
