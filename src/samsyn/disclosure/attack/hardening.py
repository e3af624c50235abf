"""Hiding a few cells more, until every hidden primary cell keeps an interval that is wide enough.

For a cell whose interval is too narrow, the rows that hold its ends are known from the duals; the
cheapest of them is hidden, and the question is put again. At the end every cell hidden so is tried
once more, the dearest first: what is not needed is shown again. Nearly all of the first choices
are: a row that others give holds nothing.
Source: Fischetti and Salazar (2001) for the intervals; the choice by duals is theirs too, the way
back is ours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.attack.facts import weights_of
from samsyn.disclosure.attack.solver import Reached, Solver
from samsyn.disclosure.attack.worlds import NEARLY, Demand, Targets, Worlds

HELD = 1e-7  # a row whose dual is smaller holds nothing


@dataclass(frozen=True, slots=True)
class Rows:
    """Published and hidden cells over the variables, each with its true value.

    `primary` are those of the hidden ones that must never be shown; `fixed` are those that must
    stay as they are; `least` is what a hidden cell is known to be at least; a shown value is at
    most `spread` from the truth, which is infinite where nothing is known of a row. `prices` are
    what is lost where a cell is hidden.
    """

    sums: csr_array
    values: NDArray[np.float64]
    hidden: NDArray[np.bool_]
    primary: NDArray[np.bool_]
    fixed: NDArray[np.bool_]
    spread: NDArray[np.float64]
    prices: NDArray[np.float64]
    least: float


@dataclass(frozen=True, slots=True)
class Hardened:
    """The cells hidden beside, and the targets (by number) that no hiding could help.

    `needless` are hidden cells, no targets, that follow from what is shown: they may be shown.
    """

    added: tuple[int, ...]
    open: tuple[int, ...]
    needless: tuple[int, ...]


def harden(rows: Rows, targets: Targets, *, demand: Demand) -> Hardened:
    """Return which cells are hidden beside, so that all targets keep what is demanded.

    Args:
        rows: cells over the variables.
        targets: some of the rows; those first in order are helped first.
        demand: of every interval.

    Raises:
        ImpossibleError: no world agrees with what is shown.
    """
    return _Hardening(rows, targets, demand).run()


class _Hardening:
    def __init__(self, rows: Rows, targets: Targets, demand: Demand) -> None:
        self.values, self.least, self.prices = rows.values, rows.least, rows.prices
        self.may_hide = ~rows.fixed & ~rows.hidden
        self.sums, self.exact = rows.sums, ~rows.hidden & (rows.spread == 0)
        self.secondary = rows.hidden & ~rows.primary & ~rows.fixed
        lower = np.where(rows.hidden, rows.least, np.maximum(rows.values - rows.spread, 0))
        upper = np.where(rows.hidden, np.inf, rows.values + rows.spread)
        # where nothing bounds a combination, an end that far away is as wide as none
        far = rows.values.max(initial=0.0) + 2 * (demand.reach + demand.width)
        self.solver = Solver(rows.sums, lower=lower, upper=upper, most=far)
        self.worlds = Worlds(rows.sums, targets, demand)
        self.targets, self.given = range(len(targets.rows)), targets.given
        self.added: dict[int, int] = {}  # cell -> the target it was hidden for

    def run(self) -> Hardened:
        open_targets = tuple(target for target in self.targets if not self._helped(target))
        for cell in sorted(self.added, key=lambda c: (-self.prices[c], c)):
            self._try_to_show(cell, skipped=open_targets)
        return Hardened(tuple(sorted(self.added)), open_targets, self._needless())

    def _needless(self) -> tuple[int, ...]:
        """Return the secondary cells that can have one value only."""
        hidden, shown = self.secondary.copy(), self.exact.copy()
        hidden[list(self.added)], shown[list(self.added)] = True, False
        moving = self.worlds.moving(shown, self.values)
        still = np.flatnonzero(hidden & ~moving).tolist()
        return tuple(cell for cell in still if self._is_known(cell))

    def _is_known(self, cell: int) -> bool:
        costs = weights_of(self.sums, cell)
        high, low = self.solver.least(-costs).value, self.solver.least(costs).value
        return bool(-high - low < NEARLY)

    def _helped(self, target: int) -> bool:
        """Hide cells until a target is wide enough; False where no cell is left that could help."""
        while ends := self._narrow(target):
            held = sum(np.abs(end.duals) for end in ends)
            choice = np.flatnonzero((held > HELD) & self.may_hide)
            if not len(choice):
                return False
            self._hide(int(choice[np.argmin(self.prices[choice])]), target)
        return True

    def _narrow(self, target: int) -> Sequence[Reached]:
        """Return the ends of an interval that is too narrow; nothing where it is wide enough."""
        if self.worlds.wide(target):
            return ()
        given = int(self.given[target])
        if given < 0:
            return self._ends(target)
        self.solver.bound_row(given, lower=1, upper=np.inf)
        try:
            return self._ends(target)
        finally:
            self.solver.bound_row(given, lower=0, upper=np.inf)

    def _ends(self, target: int) -> Sequence[Reached]:
        costs = self.worlds.costs(target)
        high = self.solver.least(-costs)
        self.worlds.see(high.world)
        if self.worlds.wide(target):
            return ()
        low = self.solver.least(costs)
        self.worlds.see(low.world)
        if self.worlds.wide(target):
            return ()
        return (high, low) if self.worlds.reaches(target) else (high,)

    def _hide(self, cell: int, target: int) -> None:
        self.solver.bound_row(cell, lower=self.least, upper=np.inf)
        self.may_hide[cell] = False
        self.added[cell] = target

    def _try_to_show(self, cell: int, *, skipped: Iterable[int]) -> None:
        """Show a cell again if all targets stay wide enough."""
        value = float(self.values[cell])
        self.solver.bound_row(cell, lower=value, upper=value)
        before = self.worlds.without(cell, value)
        waiting = {t for t in self.targets if not self.worlds.wide(t)} - set(skipped)
        first = self.added[cell]
        for target in sorted(waiting, key=lambda t: (t != first, t)):
            if self._narrow(target):
                self.worlds.restore(before)
                self.solver.bound_row(cell, lower=self.least, upper=np.inf)
                return
        del self.added[cell]
        self.may_hide[cell] = True
