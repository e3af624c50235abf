"""An estimate by latent classes: the middle of what all chains say, where they say the same."""

from dataclasses import replace

import numpy as np

from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import Reason, gate
from samsyn.estimation.gate.reasons import limits
from samsyn.estimation.intervals import LEVEL, SEED, Progress
from samsyn.estimation.latent.chains import draw_in_chains
from samsyn.estimation.latent.convergence import bulk_sample, rhat, tail_sample
from samsyn.estimation.latent.sweeping import Length
from samsyn.estimation.lists import Lists
from samsyn.estimation.result import Estimated, Mixing

METHOD, APART = "latent-class", "chains-apart"
ASKING = "thin-overlap"  # refused by whoever asks, not here: there is a number
SWEEPS, BURN, THIN = 60_000, 20_000, 20
CHAINS, CLASSES = 8, 10
TOLD = 8  # draws of a chain, at the least, that tell anything of it


def estimate_latent(
    lists: Lists, *, level: float = LEVEL, seed: int = SEED, threads: int = 1,
    sweeps: int = SWEEPS, burn: int = BURN, thin: int = THIN, chains: int = CHAINS,
    classes: int = CLASSES, progress: Progress = lambda _done, _of: None,
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
        number, and with the median of each chain alone, where they have not met. Of what the gate
        says only that is told for which there is nothing to draw.

    Source: Manrique-Vallier (2016); ten classes and what is held beforehand are those of the
    source, but no most that the number can be.
    """
    empty = Estimated(METHOD, lists.observed, level, seed)
    refused = tuple(one for one in gate(lists) if one.refuses and one.code != ASKING)
    if refused:
        return empty.warned(*refused)
    length = Length(burn, max(1, sweeps // thin), thin)
    draws = draw_in_chains(
        lists, chains=chains, classes=classes, length=length, seed=seed, threads=threads,
        progress=progress,
    )  # fmt: skip
    return told_of(draws, empty)


def told_of(draws: Matrix, empty: Estimated) -> Estimated:
    """Return an estimate with what chains say, a row a chain; without a number if not the same."""
    mixing = mixing_of(draws)
    tail = (1 - empty.level) / 2
    lower, middle, upper = np.quantile(draws, [tail, 0.5, 1 - tail]).tolist()
    mixed = replace(empty, mixing=mixing)
    if not met(mixing, wide=upper - lower):
        return mixed.warned(Reason(APART, {"rhat": round(mixing.rhat, 2)}))
    return replace(mixed, estimate=middle, lower=lower, upper=upper)


def mixing_of(draws: Matrix) -> Mixing:
    """Return how well chains have met; the sample is the worse of the middle's and the tails'."""
    medians = tuple(np.median(draws, axis=1).tolist())
    if draws.shape[1] < TOLD:
        return Mixing(float("inf"), 0.0, medians)
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
