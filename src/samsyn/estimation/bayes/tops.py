"""The top of a posterior with interactions and normal priors, and its mass, in machine code.

No design is multiplied: what a history is expected to have is a sum over the terms within it, and
what a term gathers a sum over the histories around it. Both are made one list at a time.
"""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.existence import Matrix
from samsyn.estimation.fitting import MOST_STEPS, START

MOST_CUTS = 40
NEAR = 1e-10  # what one step more would add to the logarithm of the posterior
LOSS = 1e-13  # relative: a height that is lower by less is as high
STEEPEST, OVERFLOW = 30.0, 700.0  # logarithms of a count: where a climb begins, and of any number
Terms = NDArray[np.int64]


@compiled
def within(terms: Terms, weights: Matrix, size: int) -> Matrix:
    """Return for each history, none first, the sum of the weights of the terms within it."""
    found = np.zeros(size)
    for one in range(len(terms)):
        found[terms[one]] += weights[one]
    bit = 1
    while bit < size:
        for history in range(size):
            if history & bit:
                found[history] += found[history ^ bit]
        bit *= 2
    return found


@compiled
def around(values: Matrix) -> Matrix:
    """Return for each term the sum of the values of the histories that have it."""
    found = values.copy()
    bit = 1
    while bit < len(found):
        for history in range(len(found)):
            if not history & bit:
                found[history] += found[history | bit]
        bit *= 2
    return found


@compiled
def bend_of(means: Matrix, terms: Terms, precisions: Matrix) -> NDArray[np.float64]:
    """Return how a posterior bends, with its sign turned: parameters by parameters."""
    gathered = around(means)
    found = np.empty((len(terms), len(terms)))
    for one in range(len(terms)):
        for other in range(one + 1):
            found[one, other] = gathered[terms[one] | terms[other]]
            found[other, one] = found[one, other]
        found[one, one] += precisions[one]
    return found


@compiled
def height_of(counts: Matrix, terms: Terms, precisions: Matrix, weights: Matrix) -> float:
    """Return the logarithm of likelihood times prior, without what is the same for all models."""
    score = within(terms, weights, len(counts))
    total = 0.0
    for history in range(1, len(counts)):
        total += counts[history] * score[history] - np.exp(min(score[history], OVERFLOW))
    return float(total - 0.5 * np.dot(precisions, weights**2))


@compiled
def means_of(terms: Terms, weights: Matrix, size: int) -> Matrix:
    """Return the expected count of each history; nought of none, that is never counted."""
    means = np.exp(np.minimum(within(terms, weights, size), OVERFLOW))
    means[0] = 0.0
    return means


@compiled
def first_weights(counts: Matrix, terms: Terms, precisions: Matrix) -> Matrix:
    """Return where a climb begins: one step of least squares from counts that are never nought."""
    means = counts + START
    target = means * np.log(means)
    means[0] = target[0] = 0.0
    bend = bend_of(means, terms, precisions)
    weights = np.linalg.solve(bend, around(target)[terms]).astype(np.float64)
    if np.max(within(terms, weights, len(counts))[1:]) > STEEPEST:
        weights[:] = 0.0
        weights[0] = np.log(np.mean(counts) + START)
    return weights


@compiled
def top_of(counts: Matrix, terms: Terms, precisions: Matrix) -> Matrix:
    """Return the weights of the top of a posterior; it bends down everywhere and has one.

    Args:
        counts: by history, none first, with nought there.
        terms: the constant, lists and interactions, as histories.
        precisions: of the normal prior of each.
    """
    weights = first_weights(counts, terms, precisions)
    now = height_of(counts, terms, precisions, weights)
    for _ in range(MOST_STEPS):
        means = means_of(terms, weights, len(counts))
        slope = around(counts - means)[terms] - precisions * weights
        move = np.linalg.solve(bend_of(means, terms, precisions), slope)
        share, then = 1.0, now
        tried = weights
        for _cut in range(MOST_CUTS):
            tried = weights + share * move
            then = height_of(counts, terms, precisions, tried)
            if then >= now - LOSS * abs(now):
                break
            share *= 0.5
        if not then >= now - LOSS * abs(now):
            break
        weights, now = tried, then
        if np.dot(move, slope) < NEAR:
            break
    return weights


@compiled
def masses(counts: Matrix, terms: Terms, precisions: Matrix, has: NDArray[np.bool_]) -> Matrix:
    """Return the logarithm of the mass of each of many models.

    It is that of the normal curve at the top (Laplace), without what is the same for all models.

    Args:
        counts: by history, none first, with nought there.
        terms: of all models.
        precisions: of each term.
        has: which terms a model has; a row a model.
    """
    found = np.empty(len(has))
    for row in range(len(has)):
        kept, sharp = terms[has[row]], precisions[has[row]]
        top = top_of(counts, kept, sharp)
        bend = bend_of(means_of(kept, top, len(counts)), kept, sharp)
        depth = np.log(np.diag(np.linalg.cholesky(bend))).sum()
        found[row] = height_of(counts, kept, sharp, top) - depth
    return found
