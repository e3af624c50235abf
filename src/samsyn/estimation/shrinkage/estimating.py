"""The number in all with an interval, from draws of a posterior in several chains."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np

from samsyn.estimation.engine.sums import Numbers
from samsyn.estimation.lists import Lists
from samsyn.estimation.shrinkage.drawing import drawn_constants
from samsyn.estimation.shrinkage.posterior import Posterior, posterior_of
from samsyn.estimation.shrinkage.prior import Prior, load_prior

CHAINS, DRAWS = 4, 2500


def draws_in_all(
    lists: Lists, *, seed: int, threads: int = 1, prior: Prior | None = None, draws: int = DRAWS
) -> Numbers:
    """Draw how many there are in all: a row a chain.

    Args:
        lists: the counts; each list has somebody on it.
        seed: what is drawn follows from it alone, whatever the number of threads.
        threads: how many chains run at once.
        prior: what is held likely before the counts are seen.
        draws: of each chain.

    Source: the log-linear model with a normal prior of every interaction of two lists (King and
    Brooks 2001); the untestable interaction as in Aleshin-Guendel, Sadinle and Wakefield (2024).
    """
    held = prior or load_prior()
    posterior = posterior_of(lists, held)
    streams = [np.random.PCG64(one) for one in np.random.SeedSequence(seed).spawn(CHAINS)]
    chain = partial(_chain, posterior, held, lists.observed, draws)
    with ThreadPoolExecutor(max(1, threads)) as pool:
        return np.array(list(pool.map(chain, map(np.random.Generator, streams))))


def likeliest_in_all(lists: Lists) -> float:
    """Return the number in all at the likeliest parameters: quick, and only to compare by."""
    return lists.observed + float(np.exp(posterior_of(lists, load_prior()).mode[0]))


def _chain(
    posterior: Posterior, prior: Prior, observed: int, draws: int, rng: np.random.Generator
) -> Numbers:
    constants = drawn_constants(posterior, rng, draws=draws)
    left_open = prior.untestable * rng.standard_normal(draws)
    unseen = rng.poisson(np.exp(np.minimum(constants + left_open, 40.0)))
    return np.asarray(observed + unseen, dtype=float)
