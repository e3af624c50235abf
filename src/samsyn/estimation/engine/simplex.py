"""Whether a cone has a ray: the small linear program behind the existence of an estimate."""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.null_space import ROUNDING, null_space, pivot_at

Matrix = NDArray[np.float64]
MOST_PIVOTS = 10_000


@compiled
def has_falling_direction(moved: Matrix) -> bool:
    """Tell whether some direction moves no row up and one of them down.

    Args:
        moved: a row a history, a column a direction that may be combined with the others.

    Source: what is moved is a point of the column space without a negative part; there is one
    unless the first phase of the simplex, by the rule of Bland (1977), ends above zero.
    """
    moved = _different(moved)
    rows = moved.shape[0]
    if rows == 0:
        return False
    across = null_space(moved.T.copy())  # what no combination of columns reaches
    many = across.shape[0] + 1
    table = np.zeros((many + 1, rows + 1))
    table[: many - 1, :rows] = across
    table[many - 1, :] = 1.0
    for row in range(many):
        table[many] -= table[row]
    basis = np.full(many, rows, np.int64)  # each row begins with a variable of its own
    for _ in range(MOST_PIVOTS):
        column = -1
        for one in range(rows):
            if table[many, one] < -ROUNDING:
                column = one
                break
        if column < 0:
            break
        row = _leaving(table, basis, column)
        if row < 0:
            break
        pivot_at(table, row, column)
        basis[row] = column
    return bool(-table[many, rows] < ROUNDING)


@compiled
def _different(moved: Matrix) -> Matrix:
    """Return the rows that are not zero, each once."""
    kept = 0
    found = np.zeros(moved.shape)
    for row in range(moved.shape[0]):
        is_new = np.abs(moved[row]).max() > ROUNDING
        for other in range(kept):
            is_new = is_new and np.abs(moved[row] - found[other]).max() > ROUNDING
        if is_new:
            found[kept] = moved[row]
            kept += 1
    return found[:kept].copy()


@compiled
def _leaving(table: Matrix, basis: NDArray[np.int64], column: int) -> int:
    """Return the row that gives way; of equals that with the least variable."""
    last = table.shape[1] - 1
    best, least = -1, np.inf
    for row in range(len(basis)):
        if table[row, column] > ROUNDING:
            ratio = table[row, last] / table[row, column]
            is_tie = best >= 0 and abs(ratio - least) <= ROUNDING
            if (not is_tie and ratio < least) or (is_tie and basis[row] < basis[best]):
                best, least = row, min(ratio, least)
    return best
