"""What chains say together: the middle of all where they say the same, and no number where not."""

from dataclasses import replace

import numpy as np

from samsyn.estimation.convergence import bulk_sample, rhat, tail_sample
from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import Reason
from samsyn.estimation.gate.reasons import limits
from samsyn.estimation.result import Estimated, Mixing

TOLD = 4  # draws of a chain, at the least, that tell anything of it


def told_by_chains(empty: Estimated, draws: Matrix, *, worst: float = 1.0) -> Estimated:
    """Return the median of draws with the interval that leaves as much on either side.

    Where the chains have not met there is no number, only what each says alone.

    Args:
        empty: the estimate without its number.
        draws: of the number in all; a row a chain.
        worst: R-hat of everything else that was drawn.
    """
    mixing = mixing_of(draws)
    mixing = replace(mixing, rhat=max(mixing.rhat, worst))
    mixed = replace(empty, mixing=mixing)
    tail = (1 - empty.level) / 2
    lower, middle, upper = np.quantile(draws, [tail, 0.5, 1 - tail]).tolist()
    if not met(mixing, wide=upper - lower):
        return mixed.warned(Reason("chains-apart", {"rhat": round(mixing.rhat, 2)}))
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
