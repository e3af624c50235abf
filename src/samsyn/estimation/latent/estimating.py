"""An estimate by latent classes: the middle of what all chains say, where they say the same."""

import numpy as np

from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import Reason, gate
from samsyn.estimation.gate.reasons import limits
from samsyn.estimation.intervals import LEVEL, SEED, Progress
from samsyn.estimation.latent.chains import Length, draw_in_chains
from samsyn.estimation.latent.convergence import bulk_sample, rhat, tail_sample
from samsyn.estimation.lists import Lists
from samsyn.estimation.result import Estimated, Mixing

METHOD = "latent-class"
CHAINS, CLASSES = 8, 10
USUAL = Length()


def estimate_latent(
    lists: Lists, *, level: float = LEVEL, seed: int = SEED, threads: int = 1,
    sweeps: int = USUAL.sweeps, burn: int = USUAL.burn, thin: int = USUAL.thin,
    chains: int = CHAINS, classes: int = CLASSES,
    progress: Progress = lambda _done, _of: None,
) -> Estimated:  # fmt: skip
    """Estimate as if people were of a few unknown classes, each with its own chance of each list.

    Args:
        lists: the counts.
        level: of the interval, as 0.95.
        seed: of everything drawn.
        threads: how many chains are swept at once; changes nothing.
        sweeps: of each chain that are told.
        burn: of each chain before them.
        thin: sweeps from one that is kept to the next.
        chains: how many, started apart; four or more.
        classes: at most.
        progress: told how many chains are done, of how many.

    Returns:
        The median of all chains with the interval that leaves as much on either side; without a
        number, and with the median of each chain alone, where they have not met.

    Source: Manrique-Vallier (2016); ten classes and the priors are those of the source.
    """
    empty = Estimated(METHOD, lists.observed, level, seed)
    stopped = gate(lists)
    if any(reason.stops for reason in stopped):
        return empty.warned(*stopped)
    draws = draw_in_chains(
        lists, chains=chains, classes=classes, length=Length(burn, sweeps, thin), seed=seed,
        threads=threads, progress=progress,
    )  # fmt: skip
    mixing = mixing_of(draws)
    tail = (1 - level) / 2
    lower, middle, upper = (float(one) for one in np.quantile(draws, [tail, 0.5, 1 - tail]))
    if not met(mixing, wide=upper - lower):
        return Estimated(
            METHOD, lists.observed, level, seed, mixing=mixing,
            reasons=(*stopped, Reason("chains-apart")),
        )  # fmt: skip
    return Estimated(
        METHOD, lists.observed, level, seed, estimate=middle, lower=lower, upper=upper,
        mixing=mixing, reasons=stopped,
    )  # fmt: skip


def mixing_of(draws: Matrix) -> Mixing:
    """Return how well chains have met; the sample is the worse of the middle's and the tails'."""
    medians = tuple(float(one) for one in np.median(draws, axis=1))
    return Mixing(rhat(draws), min(bulk_sample(draws), tail_sample(draws)), medians)


def met(mixing: Mixing, *, wide: float) -> bool:
    """Return whether chains tell the same.

    Args:
        mixing: of the chains.
        wide: how many people the interval of all is wide.
    """
    apart = max(mixing.medians) - min(mixing.medians)
    return (
        mixing.rhat <= limits()["chains-rhat"]
        and mixing.sample >= limits()["chains-sample"]
        and apart <= limits()["chains-medians"] * wide
    )
