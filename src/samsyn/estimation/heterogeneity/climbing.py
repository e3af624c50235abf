"""The highest point of a Poisson log-likelihood some of whose weights are never below nought.

Newton's steps, each cut short until it climbs, so that no table of counts makes it run away.

Source: Bertsekas (1982), Projected Newton methods, SIAM Journal on Control 20, equation 32.
"""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.existence import Matrix
from samsyn.estimation.fitting import MOST_STEPS, START

MOST_CUTS = 40
NEAR = 1e-12  # what one step more would add to the logarithm of the likelihood
LOSS = 1e-13  # relative: a height that is lower by less is as high
STEEPEST, OVERFLOW = 30.0, 700.0  # logarithms of a count: where a climb begins, and of any number


@compiled
def height(counts: Matrix, design: Matrix, weights: Matrix) -> float:
    """Return the logarithm of the likelihood, without what is the same for all weights."""
    score = np.minimum(design @ weights, OVERFLOW)
    return float(np.dot(counts, score) - np.sum(np.exp(score)))


@compiled
def information(means: Matrix, design: Matrix) -> NDArray[np.float64]:
    """Return how the height bends, with its sign turned: parameters by parameters."""
    size = design.shape[1]
    found = np.zeros((size, size))
    for row in range(len(means)):
        for one in range(size):
            part = means[row] * design[row, one]
            if part != 0.0:
                for other in range(size):
                    found[one, other] += part * design[row, other]
    return found


@compiled
def begun(counts: Matrix, design: Matrix, free: int) -> Matrix:
    """Return where a climb begins: one step of least squares from counts that are never nought."""
    means = counts + START
    bend = information(means, design)
    for one in range(len(bend)):
        bend[one, one] *= 1.0 + 1e-9
    weights = np.linalg.solve(bend, design.T @ (means * np.log(means))).astype(np.float64)
    weights[free:] = np.maximum(weights[free:], 0.0)
    if np.max(design @ weights) > STEEPEST:
        weights[:] = 0.0
        weights[0] = np.log(np.mean(counts) + START)
    return weights


@compiled
def move_of(counts: Matrix, design: Matrix, free: int, weights: Matrix) -> tuple[Matrix, float]:
    """Return Newton's step, and what it promises; weights held at their bound do not move."""
    means = np.exp(np.minimum(design @ weights, OVERFLOW))
    slope = design.T @ (counts - means)
    bend = information(means, design)
    for one in range(len(weights)):
        bend[one, one] = bend[one, one] * (1.0 + 1e-12) + 1e-300
        if one >= free and weights[one] <= 0.0 and slope[one] <= 0.0:
            bend[one, :] = 0.0
            bend[:, one] = 0.0
            bend[one, one] = 1.0
            slope[one] = 0.0
    move = np.linalg.solve(bend, slope).astype(np.float64)
    return move, float(np.dot(move, slope))


@compiled
def climbed(counts: Matrix, design: Matrix, free: int) -> Matrix:
    """Return the weights of the highest point; the height bends down everywhere and has one.

    Args:
        counts: of the kept histories.
        design: a row a history, a column a parameter.
        free: how many parameters, from the first, are without a bound.
    """
    weights = begun(counts, design, free)
    now = height(counts, design, weights)
    for _ in range(MOST_STEPS):
        move, gain = move_of(counts, design, free, weights)
        share, then = 1.0, now
        tried = weights
        for _cut in range(MOST_CUTS):
            tried = weights + share * move
            tried[free:] = np.maximum(tried[free:], 0.0)
            then = height(counts, design, tried)
            if then >= now - LOSS * abs(now):
                break
            share *= 0.5
        if not then >= now - LOSS * abs(now):
            break
        weights, now = tried, then
        if gain < NEAR:
            break
    return weights


@compiled
def all_climbed(counts: Matrix, design: Matrix, free: int) -> Matrix:
    """Return the highest point of each of many tables, a row a table."""
    found = np.empty((len(counts), design.shape[1]))
    for row in range(len(counts)):
        found[row] = climbed(counts[row], design, free)
    return found
