"""One estimate from many draws of who is the same person: the doubt of the linkage is carried on.

Every draw of the linkage makes its own lists; everything is estimated again in each, and pooled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.stats import norm
from scipy.stats import t as student

from samsyn.estimation.estimating import RECOMMENDED, Run, estimate, recommended_draws
from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import Reason
from samsyn.estimation.gate.after import doubts
from samsyn.estimation.gate.reasons import limits
from samsyn.estimation.intervals import percentiles, tails
from samsyn.estimation.lists import Lists
from samsyn.estimation.result import Estimated

OF_LIMITS = ("wide", "far-beyond")  # asked of what is pooled, not of each draw
POINTS = 1001  # of the spread of each estimate
HALF = 0.5  # a person: nobody unseen has no logarithm


@dataclass(frozen=True, slots=True)
class Pooled:
    """What draws of a linkage say together.

    `estimated` has the number and the limits; `draws` how many there were, `refused` how many of
    them had no estimate, and `by_linkage` which share of the doubt comes from the linkage.
    """

    estimated: Estimated
    draws: int
    refused: int
    by_linkage: float


def pool(draws: Sequence[Lists], *, method: str = RECOMMENDED, run: Run | None = None) -> Pooled:
    """Estimate in each draw of a linkage, and pool.

    The draws of a posterior are put together. The limits of other methods stand for a spread of the
    logarithm of the unseen; those of all draws are put together too, each with its own people on
    lists, and as far apart as the rules of Rubin (1987) have draws of what is missing.

    Args:
        draws: the lists of each draw, with the same names.
        method: one of `METHODS`.
        run: how each estimate is made.
    """
    used = run or Run()
    seeds = np.random.SeedSequence(used.seed).generate_state(len(draws)).tolist()
    runs = [replace(used, seed=seed) for seed in seeds]
    found = [
        estimate(lists, method=method, run=one) for lists, one in zip(draws, runs, strict=True)
    ]
    kept = [one for one in found if one.estimate is not None]
    refused = len(found) - len(kept)
    whole = Estimated(
        method, round(float(np.mean([one.observed for one in kept or found]))), used.level,
        used.seed,
        reasons=(*_refused(refused, len(found)), *_told_often(found)),
    )  # fmt: skip
    if not kept:
        return Pooled(whole, len(found), refused, 0.0)
    within, between = float(np.mean(_variances(kept))), _variance_between(kept)
    share = between / (within + between) if within + between else 0.0
    if method == RECOMMENDED:
        drawn = [
            recommended_draws(lists, run).ravel()
            for lists, run, one in zip(draws, runs, found, strict=True)
            if one.estimate is not None
        ]
        pooled = _put_together(whole, np.concatenate(drawn))
    else:
        pooled = _by_limits(whole, kept, within=within, between=between)
    return Pooled(pooled.warned(*doubts(pooled)), len(found), refused, share)


def _put_together(whole: Estimated, drawn: Matrix) -> Estimated:
    low, high = tails(whole.level)
    lower, middle, upper = percentiles(drawn, (low, 0.5, high)).tolist()
    return replace(whole, estimate=middle, lower=lower, upper=upper)


def _by_limits(
    whole: Estimated, kept: Sequence[Estimated], *, within: float, between: float
) -> Estimated:
    """Pool estimates with limits: quantiles of what all of them spread over, with one weight."""
    many = len(kept)
    people, logs = np.array([one.observed for one in kept], dtype=float), _logs(kept)
    ratio = within / between if between else np.inf
    freedom = (many - 1) * (1 + ratio) ** 2 if np.isfinite(ratio) and many > 1 else np.inf
    steps = student.ppf((np.arange(POINTS) + 0.5) / POINTS, freedom)
    wider = ((many + 1) / (many - 1)) ** 0.5 if many > 1 else 1.0
    people_apart = people.mean() + wider * (people - people.mean())
    logs_apart = logs.mean() + wider * (logs - logs.mean())
    spread = np.sqrt(_variances(kept))[:, None] * steps
    numbers = people_apart[:, None] + np.exp(logs_apart[:, None] + spread)
    lower, upper = percentiles(numbers.ravel(), tails(whole.level)).tolist()
    middle = float(people.mean() + np.exp(logs.mean()))
    return replace(whole, estimate=middle, lower=max(lower, float(people.min())), upper=upper)


def _variances(kept: Sequence[Estimated]) -> Matrix:
    """Return the variance of the logarithm of the unseen that the limits of each estimate say."""
    wide = 2 * float(norm.ppf((1 + kept[0].level) / 2))
    ends = [[max((end or 0.0) - one.observed, HALF) for end in (one.lower, one.upper)]
            for one in kept]  # fmt: skip
    return np.array([(np.log(high / low) / wide) ** 2 for low, high in ends])


def _variance_between(kept: Sequence[Estimated]) -> float:
    many = len(kept)
    return float(np.var(_logs(kept), ddof=1)) * (1 + 1 / many) if many > 1 else 0.0


def _logs(kept: Sequence[Estimated]) -> Matrix:
    return np.log([max(one.unseen or 0.0, HALF) for one in kept])


def _refused(count: int, of: int) -> tuple[Reason, ...]:
    if count <= limits()["draws-refused"] * of:
        return ()
    return (Reason("draws-refused", {"count": count, "of": of}),)


def _told_often(found: Sequence[Estimated]) -> tuple[Reason, ...]:
    """Return the reasons of more than half of the draws, and those that stop more than a few."""
    told: dict[str, list[Reason]] = {}
    for one in found:
        for reason in [reason for reason in one.reasons if reason.code not in OF_LIMITS]:
            told.setdefault(reason.code, []).append(reason)
    few, half = limits()["draws-refused"] * len(found), len(found) / 2
    return tuple(
        reasons[0] for reasons in told.values()
        if len(reasons) > (few if reasons[0].stops else half)
    )  # fmt: skip
