"""One estimate from many draws of who is the same person: the doubt of the linkage is carried on.

Every draw of the linkage makes its own lists; everything is estimated again in each, and pooled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.stats import t as student

from samsyn.estimation.estimating import RECOMMENDED, Run, estimate, recommended_draws
from samsyn.estimation.gate import Reason
from samsyn.estimation.gate.reasons import limits
from samsyn.estimation.lists import Lists
from samsyn.estimation.result import Estimated


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
    found = [
        estimate(lists, method=method, run=replace(used, seed=used.seed + place))
        for place, lists in enumerate(draws)
    ]
    kept = [one for one in found if one.unseen]
    refused = len(found) - len(kept)
    first = (kept or found)[0]
    observed = round(float(np.mean([one.observed for one in found])))
    reasons = _told_in_most(found)
    if refused > limits()["draws-refused"] * len(found):
        fields = {"count": refused, "of": len(found)}
        reasons = (*reasons, Reason("draws-refused", fields))
    if not kept:
        return Pooled(replace(first, observed=observed), len(found), refused, 0.0)
    within, between = _variances(kept)
    whole = replace(
        first, observed=observed, reasons=reasons, terms=(), at_minus_infinity=(), resampled=None,
        mixing=None, seed=used.seed,
    )  # fmt: skip
    share = between / (within + between) if within + between else 0.0
    if method == RECOMMENDED:
        used_draws = [lists for lists, one in zip(draws, found, strict=True) if one.unseen]
        return Pooled(_put_together(whole, used_draws, used), len(found), refused, share)
    return Pooled(_by_rubin(whole, kept, within, between), len(found), refused, share)


def _put_together(whole: Estimated, draws: Sequence[Lists], run: Run) -> Estimated:
    drawn = np.concatenate([
        recommended_draws(lists, replace(run, seed=run.seed + place)).ravel()
        for place, lists in enumerate(draws)
    ])  # fmt: skip
    tail = (1 - run.level) / 2
    lower, middle, upper = np.quantile(drawn, [tail, 0.5, 1 - tail]).tolist()
    return replace(whole, estimate=middle, lower=lower, upper=upper)


def _by_rubin(
    whole: Estimated, kept: Sequence[Estimated], within: float, between: float
) -> Estimated:
    many = len(kept)
    middle = float(np.mean([np.log(one.unseen or 1.0) for one in kept]))
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
        low, high = (max((end or 0.0) - one.observed, 0.5) for end in (one.lower, one.upper))
        wide = float(student.ppf((1 + one.level) / 2, np.inf)) * 2
        within.append((float(np.log(high / low)) / wide) ** 2)
    logs = [np.log(one.unseen or 1.0) for one in kept]
    between = float(np.var(logs, ddof=1)) * (1 + 1 / len(kept)) if len(kept) > 1 else 0.0
    return float(np.mean(within)), between


def _told_in_most(found: Sequence[Estimated]) -> tuple[Reason, ...]:
    """Return the reasons that are told in more than half of the draws, as the first tells them."""
    counts: dict[str, list[Reason]] = {}
    for one in found:
        for reason in one.reasons:
            counts.setdefault(reason.code, []).append(reason)
    return tuple(told[0] for told in counts.values() if len(told) > len(found) / 2)
