"""How likely parameters are, given counts and a prior, and where that is greatest."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.existing import Terms
from samsyn.estimation.engine.newton import solve
from samsyn.estimation.engine.sums import Numbers, sum_subsets, sum_supersets
from samsyn.estimation.lists import Lists
from samsyn.estimation.models import Model, pairs_of
from samsyn.estimation.shrinkage.prior import Prior

Matrix = NDArray[np.float64]
MOST_STEPS, NEAR, LONGEST, HIGHEST = 200, 1e-10, 2.0, 40.0


@dataclass(frozen=True, slots=True)
class Posterior:
    """Counts with a prior: `counts` by history, nobody's zero; the rest by parameter.

    `mode` are the likeliest parameters, and `root` times its transpose the covariance there.
    """

    counts: Numbers
    terms: Terms
    means: Numbers
    precisions: Numbers
    mode: Numbers
    root: Matrix


def posterior_of(lists: Lists, prior: Prior) -> Posterior:
    """Return how likely the effects of lists and of their pairs are; the constant is left free."""
    count = len(lists.names)
    pairs = pairs_of(count)
    terms = np.array(Model(count, pairs).parameters)
    means = np.array([0.0] + [prior.list_mean] * count + [prior.pair_mean] * len(pairs))
    deviations = [prior.list_deviation] * count + [prior.pair_deviation] * len(pairs)
    precisions = np.array([0.0] + [one**-2 for one in deviations])
    counts = np.array([0, *lists.counts], dtype=float)
    mode, information = _likeliest(counts, terms, means, precisions)
    root = np.ascontiguousarray(np.linalg.inv(np.linalg.cholesky(information)).T)
    return Posterior(counts, terms, means, precisions, mode, root)


@compiled
def told(
    counts: Numbers, terms: Terms, means: Numbers, precisions: Numbers, weights: Numbers,
    expected: Numbers, slope: Numbers,
) -> float:  # fmt: skip
    """Return the logarithm of the likelihood times the prior, and write its slope.

    Args:
        counts: by history.
        terms: the parameters, as histories.
        means: of the prior.
        precisions: of the prior; zero where nothing is held likely.
        weights: the parameters' values.
        expected: becomes the sums of the expected counts over supersets.
        slope: becomes the slope in each parameter.
    """
    expected[:] = 0.0
    for one in range(len(terms)):
        expected[terms[one]] = weights[one]
    sum_subsets(expected)
    value = 0.0
    for history in range(1, len(counts)):
        score = expected[history]
        expected[history] = np.exp(min(score, HIGHEST))
        value += counts[history] * score - expected[history]
        expected[history] -= counts[history]
    expected[0] = 0.0
    sum_supersets(expected)
    for one in range(len(terms)):
        away = weights[one] - means[one]
        value -= precisions[one] * away * away / 2
        slope[one] = -expected[terms[one]] - precisions[one] * away
    return value


@compiled
def _likeliest(
    counts: Numbers, terms: Terms, means: Numbers, precisions: Numbers
) -> tuple[Numbers, Matrix]:
    """Return the likeliest parameters and the information there, by Newton's steps."""
    many = len(terms)
    weights = means.copy()
    weights[0] = np.log(counts.sum() + 1)
    slope, step = np.zeros(many), np.zeros(many)
    expected, above = np.zeros(len(counts)), counts.copy()
    sum_supersets(above)
    information = np.zeros((many, many))
    for _ in range(MOST_STEPS):
        told(counts, terms, means, precisions, weights, expected, slope)
        for one in range(many):
            for other in range(many):
                both = terms[one] | terms[other]
                information[one, other] = expected[both] + above[both]
            information[one, one] += precisions[one]
        step[:] = slope
        if not solve(information.copy(), step):
            break
        size = np.abs(step).max()
        weights += step * min(1.0, LONGEST / max(size, NEAR))
        if size < NEAR:
            break
    return weights, information
