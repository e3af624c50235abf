"""Products of a design with what belongs to its cells, by loops that pass over its zeros.

The library for matrices divides such products among threads of its own, which here wait for each
other longer than they work, and whose number would be one thing more that a figure depends on.
"""

import numpy as np

from samsyn.estimation.compiled import compiled
from samsyn.estimation.existence import Matrix


@compiled
def crossed(design: Matrix, numbers: Matrix) -> Matrix:
    """Return the products of all pairs of columns, added up with a number for each cell."""
    cells, size = design.shape
    made = np.zeros((size, size))
    for cell in range(cells):
        for row in range(size):
            value = numbers[cell] * design[cell, row]
            if value != 0:
                for column in range(row + 1):
                    made[row, column] += value * design[cell, column]
    for row in range(size):
        for column in range(row):
            made[column, row] = made[row, column]
    return made


@compiled
def scored(design: Matrix, weights: Matrix) -> Matrix:
    """Return for each cell the sum of its columns, each by its weight."""
    cells, size = design.shape
    made = np.empty(cells)
    for cell in range(cells):
        total = 0.0
        for column in range(size):
            total += design[cell, column] * weights[column]
        made[cell] = total
    return made


@compiled
def summed(design: Matrix, numbers: Matrix) -> Matrix:
    """Return for each column the sum over its cells, with a number for each cell."""
    cells, size = design.shape
    made = np.zeros(size)
    for cell in range(cells):
        for column in range(size):
            made[column] += design[cell, column] * numbers[cell]
    return made
