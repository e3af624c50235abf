"""Draws from a posterior by Hamiltonian chains, in coordinates in which it is nearly round.

Source: Neal (2011), MCMC using Hamiltonian dynamics, Handbook of Markov Chain Monte Carlo, 5.2-5.4.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from samsyn.estimation.bayes.posterior import Posterior
from samsyn.estimation.compiled import compiled
from samsyn.estimation.existence import Matrix

CHAINS, DRAWS, WARMING = 4, 2500, 500
APART = 2.0  # standard deviations, of where chains start around the top
ACCEPTED = 0.8  # share of steps that are taken, at which the length of a step is aimed
MOST_STRIDES = 64
OVERFLOW = 700.0  # logarithm of a count
QUARTER = np.pi / 2  # of a turn around a round hill: from there, where it began is forgotten


Hill = tuple[Matrix, Matrix, Matrix, Matrix]


@dataclass(frozen=True, slots=True)
class Walk:
    """How chains are drawn: `draws` of each, by a `seed`, at most `threads` of them at once."""

    seed: int
    threads: int = 1
    draws: int = DRAWS


def drawn_chains(posterior: Posterior, walk: Walk) -> Matrix:
    """Draw from a posterior; each chain has its own chance, that follows from the seed alone.

    Returns:
        Chains by draws by parameters.
    """
    hill = hill_of(posterior)

    def chain(stream: np.random.SeedSequence) -> Matrix:
        rng = np.random.Generator(np.random.PCG64(stream))
        places = walked(rng, hill, walk.draws, WARMING)
        return np.asarray(posterior.top + places @ posterior.root.T, dtype=float)

    streams = np.random.SeedSequence(walk.seed).spawn(CHAINS)
    with ThreadPoolExecutor(max(1, walk.threads)) as pool:
        return np.stack(list(pool.map(chain, streams)))


def hill_of(posterior: Posterior) -> Hill:
    """Return a posterior in coordinates in which its top is at nought and it is nearly round.

    These are the logarithms of the expected counts at the top, how a place moves them, where the
    counts and the priors pull, and how the priors bend.
    """
    view = np.ascontiguousarray(posterior.design @ posterior.root)
    pull = posterior.counts @ view - (posterior.precisions * posterior.top) @ posterior.root
    bend = (posterior.root.T * posterior.precisions) @ posterior.root
    return posterior.design @ posterior.top, view, pull, np.ascontiguousarray(bend)


@compiled
def slope(hill: Hill, place: Matrix) -> tuple[float, Matrix]:
    """Return the height of a place and how it rises there."""
    centre, view, pull, bend = hill
    means = np.exp(np.minimum(centre + view @ place, OVERFLOW))
    bent = bend @ place
    height = np.dot(pull, place) - np.sum(means) - 0.5 * np.dot(bent, place)
    return height, pull - view.T @ means - bent


@compiled
def normal(rng: np.random.Generator, size: int) -> Matrix:
    """Return normal variables."""
    found = np.empty(size)
    for one in range(size):
        found[one] = rng.standard_normal()
    return found


@compiled
def walked(rng: np.random.Generator, hill: Hill, draws: int, warming: int) -> Matrix:
    """Return the places of one chain; a row a draw.

    While it warms up, its strides are made such that most are taken; afterwards they stay as long.
    """
    size = len(hill[2])
    place = APART * normal(rng, size)
    now, rise = slope(hill, place)
    found = np.empty((draws, size))
    stride = np.log(0.5)
    for step in range(draws + warming):
        momentum = normal(rng, size)
        energy = now - 0.5 * np.dot(momentum, momentum)
        length = np.exp(stride)
        strides = max(1, min(MOST_STRIDES, int(QUARTER * (0.5 + rng.random()) / length)))
        there, climb, then = place, rise, now
        for _ in range(strides):
            momentum = momentum + 0.5 * length * climb
            there = there + length * momentum
            then, climb = slope(hill, there)
            momentum = momentum + 0.5 * length * climb
        gained = then - 0.5 * np.dot(momentum, momentum) - energy
        chance = np.exp(min(0.0, gained)) if np.isfinite(gained) else 0.0
        if rng.random() < chance:
            place, rise, now = there, climb, then
        if step < warming:
            stride += (chance - ACCEPTED) / (1.0 + step) ** 0.6
        else:
            found[step - warming] = place
    return found
