"""The worlds seen so far: two that agree with all that is published prove an interval wide."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.attack.facts import weights_of

NEARLY = 1e-6  # persons: how far from whole a number of the solver may lie
Known = tuple[
    NDArray[np.float64], NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]
]  # least, most, and the numbers of the worlds in which they are


@dataclass(frozen=True, slots=True)
class Demand:
    """What an interval must be: so many persons wide, and reaching so many."""

    width: int
    reach: int


@dataclass(frozen=True, slots=True)
class Targets:
    """Rows whose intervals are demanded, by number.

    `given` is for each the row of which its reader knows that it holds somebody; -1 for none.
    """

    rows: NDArray[np.int64]
    given: NDArray[np.int64]


class Worlds:
    """For every target the two worlds in which it is smallest and largest.

    A world is kept as the value of every row in it. What a reader knows does not hold in a world
    without anybody there: such a world says nothing of that target.
    """

    def __init__(self, sums: csr_array, targets: Targets, demand: Demand) -> None:
        self._sums, self._targets, self._demand = sums, targets, demand
        self._seen: list[NDArray[np.float64]] = []
        count = len(targets.rows)
        self._low = np.full(count, -1)  # -1: no world seen
        self._high = np.full(count, -1)
        self._least = np.full(count, np.inf)
        self._most = np.full(count, -np.inf)

    def costs(self, target: int) -> NDArray[np.float64]:
        """Return a target as weights of the variables."""
        return weights_of(self._sums, int(self._targets.rows[target]))

    def see(self, world: NDArray[np.float64]) -> None:
        """Remember a world where it is an end of some target."""
        values = self._sums @ world
        aims, given = values[self._targets.rows], self._targets.given
        holds = (given < 0) | (values[given] >= 1 - NEARLY)
        lower = holds & (aims < self._least - NEARLY)
        higher = holds & (aims > self._most + NEARLY)
        if lower.any() or higher.any():
            number = len(self._seen)
            self._seen.append(values)
            self._least[lower], self._low[lower] = aims[lower], number
            self._most[higher], self._high[higher] = aims[higher], number

    def wide(self, target: int) -> bool:
        """Tell whether the worlds seen prove the interval of a target wide enough."""
        width = np.floor(self._most[target] + NEARLY) - np.ceil(self._least[target] - NEARLY)
        return bool(width >= self._demand.width) and self.reaches(target)

    def reaches(self, target: int) -> bool:
        """Tell whether a target is large enough in some world."""
        return bool(self._most[target] >= self._demand.reach - NEARLY)

    def moving(self, shown: NDArray[np.bool_], values: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Return which cells have two values in worlds that agree with all cells shown."""
        cells = np.array(self._seen or [values])
        agree = (np.abs(cells[:, shown] - values[shown]) < NEARLY).all(axis=1)
        cells = np.vstack([values, cells[agree]])
        return np.asarray(cells.max(axis=0) - cells.min(axis=0) > NEARLY)

    def without(self, cell: int, value: float) -> Known:
        """Forget the worlds in which a cell has another value; return what was known before."""
        before = (self._least.copy(), self._most.copy(), self._low.copy(), self._high.copy())
        agree = np.array([abs(seen[cell] - value) < NEARLY for seen in self._seen] or [False])
        lost = (self._low >= 0) & ~agree[self._low]
        self._least[lost], self._low[lost] = np.inf, -1
        lost = (self._high >= 0) & ~agree[self._high]
        self._most[lost], self._high[lost] = -np.inf, -1
        return before

    def restore(self, before: Known) -> None:
        """Go back to what was known before a try."""
        self._least, self._most, self._low, self._high = (part.copy() for part in before)
