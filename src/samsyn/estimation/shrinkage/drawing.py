"""Draws from a posterior by Hamiltonian paths, in the measure of its curvature at the top.

Source: Neal (2011), "MCMC using Hamiltonian dynamics", in the Handbook of Markov Chain Monte Carlo.
"""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.existing import Terms
from samsyn.estimation.engine.sums import Numbers
from samsyn.estimation.shrinkage.posterior import Matrix, Posterior, told

STEPS = 5  # of a path
LONG = 1.6  # of a whole path, in deviations: a quarter of a turn
WARM = 300


def drawn_constants(posterior: Posterior, rng: np.random.Generator, *, draws: int) -> Numbers:
    """Return draws of the logarithm of the expected number on no list.

    Args:
        posterior: what is drawn from.
        rng: what is drawn follows from it alone.
        draws: how many; the chain has run warm before the first.
    """
    start = rng.standard_normal(len(posterior.mode))
    return _chain(
        posterior.counts, posterior.terms, posterior.means, posterior.precisions, posterior.mode,
        posterior.root, start, rng, draws,
    )  # fmt: skip


@compiled
def _chain(
    counts: Numbers, terms: Terms, means: Numbers, precisions: Numbers, mode: Numbers,
    root: Matrix, start: Numbers, rng: np.random.Generator, draws: int,
) -> NDArray[np.float64]:  # fmt: skip
    many = len(mode)
    place, slope, there = start.copy(), np.zeros(many), np.zeros(many)
    expected = np.zeros(len(counts))
    value = _told_at(counts, terms, means, precisions, mode, root, place, expected, slope)
    pace = LONG / STEPS
    drawn = np.zeros(draws)
    for turn in range(draws + WARM):
        speed = np.zeros(many)
        for one in range(many):
            speed[one] = rng.standard_normal()
        energy = value - (speed**2).sum() / 2
        goal, step = place.copy(), pace * (0.6 + 0.8 * rng.random())
        there[:] = slope
        found = value
        for _ in range(STEPS):
            speed += step / 2 * there
            goal += step * speed
            found = _told_at(counts, terms, means, precisions, mode, root, goal, expected, there)
            speed += step / 2 * there
        is_taken = np.log(rng.random()) < found - (speed**2).sum() / 2 - energy
        if is_taken:
            place, value = goal, found
            slope[:] = there
        if turn < WARM:  # the pace is set while it runs warm
            pace *= np.exp(((1.0 if is_taken else 0.0) - 0.85) * 0.1)
        else:
            drawn[turn - WARM] = mode[0] + (root[0] * place).sum()
    return drawn


@compiled
def _told_at(
    counts: Numbers, terms: Terms, means: Numbers, precisions: Numbers, mode: Numbers,
    root: Matrix, place: Numbers, expected: Numbers, slope: Numbers,
) -> float:  # fmt: skip
    """Return how likely a place in deviations from the mode is, and write the slope there."""
    steep = np.zeros(len(mode))
    value = told(counts, terms, means, precisions, mode + root @ place, expected, steep)
    slope[:] = root.T @ steep
    return value
