"""HiGHS, started from where it ended: only the question changes, the facts stay."""

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.attack.facts import ImpossibleError

PRIMAL = 4  # simplex_strategy: primal simplex keeps what is feasible when only costs change
STATUS = highspy.HighsModelStatus
NO_WORLD = (STATUS.kInfeasible, STATUS.kUnboundedOrInfeasible)
OPTIONS: dict[str, int | str] = {"threads": 1, "parallel": "off", "random_seed": 1}
SIMPLEX: dict[str, int | str] = {"solver": "simplex", "simplex_strategy": PRIMAL, "presolve": "off"}


@dataclass(frozen=True, slots=True)
class Reached:
    """The least value of a question, a world that reaches it, and what each row is worth.

    The value is minus infinity where nothing bounds it.
    """

    value: float
    world: NDArray[np.float64]
    duals: NDArray[np.float64]


class Solver:
    """One set of facts that many questions are put to."""

    __slots__ = ("_numbers", "_program")

    def __init__(
        self,
        rows: csr_array,
        *,
        lower: NDArray[np.float64],
        upper: NDArray[np.float64],
        whole: bool = False,
        most: float = highspy.kHighsInf,
    ) -> None:
        columns = rows.tocsc()
        program = highspy.HighsLp()
        program.num_row_, program.num_col_ = columns.shape
        program.col_cost_ = np.zeros(columns.shape[1])
        program.col_lower_ = np.zeros(columns.shape[1])
        program.col_upper_ = np.full(columns.shape[1], most)
        program.row_lower_, program.row_upper_ = lower, upper
        program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        program.a_matrix_.start_, program.a_matrix_.index_ = columns.indptr, columns.indices
        program.a_matrix_.value_ = columns.data
        if whole:
            program.integrality_ = [highspy.HighsVarType.kInteger] * columns.shape[1]
        self._program = highspy.Highs()  # type: ignore[no-untyped-call]  # - HiGHS ships few types
        self._program.silent()
        for name, value in {**OPTIONS, **({} if whole else SIMPLEX)}.items():
            self._program.setOptionValue(name, value)
        self._program.passModel(program)
        self._numbers = np.arange(columns.shape[1], dtype=np.int32)

    def least(self, costs: NDArray[np.float64]) -> Reached:
        """Return the smallest value that a weighted sum of the variables can have.

        Raises:
            ImpossibleError: no world agrees with the facts.
        """
        self._program.changeColsCost(len(self._numbers), self._numbers, costs)
        self._program.run()
        if self._program.getModelStatus() in NO_WORLD:  # said in error at times, by tolerances
            self._program.clearSolver()
            self._program.run()
        status = self._program.getModelStatus()
        if status in NO_WORLD:
            raise ImpossibleError("impossible", fields={})
        solution = self._program.getSolution()
        world, duals = np.array(solution.col_value), np.array(solution.row_dual)
        if status == STATUS.kUnbounded:
            return Reached(-np.inf, world, duals)
        if status not in (STATUS.kOptimal, STATUS.kModelEmpty):
            raise RuntimeError(f"HiGHS ended with {status}.")
        return Reached(float(costs @ world), world, duals)

    def bound_row(self, row: int, *, lower: float, upper: float) -> None:
        """Change what is known of one row."""
        self._program.changeRowBounds(row, lower, upper)

    def bound_variable(self, variable: int, *, lower: float) -> None:
        """Change the least that one variable can be."""
        self._program.changeColBounds(variable, lower, highspy.kHighsInf)
