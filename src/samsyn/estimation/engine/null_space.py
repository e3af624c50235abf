"""Directions that a matrix does not see, by elimination."""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled

ROUNDING = 1e-9
Matrix = NDArray[np.float64]


@compiled
def null_space(matrix: Matrix) -> Matrix:
    """Return a basis of the vectors that a matrix makes zero: a row a vector.

    Args:
        matrix: is used up.
    """
    rows, columns = matrix.shape
    pivots = np.full(columns, -1, np.int64)
    rank = 0
    for column in range(columns):
        best, size = -1, ROUNDING
        for row in range(rank, rows):
            if abs(matrix[row, column]) > size:
                best, size = row, abs(matrix[row, column])
        if best < 0:
            continue
        _reduce(matrix, rank, best, column)
        pivots[column] = rank
        rank += 1
    basis = np.zeros((columns - rank, columns))
    found = 0
    for column in range(columns):
        if pivots[column] < 0:
            basis[found, column] = 1.0
            for other in range(columns):
                if pivots[other] >= 0:
                    basis[found, other] = -matrix[pivots[other], column]
            found += 1
    return basis


@compiled
def _reduce(matrix: Matrix, place: int, pivot: int, column: int) -> None:
    """Bring a row to its place and take it out of all others, so that its column has a single 1."""
    for other in range(matrix.shape[1]):
        matrix[place, other], matrix[pivot, other] = matrix[pivot, other], matrix[place, other]
    pivot_at(matrix, place, column)


@compiled
def pivot_at(matrix: Matrix, place: int, column: int) -> None:
    """Give a column a single 1, in a row, by taking that row out of all others, in place."""
    rows, columns = matrix.shape
    by = matrix[place, column]
    for other in range(columns):
        matrix[place, other] /= by
    for row in range(rows):
        times = matrix[row, column]
        if row != place and times != 0.0:
            for other in range(columns):
                matrix[row, other] -= times * matrix[place, other]
