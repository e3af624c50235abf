"""The likelihood of counts of which some are of several cells together, and how it bends.

Source: Dempster, Laird and Rubin (1977); Louis (1982) for the information of what was observed.
"""

from typing import NamedTuple

import numpy as np

from samsyn.estimation.compiled import compiled
from samsyn.estimation.covariates.design import Places
from samsyn.estimation.covariates.products import crossed, scored, summed
from samsyn.estimation.existence import Matrix


class Known(NamedTuple):
    """What is known of people's cells.

    `complete` counts the people of each cell of whom nothing is missing. Row i has `people[i]` of
    whom something is; the cells they may belong to are `places[starts[i]:starts[i + 1]]`.
    """

    complete: Matrix
    starts: Places
    places: Places
    people: Matrix


class Standing(NamedTuple):
    """Where some parameters stand: the logarithm of the likelihood, without factorials.

    `means` are what the model says of the cells, `expected` their people, those with missing
    values spread as the model has it. `slope` is the derivative; `complete` would be the
    information if nothing were missing, `observed` is that of what was observed.
    """

    likelihood: float
    means: Matrix
    expected: Matrix
    slope: Matrix
    complete: Matrix
    observed: Matrix


@compiled
def stand(design: Matrix, known: Known, weights: Matrix) -> Standing:
    """Return where some parameters stand.

    Args:
        design: a row a cell, a column a parameter.
        known: of the cells of people.
        weights: the parameters.
    """
    score = scored(design, weights)
    means = np.exp(score)
    likelihood = -means.sum()
    for cell in range(len(score)):
        if known.complete[cell] > 0:
            likelihood += known.complete[cell] * score[cell]
    complete = crossed(design, means)
    observed, expected = complete, known.complete
    if len(known.people) > 0:
        more, spread, centres = _spread(design, known, means)
        likelihood += more
        expected = expected + spread
        observed = crossed(design, means - spread) + crossed(centres, known.people)
    slope = summed(design, expected - means)
    return Standing(likelihood, means, expected, slope, complete, observed)


@compiled
def _spread(design: Matrix, known: Known, means: Matrix) -> tuple[float, Matrix, Matrix]:
    """Spread the people with missing values over the cells they may belong to, by the means.

    Returns:
        Their part of the likelihood; the people of each cell; and for each row the mean of the
        design over its cells.
    """
    likelihood = 0.0
    spread = np.zeros(len(means))
    centres = np.zeros((len(known.people), design.shape[1]))
    for row in range(len(known.people)):
        people = known.people[row]
        if people > 0:
            among = known.places[known.starts[row] : known.starts[row + 1]]
            total = 0.0
            for cell in among:
                total += means[cell]
            likelihood += people * np.log(total)
            for cell in among:
                share = means[cell] / total
                spread[cell] += people * share
                for column in range(design.shape[1]):
                    centres[row, column] += share * design[cell, column]
    return likelihood, spread, centres


@compiled
def solved(matrix: Matrix, target: Matrix, least: float) -> tuple[bool, Matrix]:
    """Solve a symmetric system; the first is false where the matrix is not positive.

    Args:
        matrix: the system.
        target: its right side.
        least: of a pivot, relative, that still counts as positive.
    """
    size = len(target)
    scale, answer = np.empty(size), np.zeros(size)
    factor = np.zeros((size, size))
    for row in range(size):
        if not (matrix[row, row] > 0 and np.isfinite(matrix[row, row])):
            return False, answer
        scale[row] = 1 / np.sqrt(matrix[row, row])
    for row in range(size):
        for column in range(row + 1):
            value = matrix[row, column] * scale[row] * scale[column]
            for before in range(column):
                value -= factor[row, before] * factor[column, before]
            if row > column:
                factor[row, column] = value / factor[column, column]
            elif value > least:
                factor[row, row] = np.sqrt(value)
            else:
                return False, answer
    for row in range(size):
        value = target[row] * scale[row]
        for before in range(row):
            value -= factor[row, before] * answer[before]
        answer[row] = value / factor[row, row]
    for row in range(size - 1, -1, -1):
        value = answer[row]
        for after in range(row + 1, size):
            value -= factor[after, row] * answer[after]
        answer[row] = value / factor[row, row]
    return True, answer * scale
