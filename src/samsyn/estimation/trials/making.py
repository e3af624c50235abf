"""Made people on made lists: how many of each history there would be, and a draw of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.lists import Lists
from samsyn.estimation.models import Term, pairs_of

NEAR, MOST_TURNS = 1e-10, 10_000


@dataclass(frozen=True, slots=True)
class Population:
    """People and the chance of each history, that of nobody's list first."""

    names: tuple[str, ...]
    people: int
    chances: tuple[float, ...]


def population_of(
    names: Sequence[str], coverages: Sequence[float], *, people: int,
    overlaps: Mapping[Term, float] | float = 1.0,
) -> Population:  # fmt: skip
    """Return a population in which lists have given coverages and overlaps.

    Args:
        names: of the lists.
        coverages: the share of the people on each, between 0 and 1.
        people: how many there are in all.
        overlaps: the odds ratio of being on two lists, one number for all pairs or by pair: 1 is
            chance, 2 is twice the odds.

    Source: iterative proportional fitting (Deming and Stephan 1940), which keeps odds ratios.
    """
    count = len(names)
    histories = np.arange(1 << count)
    chances: NDArray[np.float64] = np.ones(1 << count)
    for pair in pairs_of(count):
        odds = overlaps if isinstance(overlaps, float | int) else overlaps.get(pair, 1.0)
        chances[(histories & pair) == pair] *= odds
    chances /= chances.sum()
    for _ in range(MOST_TURNS):
        before = chances.copy()
        for place, coverage in enumerate(coverages):
            is_on = (histories >> place & 1).astype(bool)
            chances[is_on] *= coverage / chances[is_on].sum()
            chances[~is_on] *= (1 - coverage) / chances[~is_on].sum()
        if np.abs(chances - before).max() < NEAR:
            break
    return Population(tuple(names), people, tuple(chances.tolist()))


def draw_lists(population: Population, rng: np.random.Generator) -> Lists:
    """Draw which lists each of the people is on; who is on none is not counted."""
    counts = rng.multinomial(population.people, population.chances)
    return Lists(population.names, tuple(counts[1:].tolist()))
