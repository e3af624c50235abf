"""The interval of every target."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.attack.facts import Facts, weights_of
from samsyn.disclosure.attack.shrinking import shrink
from samsyn.disclosure.attack.solver import Reached, Solver
from samsyn.disclosure.attack.worlds import NEARLY

FAR = 10.0  # persons beyond all that is told, where nothing bounds a world


@dataclass(frozen=True, slots=True)
class Interval:
    """What can be said of a target: at least `lower`, at most `upper` persons; None is no limit."""

    lower: int
    upper: int | None

    @property
    def width(self) -> float:
        """How many persons lie between the ends."""
        return np.inf if self.upper is None else self.upper - self.lower


def intervals(facts: Facts, targets: csr_array, *, whole: bool = False) -> list[Interval]:
    """Return the narrowest interval of every target that follows from the facts.

    Args:
        facts: all that is published or known.
        targets: one row a target, over the same combinations of atoms.
        whole: reckon with whole persons; slow beyond a few thousand combinations. Without it an
            interval may be wider than the truth, never narrower.

    Raises:
        ImpossibleError: no world agrees with the facts.
    """
    problem = shrink(facts, targets)
    lower, upper = problem.lower, problem.upper
    solver = Solver(problem.rows, lower=lower, upper=upper)
    exact = Solver(problem.rows, lower=lower, upper=upper, whole=True) if whole else None
    solver.least(np.zeros(problem.rows.shape[1]))  # that some world agrees, if nothing is asked
    found = []
    for number in range(problem.targets.shape[0]):
        costs = weights_of(problem.targets, number)
        low, high = _end(solver, exact, costs), _end(solver, exact, -costs)
        most = None if np.isinf(high.value) else int(np.floor(-high.value + NEARLY))
        found.append(Interval(int(np.ceil(low.value - NEARLY)), most))
    return found


def worlds_at_ends(
    facts: Facts, targets: csr_array, asked: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return two worlds of whole persons: one with the least of a target, one with the most.

    Args:
        facts: all that is published or known.
        targets: one row a target.
        asked: the target whose ends are shown; without a limit above, a world far above is given.

    Returns:
        The value of every target in either world.

    Raises:
        ImpossibleError: no world of whole persons agrees with the facts.
    """
    problem = shrink(facts, targets)
    finite = problem.upper[np.isfinite(problem.upper)]
    solver = Solver(
        problem.rows, lower=problem.lower, upper=problem.upper, whole=True,
        most=float(finite.max(initial=0.0)) + FAR,
    )  # fmt: skip
    costs = weights_of(problem.targets, asked)
    low, high = (
        np.round(problem.targets @ solver.least(sign * costs).world).astype(np.int64)
        for sign in (1.0, -1.0)
    )
    return low, high


def is_whole(world: NDArray[np.float64]) -> bool:
    """Tell whether a world has whole persons only."""
    return bool(np.allclose(world, np.round(world), rtol=0, atol=NEARLY))


def _end(solver: Solver, exact: Solver | None, costs: NDArray[np.float64]) -> Reached:
    reached = solver.least(costs)
    if exact is None or np.isinf(reached.value) or is_whole(reached.world):
        return reached
    return exact.least(costs)
