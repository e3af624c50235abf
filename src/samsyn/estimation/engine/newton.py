"""A fit by Newton's steps, on sums over subsets and supersets."""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.existing import Flags, Terms
from samsyn.estimation.engine.sums import Numbers, sum_subsets, sum_supersets

START, NEAR, MOST_STEPS = 0.1, 1e-10, 60
TINY = 1e-12


@compiled
def fit_counts(
    counts: Numbers, terms: Terms, kept: Flags, start: Numbers
) -> tuple[float, float, bool]:
    """Fit what the zeros leave of a model.

    Args:
        counts: by history; that of nobody is zero.
        terms: the parameters that are left, the constant first.
        kept: the histories that are left.
        start: the expected counts to begin from, positive.

    Returns:
        Half the deviance, how many are on no list, and whether it came to rest.
    """
    size, many = len(counts), len(terms)
    means, score = np.where(kept, start, 0.0), np.where(kept, np.log(start), 0.0)
    weights = np.zeros(many)
    information = np.zeros((many, many))
    seen, target = np.zeros(size), np.zeros(size)
    before = np.inf
    for _ in range(MOST_STEPS):
        seen[:] = means
        target[:] = np.where(kept, means * (score - 1) + counts, 0.0)
        sum_supersets(seen)
        sum_supersets(target)
        for one in range(many):
            weights[one] = target[terms[one]]
            for other in range(one + 1):
                information[one, other] = seen[terms[one] | terms[other]]
        if not solve(information, weights):
            return np.inf, np.nan, False
        deviance = _expect(counts, terms, kept, weights, means, score)
        if abs(deviance - before) <= NEAR * (abs(deviance) + START):
            return deviance, np.exp(weights[0]), True
        before = deviance
    return before, np.exp(weights[0]), False


@compiled
def _expect(
    counts: Numbers, terms: Terms, kept: Flags, weights: Numbers, means: Numbers, score: Numbers
) -> float:
    """Write what the weights expect into `means` and `score`, and return half the deviance."""
    score[:] = 0.0
    for one in range(len(terms)):
        score[terms[one]] = weights[one]
    sum_subsets(score)
    deviance = 0.0
    for history in range(1, len(counts)):
        if kept[history]:
            means[history] = np.exp(score[history])
            deviance += means[history] - counts[history]
            if counts[history] > 0:
                deviance += counts[history] * (np.log(counts[history]) - score[history])
    return deviance


@compiled
def solve(matrix: NDArray[np.float64], right: Numbers) -> bool:
    """Solve a symmetric positive system in place, by Cholesky; false where it is none.

    Args:
        matrix: its lower half is read, and used up.
        right: becomes the solution.
    """
    many = len(right)
    for one in range(many):
        whole = matrix[one, one]
        for other in range(one):
            value = matrix[one, other]
            for k in range(other):
                value -= matrix[one, k] * matrix[other, k]
            value /= matrix[other, other]
            matrix[one, other] = value
            matrix[one, one] -= value * value
            right[one] -= value * right[other]
        if not matrix[one, one] > TINY * whole:
            return False
        matrix[one, one] = np.sqrt(matrix[one, one])
        right[one] /= matrix[one, one]
    for one in range(many - 1, -1, -1):
        for k in range(one + 1, many):
            right[one] -= matrix[k, one] * right[k]
        right[one] /= matrix[one, one]
    return True
