"""How sure an estimate is: everything done again on a thousand resamples, the choosing too.

Source: DiCiccio and Efron (1996) for the intervals; Chan, Silverman and Vincent (2021), section 4.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from samsyn.estimation.existence import Matrix
from samsyn.estimation.lists import Lists
from samsyn.estimation.many import Terms

TIE = 1e-9  # relative: two estimates nearer than this are the same
QUANTILE: Final = "median_unbiased"  # type 8 of Hyndman and Fan (1996)
RESAMPLES, LEVEL, SEED = 1000, 0.95, 1
PARTS = 64  # of the resamples, each with its own chance, so that threads change nothing
BATCHES = 8  # in which they are worked on: large, because tables alike are fitted together
Estimator = Callable[[NDArray[np.int64]], tuple[Matrix, list[Terms]]]
Progress = Callable[[int, int], object]


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
    """What resampling says of an estimate.

    `lower` and `upper` are corrected for bias and acceleration; `plain` are the percentiles beside
    them. `reselected` is the share of resamples in which the same model was chosen, `failed` that
    of those without an estimate.
    """

    resamples: int
    lower: Limit
    upper: Limit
    plain: tuple[float, float]
    bias: float
    acceleration: float
    reselected: float
    failed: float


def resample(
    lists: Lists, estimator: Estimator, *, resamples: int = RESAMPLES, level: float = LEVEL,
    seed: int = SEED, threads: int = 1, progress: Progress = lambda _done, _of: None,
) -> tuple[float, Terms, Resampled] | None:  # fmt: skip
    """Estimate, and say how sure that is; None where there is no estimate.

    Args:
        lists: the counts.
        estimator: does everything for many tables, the choosing too.
        resamples: how many tables are drawn.
        level: of the interval, as 0.95.
        seed: what is drawn follows from it alone, whatever the number of threads.
        threads: how many batches are worked on at once.
        progress: told how many batches are done, of how many.

    Returns:
        The estimate, the interactions of its model, and what resampling says of it.
    """
    counts = np.array([lists.counts], dtype=np.int64)
    found, chosen = estimator(counts)
    if np.isnan(found[0]):
        return None
    estimate, terms = float(found[0]), chosen[0]
    tables = np.concatenate(drawn_parts(counts[0], resamples, seed))
    drawn, models = _in_batches(tables, estimator, threads=threads, progress=progress)
    is_found = ~np.isnan(drawn)
    kept = drawn[is_found]
    if not len(kept):
        return None
    again = sum(one == terms for one, has in zip(models, is_found, strict=True) if has) / resamples
    acceleration = acceleration_of(lists, estimator)
    return estimate, terms, interval_of(
        kept, estimate, acceleration=acceleration, level=level, reselected=again,
        resamples=resamples,
    )  # fmt: skip


def interval_of(
    drawn: Matrix, estimate: float, *, acceleration: float, level: float, resamples: int,
    reselected: float = 1.0,
) -> Resampled:  # fmt: skip
    """Return the limits of an estimate from what it was on the resamples that have one.

    Args:
        drawn: the estimate of each resample that has one.
        estimate: that of the lists themselves.
        acceleration: by leaving people out.
        level: of the interval.
        resamples: how many were drawn, with an estimate or without.
        reselected: in what share of them the same model was chosen.
    """
    bias = bias_of(drawn, estimate)
    lower, upper = (
        limit_of(drawn, _corrected(share, bias=bias, acceleration=acceleration))
        for share in tails(level)
    )
    plain = percentiles(drawn, tails(level))
    return Resampled(
        resamples=resamples, lower=lower, upper=upper, plain=(float(plain[0]), float(plain[1])),
        bias=bias, acceleration=acceleration, reselected=reselected,
        failed=1 - len(drawn) / resamples,
    )  # fmt: skip


def _in_batches(
    tables: NDArray[np.int64], estimator: Estimator, *, threads: int, progress: Progress
) -> tuple[Matrix, list[Terms]]:
    """Estimate from tables, in batches that are the same whatever the number of threads."""
    batches = [one for one in np.array_split(tables, BATCHES) if len(one)]
    found: list[Matrix] = []
    models: list[Terms] = []
    with ThreadPoolExecutor(max(1, threads)) as pool:
        for done, (estimates, chosen) in enumerate(pool.map(estimator, batches), start=1):
            found.append(estimates)
            models.extend(chosen)
            progress(done, len(batches))
    return np.concatenate(found), models


def drawn_parts(
    counts: NDArray[np.int64], resamples: int, seed: int
) -> list[NDArray[np.int64]]:  # fmt: skip
    """Draw as many people again, with the counts as frequent as they are; a row a resample."""
    people = counts.sum()
    shares = counts / people
    streams = np.random.SeedSequence(seed).spawn(PARTS)
    sizes = [len(part) for part in np.array_split(np.arange(resamples), PARTS)]
    return [
        np.random.Generator(np.random.PCG64(stream)).multinomial(people, shares, size=size)
        for stream, size in zip(streams, sizes, strict=True)
        if size
    ]


def bias_of(drawn: Matrix, estimate: float) -> float:
    """Return the correction for bias, in standard deviations; infinite where all lie on one side.

    Resamples with the same estimate are not below it, however they are rounded.
    """
    near = np.abs(drawn - estimate) <= TIE * estimate
    return float(norm.ppf((drawn < estimate)[~near].sum() / len(drawn)))


def acceleration_of(lists: Lists, estimator: Estimator) -> float:
    """Return the acceleration, by leaving out one person of each history in turn."""
    counts = np.array(lists.counts, dtype=np.int64)
    places = np.flatnonzero(counts)
    left = np.repeat(counts[None, :], len(places), axis=0)
    left[np.arange(len(places)), places] -= 1
    found, _ = estimator(left)
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
    left = 1 - acceleration * moved
    if left <= 0:  # so far that the correction has no end: the outermost
        return float(moved > 0)
    return float(norm.cdf(bias + moved / left))


def limit_of(drawn: Matrix, share: float) -> Limit:
    """Return the percentile of the draws below which such a share of them lies."""
    spread = (share * (1 - share) / len(drawn)) ** 0.5
    around = np.clip([share - spread, share, share + spread], 0, 1)
    low, value, high = percentiles(drawn, around.tolist())
    return Limit(float(value), share, float(high - low) / 2)


def tails(level: float) -> tuple[float, float]:
    """Return the shares of the draws below the two ends of an interval."""
    return (1 - level) / 2, (1 + level) / 2


def percentiles(drawn: Matrix, shares: Sequence[float]) -> Matrix:
    """Return percentiles of the draws: a row a share, a column as in the draws."""
    return np.asarray(np.quantile(drawn, shares, axis=0, method=QUANTILE), dtype=float)
