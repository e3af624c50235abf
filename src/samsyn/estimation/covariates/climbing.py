"""Climbing to the greatest likelihood of counts of which some are of several cells together.

The first steps are those of expectation and maximisation: people with missing values are spread
over the cells they may belong to as the model has it, and the model is fitted to that. It ends
slowly, so the later steps are Newton's, of the likelihood of what was observed itself; where one
of them would not climb it is shortened towards a step of the first kind. Without missing values
both are iteratively reweighted least squares.

Source: Lange (1995), for both kinds of step.
"""

from typing import NamedTuple

import numpy as np

from samsyn.estimation.compiled import compiled
from samsyn.estimation.covariates.products import crossed, summed
from samsyn.estimation.covariates.standing import Known, solved, stand
from samsyn.estimation.existence import Matrix

FIRST_STEPS = 8  # of expectation and maximisation, from a start that knows nothing
MOST_STEPS = 300
NEAR = 1e-13  # of the likelihood, what a last step still promised
ROUNDING = 1e-12  # relative
LEAST_KNOWN = 1e-7  # of what complete values would tell of a parameter, the least that is left
LEAST, MILD, MOST = 1e-4, 1e-2, 1e9  # of the shortening
START = 0.1


class Top(NamedTuple):
    """What was found at the greatest likelihood.

    `reached` tells whether it was found at all, and `identified` whether what was observed tells
    of each parameter; the rest is as in `Standing`.
    """

    reached: bool
    identified: bool
    weights: Matrix
    likelihood: float
    means: Matrix
    expected: Matrix


@compiled
def climb(design: Matrix, known: Known, weights: Matrix, first: int, near: float) -> Top:
    """Climb from some parameters to the greatest likelihood.

    Args:
        design: a row a cell, a column a parameter.
        known: of the cells of people.
        weights: where to begin.
        first: how many steps are of expectation and maximisation.
        near: the last step promised less of the likelihood than this.
    """
    here = stand(design, known, weights)
    short, reached = 0.0, False
    for step in range(MOST_STEPS):
        bent = here.complete if step < first else here.observed + short * here.complete
        fine, move = solved(bent, here.slope, ROUNDING)
        if fine:
            promised = (here.slope * move).sum()
            trial = stand(design, known, weights + move)
            if trial.likelihood >= here.likelihood - ROUNDING * (1 + abs(here.likelihood)):
                weights = weights + move
                here = trial
                if step >= first and short <= MILD and promised < near:
                    reached = True
                    break
                short = short / 10 if short > LEAST else 0.0
                continue
        short = max(10 * short, 100 * LEAST)
        first = 0
        if short > MOST:
            break
    identified, _ = solved(here.observed - LEAST_KNOWN * here.complete, here.slope, ROUNDING)
    return Top(reached, identified, weights, here.likelihood, here.means, here.expected)


@compiled
def begin(design: Matrix, expected: Matrix) -> Matrix:
    """Return parameters to begin with: the least squares of the logarithm of expected counts."""
    means = expected + START
    target = means * np.log(means) + expected - means
    _, weights = solved(crossed(design, means), summed(design, target), ROUNDING)
    return weights
