"""One way of estimating, by its name: the number, how sure it is, and what speaks against it."""

from functools import partial

from samsyn.estimation.gate import Reason, gate
from samsyn.estimation.intervals import LEVEL, RESAMPLES, SEED, Progress, resample
from samsyn.estimation.lists import Lists
from samsyn.estimation.many import estimates_stepwise
from samsyn.estimation.result import Estimated

METHODS = ("recommended", "stepwise")


def estimate(
    lists: Lists, *, method: str = "recommended", resamples: int = RESAMPLES, level: float = LEVEL,
    seed: int = SEED, threads: int = 1, progress: Progress = lambda _done, _of: None,
) -> Estimated:  # fmt: skip
    """Estimate by one method; where the lists do not allow it, say why.

    Args:
        lists: the counts.
        method: one of `METHODS`.
        resamples: how many tables are drawn.
        level: of the interval, as 0.95.
        seed: of everything drawn.
        threads: how many are used.
        progress: told how much is done, of how much.
    """
    empty = Estimated(method, lists.observed, level, seed)
    stopped = gate(lists)
    if any(reason.stops for reason in stopped):
        return empty.warned(*stopped)
    estimator = partial(estimates_stepwise, lists=len(lists.names))
    found = resample(
        lists, estimator, resamples=resamples, level=level, seed=seed, threads=threads,
        progress=progress,
    )  # fmt: skip
    if found is None:
        return empty.warned(Reason("no-estimate-exists"))
    number, terms, resampled = found
    return Estimated(
        method, lists.observed, level, seed, estimate=number, lower=resampled.lower.value,
        upper=resampled.upper.value, terms=terms, resampled=resampled, reasons=stopped,
    )  # fmt: skip
