"""What speaks against a number once it is known."""

from collections.abc import Callable, Iterator

import numpy as np

from samsyn.estimation.gate.reasons import Reason, limits
from samsyn.estimation.intervals import Resampled
from samsyn.estimation.lists import Lists
from samsyn.estimation.result import Estimated

Again = Callable[[Lists], float | None]


def doubts(estimated: Estimated) -> Iterator[Reason]:
    """Yield what an estimate itself says against it."""
    if estimated.resampled:
        yield from _of_resamples(estimated.resampled)
    again = estimated.reselected
    if again is not None and again < limits()["choice-unstable"]:
        yield Reason("choice-unstable", {"share": round(100 * again)})
    lower, upper, unseen = estimated.lower, estimated.upper, estimated.unseen
    if lower and upper and upper > limits()["wide"] * lower:
        fields = {"lower": round(lower), "upper": round(upper), "times": int(limits()["wide"])}
        yield Reason("wide", fields)
    if unseen and unseen > limits()["far-beyond"] * estimated.observed:
        yield Reason("far-beyond", {"times": int(unseen / estimated.observed)})


def carried(lists: Lists, estimate: float, again: Again) -> Reason | None:
    """Tell whether one small overlap carries an estimate.

    Args:
        lists: the counts.
        estimate: what was estimated from them.
        again: estimates from other counts in the same way; None where they have no estimate.
    """
    worst, found = limits()["carries"], None
    for history, count in enumerate(lists.counts, start=1):
        if history.bit_count() > 1 and 0 < count <= limits()["small-overlap"]:
            without = again(lists.with_count(history, 0))
            times = max(without / estimate, estimate / without) if without else float("inf")
            if times > worst:
                worst = times
                fields = {"lists": lists.named(history), "count": count,
                          "estimate": round(estimate),
                          "without": round(without) if without else None}  # fmt: skip
                found = Reason("one-overlap-carries", fields)
    return found


def disagreeing(recommended: Estimated, others: tuple[Estimated, ...]) -> Reason | None:
    """Tell whether many other methods lie outside the interval that is recommended."""
    told = [one.estimate for one in others if one.estimate is not None and not _is_bound(one)]
    lower, upper = recommended.lower, recommended.upper
    if lower is None or upper is None or not told:
        return None
    outside = sum(not lower <= one <= upper for one in told)
    if outside <= limits()["disagree"] * len(told):
        return None
    return Reason("methods-disagree", {"count": outside, "of": len(told)})


def moved(recommended: Estimated, without: Estimated, *, names: tuple[str, ...]) -> Reason | None:
    """Tell whether leaving out a list takes the estimate outside the interval."""
    lower, upper, found = recommended.lower, recommended.upper, without.estimate
    if lower is None or upper is None or found is None or lower <= found <= upper:
        return None
    return Reason("list-carries", {"lists": ", ".join(names), "without": round(found)})


def _of_resamples(resampled: Resampled) -> Iterator[Reason]:
    if resampled.failed > limits()["resamples-fail"]:
        yield Reason("resamples-fail", {"share": round(100 * resampled.failed)})
    kept = resampled.resamples * (1 - resampled.failed)
    beyond = kept * min(resampled.lower.percentile, 1 - resampled.upper.percentile)
    if not np.isfinite(resampled.bias):  # all lie on one side, and nothing can be corrected
        beyond = 0.0
    if beyond < limits()["beyond"]:
        fields = {"resamples": resampled.resamples, "count": int(beyond)}
        yield Reason("percentile-outside", fields)


def _is_bound(estimated: Estimated) -> bool:
    return any(reason.code == "lower-bound" for reason in estimated.reasons)
