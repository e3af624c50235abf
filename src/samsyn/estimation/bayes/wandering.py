"""Which models are drawn how often: all of them weighed, or a walk among too many to weigh.

Source: Madigan and York (1995), Bayesian graphical models for discrete data, International
Statistical Review 63: a walk that lets one pair in or out at a time.
"""

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from samsyn.estimation.bayes.masses import Choice, Models, every_choice
from samsyn.estimation.existence import Matrix

MOST_PAIRS = 15  # of six lists: 32,768 models are all weighed
PARTS = 16  # in which they are, so that threads share the work
WARMING = 1000  # steps of a walk that are forgotten


def drawn_models(
    models: Models, streams: list[np.random.SeedSequence], *, draws: int, threads: int
) -> list[tuple[Choice, Matrix]]:
    """Draw models by their mass.

    Args:
        models: those there are.
        streams: the chance of each chain.
        draws: of each chain.
        threads: how many work at once.

    Returns:
        For each chain its models, a row a draw, and the logarithm of the mass of each.
    """
    if len(models.pairs) > MOST_PAIRS:
        masses: dict[bytes, float] = {}
        with ThreadPoolExecutor(max(1, threads)) as pool:
            return list(pool.map(lambda one: _walk(models, one, draws, masses), streams))
    choices = every_choice(len(models.pairs))
    with ThreadPoolExecutor(max(1, threads)) as pool:
        weighed = np.concatenate(list(pool.map(models.masses, np.array_split(choices, PARTS))))
    shares = np.exp(weighed - weighed.max())
    shares /= shares.sum()
    rows = [_rng(one).choice(len(choices), size=draws, p=shares) for one in streams]
    return [(choices[one], weighed[one]) for one in rows]


def _rng(stream: np.random.SeedSequence) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(stream))


def _walk(
    models: Models, stream: np.random.SeedSequence, draws: int, masses: dict[bytes, float]
) -> tuple[Choice, Matrix]:
    """Return the models of one walk, begun anywhere; what is weighed is kept for the others."""
    rng, size = _rng(stream), len(models.pairs)

    def weighed(choice: Choice) -> float:
        key = choice.tobytes()
        if key not in masses:
            masses[key] = float(models.masses(choice[None, :])[0])
        return masses[key]

    choice = rng.random(size) < models.belief.included
    now = weighed(choice)
    found, heavy = np.empty((draws, size), dtype=bool), np.empty(draws)
    for step in range(WARMING + draws):
        tried = choice.copy()
        tried[rng.integers(size)] ^= True
        then = weighed(tried)
        if np.log(rng.random()) < then - now:
            choice, now = tried, then
        if step >= WARMING:
            found[step - WARMING], heavy[step - WARMING] = choice, now
    return found, heavy
