"""A fit by Newton's steps, on sums over subsets and supersets; each cut short until it descends."""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.existing import Flags, Terms
from samsyn.estimation.engine.sums import Numbers, sum_subsets, sum_supersets

START, NEAR, MOST_STEPS, MOST_CUTS = 0.1, 1e-10, 100, 40
TINY, LOSS = 1e-14, 1e-14  # of a diagonal, and of the people: below it a change is rounding


@compiled
def fit_counts(
    counts: Numbers, terms: Terms, kept: Flags, means: Numbers
) -> tuple[float, float, bool]:
    """Fit what the zeros leave of a model.

    Args:
        counts: by history; that of nobody is zero.
        terms: the parameters that are left, the constant first.
        kept: the histories that are left.
        means: the expected counts to begin from, positive; become those of the fit.

    Returns:
        Half the deviance, how many are on no list, and whether it came to rest.
    """
    many = len(terms)
    score = np.where(kept, np.log(means), 0.0)
    means[:] = np.where(kept, means, 0.0)
    weights, held = np.zeros(many), np.zeros(many)
    information = np.zeros((many, many))
    before = _begin(counts, terms, kept, held, means, score, information)
    loss = NEAR * START + LOSS * counts.sum()
    for _ in range(MOST_STEPS):
        _gather(counts, terms, kept, means, score, information, weights)
        if not solve(information, weights):
            break
        deviance, cuts = _expect(counts, terms, kept, weights, means, score), 0
        while not deviance <= before + NEAR * abs(before) + loss and cuts < MOST_CUTS:
            weights[:] = (weights + held) / 2
            deviance, cuts = _expect(counts, terms, kept, weights, means, score), cuts + 1
        gained, before = before - deviance, deviance
        held[:] = weights
        if abs(gained) <= NEAR * abs(deviance) + loss and cuts in (0, MOST_CUTS):
            return deviance, np.exp(held[0]), True
    return before, np.exp(held[0]), False


@compiled
def _begin(
    counts: Numbers, terms: Terms, kept: Flags, weights: Numbers, means: Numbers, score: Numbers,
    information: NDArray[np.float64],
) -> float:  # fmt: skip
    """Write where the steps begin, and return half the deviance there.

    That is one step from the means; or where all histories are as frequent, if that is nearer.
    """
    level = np.log(counts.sum() / kept.sum())
    most = 0.0
    for count in counts:
        if count > 0:
            most += count * (np.log(count) - level)
    _gather(counts, terms, kept, means, score, information, weights)
    if solve(information, weights):
        deviance = _expect(counts, terms, kept, weights, means, score)
        if deviance <= most:
            return deviance
    weights[:] = 0.0
    weights[0] = level
    return _expect(counts, terms, kept, weights, means, score)


@compiled
def _gather(
    counts: Numbers, terms: Terms, kept: Flags, means: Numbers, score: Numbers,
    information: NDArray[np.float64], weights: Numbers,
) -> None:  # fmt: skip
    """Write the equations of a step: the lower half of the information, and their right side."""
    seen, target = means.copy(), np.where(kept, means * (score - 1) + counts, 0.0)
    sum_supersets(seen)
    sum_supersets(target)
    for one in range(len(terms)):
        weights[one] = target[terms[one]]
        for other in range(one + 1):
            information[one, other] = seen[terms[one] | terms[other]]


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
