"""How sure an estimate is: everything done again on a thousand resamples, the choosing too.

Source: DiCiccio and Efron (1996) for the intervals; Chan, Silverman and Vincent (2021), section 4.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from samsyn.estimation.existence import Matrix
from samsyn.estimation.lists import Lists
from samsyn.estimation.many import Terms, estimates_stepwise

TIE = 1e-9  # relative: two estimates nearer than this are the same
QUANTILE: Final = "median_unbiased"  # type 8 of Hyndman and Fan (1996)
RESAMPLES, LEVEL, SEED = 1000, 0.95, 1
PARTS = 64  # of the resamples, each with its own chance, so that threads change nothing


@dataclass(frozen=True, slots=True)
class Limit:
    """An end of an interval.

    `percentile` is which one of the resamples it is, and `moves` how far as many other resamples
    might have moved it: one standard deviation.
    """

    value: float
    percentile: float
    moves: float


@dataclass(frozen=True, slots=True)
class Resampled:
    """An estimate with what resampling says of it.

    `lower` and `upper` are corrected for bias and acceleration; `plain` are the percentiles beside
    them. `reselected` is the share of resamples in which the same model was chosen, `failed` that
    of those without an estimate.
    """

    estimate: float
    terms: Terms
    level: float
    resamples: int
    seed: int
    lower: Limit
    upper: Limit
    plain: tuple[float, float]
    bias: float
    acceleration: float
    reselected: float
    failed: float


def resample_stepwise(
    lists: Lists, *, resamples: int = RESAMPLES, level: float = LEVEL, seed: int = SEED
) -> Resampled | None:
    """Estimate step by step, and say how sure that is; None where there is no estimate.

    Args:
        lists: the counts.
        resamples: how many tables are drawn.
        level: of the interval, as 0.95.
        seed: what is drawn follows from it alone.
    """
    count = len(lists.names)
    counts = np.array([lists.counts], dtype=np.int64)
    found, chosen = estimates_stepwise(counts, lists=count)
    if np.isnan(found[0]):
        return None
    drawn, models = estimates_stepwise(drawn_tables(lists, resamples, seed), lists=count)
    kept = drawn[~np.isnan(drawn)]
    bias, acceleration = bias_of(kept, found[0]), acceleration_of(lists)
    tail = (1 - level) / 2
    lower, upper = (
        _limit(kept, _corrected(one, bias=bias, acceleration=acceleration))
        for one in (tail, 1 - tail)
    )
    plain = np.quantile(kept, [tail, 1 - tail], method=QUANTILE)
    return Resampled(
        estimate=float(found[0]), terms=chosen[0], level=level, resamples=resamples, seed=seed,
        lower=lower, upper=upper, plain=(float(plain[0]), float(plain[1])), bias=bias,
        acceleration=acceleration,
        reselected=sum(one == chosen[0] for one in models) / resamples,
        failed=1 - len(kept) / resamples,
    )  # fmt: skip


def drawn_tables(lists: Lists, resamples: int, seed: int) -> NDArray[np.int64]:
    """Draw as many people again, with the histories as frequent as they are; a row a resample."""
    people = lists.observed
    shares = np.array(lists.counts) / people
    streams = np.random.SeedSequence(seed).spawn(PARTS)
    sizes = [len(part) for part in np.array_split(np.arange(resamples), PARTS)]
    parts = [
        np.random.Generator(np.random.PCG64(stream)).multinomial(people, shares, size=size)
        for stream, size in zip(streams, sizes, strict=True)
    ]
    return np.concatenate(parts)


def bias_of(drawn: Matrix, estimate: float) -> float:
    """Return the correction for bias, in standard deviations; infinite where all lie on one side.

    Resamples with the same estimate count as half below it.
    """
    near = np.abs(drawn - estimate) <= TIE * estimate
    return float(norm.ppf((drawn < estimate)[~near].sum() / len(drawn)))


def acceleration_of(lists: Lists) -> float:
    """Return the acceleration, by leaving out one person of each history in turn."""
    counts = np.array(lists.counts, dtype=np.int64)
    places = np.flatnonzero(counts)
    left = np.repeat(counts[None, :], len(places), axis=0)
    left[np.arange(len(places)), places] -= 1
    found, _ = estimates_stepwise(left, lists=len(lists.names))
    kept = ~np.isnan(found)
    weights, found = counts[places][kept], found[kept]
    away = (weights * found).sum() / weights.sum() - found
    spread = (weights * away**2).sum()
    return float((weights * away**3).sum() / (6 * spread**1.5)) if spread else 0.0


def _corrected(share: float, *, bias: float, acceleration: float) -> float:
    """Return which percentile stands for a share, as DiCiccio and Efron have it, equation 6.8."""
    if not np.isfinite(bias):
        return share
    moved = bias + float(norm.ppf(share))
    return float(norm.cdf(bias + moved / (1 - acceleration * moved)))


def _limit(drawn: Matrix, share: float) -> Limit:
    spread = (share * (1 - share) / len(drawn)) ** 0.5
    around = np.clip([share - spread, share, share + spread], 0, 1)
    low, value, high = np.quantile(drawn, around, method=QUANTILE)
    return Limit(float(value), share, float(high - low) / 2)
