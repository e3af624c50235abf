"""An estimate by Bayes over all choices of interacting pairs, each by how probable it is.

A pair of lists interacts or not, with a probability that is believed before (spike and slab); no
threshold decides. Models are drawn by their approximate mass, weights by the curve that touches
the top of each, with heavier tails, and every draw is weighed by what it should have been.

Source: George and McCulloch (1997), Approaches for Bayesian variable selection, Statistica Sinica
7; King and Brooks (2001), On the Bayesian analysis of population size, Biometrika 88, for models
of lists; Barbieri and Berger (2004), Optimal predictive model selection, Annals of Statistics 32,
for which pairs are told.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from scipy.special import gammaln

from samsyn.estimation.bayes.masses import Belief, Choice, Models, models_of
from samsyn.estimation.bayes.posterior import Posterior
from samsyn.estimation.bayes.wandering import drawn_models
from samsyn.estimation.convergence import rhat
from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import numberless
from samsyn.estimation.intervals import LEVEL, SEED, Progress
from samsyn.estimation.lists import Lists
from samsyn.estimation.mixing import told_by_chains
from samsyn.estimation.models import Term
from samsyn.estimation.other_lists import terms_among, without_empty
from samsyn.estimation.result import Estimated

METHOD = "bayes-models"
CHAINS, DRAWS = 4, 5000
TAILS = 8.0  # degrees of freedom of Student's distribution, that draws weights
STAGES = 2


@dataclass(frozen=True, slots=True)
class Averaged:
    """An estimate over all models of pairs.

    `inclusion` is how probable it is that each pair interacts, once the counts are seen; `terms` of
    the estimate are those more probable than not. `models` different models were drawn.
    """

    estimated: Estimated
    inclusion: tuple[tuple[Term, float], ...] = ()
    models: int = 0


def estimate_models(
    lists: Lists, *, level: float = LEVEL, seed: int = SEED, threads: int = 1,
    progress: Progress = lambda _done, _of: None,
) -> Estimated:  # fmt: skip
    """Estimate as `average_models`, and tell the number only."""
    return average_models(
        lists, level=level, seed=seed, threads=threads, progress=progress
    ).estimated


def average_models(
    lists: Lists, *, level: float = LEVEL, seed: int = SEED, threads: int = 1,
    progress: Progress = lambda _done, _of: None, belief: Belief | None = None, draws: int = DRAWS,
) -> Averaged:  # fmt: skip
    """Estimate by Bayes over all choices of pairs; where the lists do not allow it, say why.

    Args:
        lists: the counts.
        level: of the interval, as 0.95, with as much beyond either end.
        seed: of everything drawn.
        threads: how many chains are drawn at once; they change nothing.
        progress: told how much is done, of how much.
        belief: what is believed before; without it, as usual.
        draws: of each of four chains.
    """
    empty = Estimated(METHOD, lists.observed, level, seed)
    if refused := numberless(lists):
        return Averaged(empty.warned(*refused))
    kept = without_empty(lists)
    models = models_of(kept, belief or Belief())
    constants, choices = averaged_draws(
        models, seed=seed, threads=threads, draws=draws, progress=progress
    )
    shares = choices.mean(axis=(0, 1)).tolist()
    inclusion = tuple(
        (terms_among((pair,), kept, lists)[0], share)
        for pair, share in zip(models.pairs, shares, strict=True)
    )
    terms = tuple(pair for pair, share in inclusion if share > 1 / 2)
    worst = rhat(choices.sum(axis=2).astype(float))
    numbers = kept.observed + np.exp(constants)
    estimated = told_by_chains(replace(empty, terms=terms), numbers, worst=worst)
    met_with = len(np.unique(choices.reshape(-1, choices.shape[2]), axis=0))
    return Averaged(estimated, inclusion, met_with)


def averaged_draws(
    models: Models, *, seed: int, threads: int = 1, draws: int = DRAWS,
    progress: Progress = lambda _done, _of: None,
) -> tuple[Matrix, Choice]:  # fmt: skip
    """Draw the constant over all models, a row a chain, and the model of each draw."""
    streams = np.random.SeedSequence(seed).spawn(2 * CHAINS)
    drawn = drawn_models(models, streams[:CHAINS], draws=draws, threads=threads)
    progress(1, STAGES)
    with ThreadPoolExecutor(max(1, threads)) as pool:
        chains = list(pool.map(partial(_resampled, models), drawn, streams[CHAINS:]))
    progress(STAGES, STAGES)
    return np.stack([one for one, _ in chains]), np.stack([choice for _, choice in chains])


def _resampled(
    models: Models, chain: tuple[Choice, Matrix], stream: np.random.SeedSequence
) -> tuple[Matrix, Choice]:
    """Return the constants of one chain as if drawn by the posterior, and the models of each.

    Where a draw weighs more than it should, it stands several times in a row, so that how many
    independent draws there are is told rightly.
    """
    choices, masses = chain
    rng = np.random.Generator(np.random.PCG64(stream))
    constants, heavy = np.empty(len(choices)), np.empty(len(choices))
    kinds, kind = np.unique(choices, axis=0, return_inverse=True)
    for number, choice in enumerate(kinds):
        rows = np.flatnonzero(kind.ravel() == number)
        drawn, weight = weighed_draws(models.posterior(choice), rng, len(rows))
        constants[rows] = drawn[:, 0]
        heavy[rows] = weight + models.prior(choice) - masses[rows]
    shares = np.exp(heavy - heavy.max()).cumsum()
    points = (np.arange(len(choices)) + rng.random()) / len(choices)
    kept = np.minimum(np.searchsorted(shares / shares[-1], points), len(choices) - 1)
    return constants[kept], choices[kept]


def weighed_draws(
    posterior: Posterior, rng: np.random.Generator, draws: int
) -> tuple[Matrix, Matrix]:
    """Draw weights around the top of a posterior, with heavier tails.

    Returns:
        The weights, a row a draw, and the logarithm of the posterior over how they were drawn;
        its mean is the mass of the model.
    """
    size = len(posterior.top)
    stretch = np.sqrt(TAILS / rng.chisquare(TAILS, size=draws))
    away = rng.standard_normal((draws, size)) * stretch[:, None]
    weights = posterior.top + away @ posterior.root.T
    score = weights @ posterior.design.T
    height = (
        score @ posterior.counts - np.exp(np.minimum(score, 700)).sum(axis=1)
        - (weights**2) @ posterior.precisions / 2
    )  # fmt: skip
    drawn = (
        gammaln((TAILS + size) / 2) - gammaln(TAILS / 2) - size / 2 * np.log(TAILS / 2)
        - posterior.depth - (TAILS + size) / 2 * np.log1p((away**2).sum(axis=1) / TAILS)
    )  # fmt: skip
    return weights, height - drawn
