"""One estimate from many draws of who is the same person: the doubt of the linkage is carried on.

Every draw of the linkage makes its own lists; everything is estimated again in each, and pooled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.stats import t as student

from samsyn.estimation.estimating import RECOMMENDED, Run, estimate, recommended_draws
from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import Reason
from samsyn.estimation.gate.after import doubts
from samsyn.estimation.gate.reasons import limits
from samsyn.estimation.lists import Lists
from samsyn.estimation.result import Estimated

OF_LIMITS = ("wide", "far-beyond")  # asked of what is pooled, not of each draw
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

    The draws of a posterior are put together; limits of other methods are pooled on the logarithm
    of the unseen by the rules of Rubin (1987), as if each draw were an imputation.

    Args:
        draws: the lists of each draw, with the same names.
        method: one of `METHODS`.
        run: how each estimate is made.
    """
    used = run or Run()
    runs = [replace(used, seed=used.seed + place) for place in range(len(draws))]
    found = [
        estimate(lists, method=method, run=one) for lists, one in zip(draws, runs, strict=True)
    ]
    kept = [one for one in found if one.estimate is not None]
    refused = len(found) - len(kept)
    whole = Estimated(
        method, round(float(np.mean([one.observed for one in found]))), used.level, used.seed,
        reasons=(*_refused(refused, len(found)), *_told_often(found)),
    )  # fmt: skip
    if not kept:
        return Pooled(whole, len(found), refused, 0.0)
    within, between = _variances(kept)
    share = between / (within + between) if within + between else 0.0
    if method == RECOMMENDED:
        drawn = [
            recommended_draws(lists, run).ravel()
            for lists, run, one in zip(draws, runs, found, strict=True)
            if one.estimate is not None
        ]
        pooled = _put_together(whole, np.concatenate(drawn))
    else:
        pooled = _by_rubin(whole, kept, within, between)
    return Pooled(pooled.warned(*doubts(pooled)), len(found), refused, share)


def _put_together(whole: Estimated, drawn: Matrix) -> Estimated:
    tail = (1 - whole.level) / 2
    lower, middle, upper = np.quantile(drawn, [tail, 0.5, 1 - tail]).tolist()
    return replace(whole, estimate=middle, lower=lower, upper=upper)


def _by_rubin(
    whole: Estimated, kept: Sequence[Estimated], within: float, between: float
) -> Estimated:
    many = len(kept)
    middle = float(np.mean([np.log(max(one.unseen or 0.0, HALF)) for one in kept]))
    ratio = within / between if between else np.inf
    freedom = (many - 1) * (1 + ratio) ** 2 if np.isfinite(ratio) and many > 1 else np.inf
    half = float(student.ppf((1 + whole.level) / 2, freedom)) * (within + between) ** 0.5
    lower, estimate_, upper = (
        whole.observed + float(np.exp(middle + step)) for step in (-half, 0.0, half)
    )
    return replace(whole, estimate=estimate_, lower=lower, upper=upper)


def _variances(kept: Sequence[Estimated]) -> tuple[float, float]:
    """Return the variance of the logarithm of the unseen within draws, and between them."""
    within = []
    for one in kept:
        low, high = (max((end or 0.0) - one.observed, HALF) for end in (one.lower, one.upper))
        wide = float(student.ppf((1 + one.level) / 2, np.inf)) * 2
        within.append((float(np.log(high / low)) / wide) ** 2)
    logs = [np.log(max(one.unseen or 0.0, HALF)) for one in kept]
    between = float(np.var(logs, ddof=1)) * (1 + 1 / len(kept)) if len(kept) > 1 else 0.0
    return float(np.mean(within)), between


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
