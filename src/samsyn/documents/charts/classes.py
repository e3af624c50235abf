"""Which shade a number gets on a map: none, few together, and ranges above that."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from samsyn.documents.charts.words import DATA

RUNGS = (1, 2, 5)
MOST_ABOVE = 3


@dataclass(frozen=True, slots=True)
class ShadeClass:
    """Numbers that share one shade, first and last included."""

    first: int
    last: int

    def holds(self, value: int) -> bool:
        """Tell whether a number belongs here."""
        return self.first <= value <= self.last


def shade_classes(values: Iterable[int]) -> tuple[ShadeClass, ...]:
    """Return the classes above zero that a map needs, from few to many.

    All numbers below the limit of small counts share one class. Above it the classes end before
    1, 2 and 5 times a power of ten; where more than three would be needed, the lowest of them
    are one. The last class ends before the first such number above the largest value.

    Examples:
        >>> [(c.first, c.last) for c in shade_classes([0, 2, 5, 17])]
        [(1, 4), (5, 9), (10, 19)]
        >>> [(c.first, c.last) for c in shade_classes([3, 132])]
        [(1, 4), (5, 49), (50, 99), (100, 199)]
    """
    largest, small = max(values, default=0), small_counts()
    few = ShadeClass(1, small - 1)
    rungs = [small, *_rungs_above(small, up_to=largest)]
    rungs = [small, *rungs[max(1, len(rungs) - MOST_ABOVE) :]] if len(rungs) > 1 else rungs
    return (few, *(ShadeClass(low, high - 1) for low, high in pairwise(rungs)))


@cache
def small_counts() -> int:
    """Return the number below which all counts share one shade."""
    table = tomllib.loads((DATA / "limits.toml").read_text(encoding="utf-8"))
    return int(table["small-counts"]["value"])


def _rungs_above(small: int, *, up_to: int) -> list[int]:
    """Return the rungs from above the small counts to the first beyond the largest value."""
    rungs: list[int] = []
    power = 1
    while up_to >= small and (not rungs or rungs[-1] <= up_to):
        for factor in RUNGS:
            rung = factor * power
            if rung > small and (not rungs or rungs[-1] <= up_to):
                rungs.append(rung)
        power *= 10
    return rungs
