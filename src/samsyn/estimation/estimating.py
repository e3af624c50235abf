"""One way of estimating, by its name: the number, how sure it is, and what speaks against it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from samsyn.estimation.bayes import estimate_bayes, estimate_models
from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import Reason, gate, numberless
from samsyn.estimation.gate.after import carried, doubts
from samsyn.estimation.intervals import LEVEL, RESAMPLES, SEED, Progress, resample
from samsyn.estimation.latent import estimate_latent
from samsyn.estimation.lists import Lists
from samsyn.estimation.mixing import told_by_chains
from samsyn.estimation.other_lists import terms_among, without_empty
from samsyn.estimation.result import Estimated
from samsyn.estimation.shrinkage import DRAWS, draws_in_all, likeliest_in_all
from samsyn.estimation.ways import BOUNDS, WAYS

RECOMMENDED = "recommended"


@dataclass(frozen=True, slots=True)
class Run:
    """How an estimate is made: what is drawn, how often, and how the work is shared.

    `resamples` are the tables drawn, `draws` those of each chain of the recommended way; `level`
    is of the interval, as 0.95; `seed` of everything drawn, whatever the number of `threads`;
    `progress` is told how much is done, of how much.
    """

    resamples: int = RESAMPLES
    level: float = LEVEL
    seed: int = SEED
    threads: int = 1
    draws: int = DRAWS
    progress: Progress = lambda _done, _of: None


def estimate(
    lists: Lists, *, method: str = RECOMMENDED, run: Run | None = None, insist: bool = False
) -> Estimated:
    """Estimate by one method; where the lists do not allow it, say why.

    Args:
        lists: the counts.
        method: one of `METHODS`.
        run: how it is made; without it, as usual.
        insist: estimates from thin overlaps too, which are not to be published.
    """
    used = run or Run()
    stopped = gate(lists)
    empty = Estimated(method, lists.observed, used.level, used.seed, reasons=stopped)
    is_refused = numberless(lists) if insist else any(reason.refuses for reason in stopped)
    if is_refused:
        return empty
    kept = without_empty(lists)
    found = METHODS[method](kept, replace(empty, reasons=()), used)
    found = replace(
        found, reasons=(*stopped, *found.reasons),
        terms=terms_among(found.terms, kept, lists),
        at_minus_infinity=terms_among(found.at_minus_infinity, kept, lists),
    )  # fmt: skip
    doubted = found.warned(*doubts(found))
    is_beside = method != RECOMMENDED and found.estimate is not None
    return doubted.warned(Reason("beside-only")) if is_beside else doubted


def _resampled(way: str) -> Callable[[Lists, Estimated, Run], Estimated]:
    def method(lists: Lists, empty: Estimated, run: Run) -> Estimated:
        estimator = WAYS[way](len(lists.names))
        found = resample(lists, estimator, resamples=run.resamples, level=run.level,
                         seed=run.seed, threads=run.threads, progress=run.progress)  # fmt: skip
        if found is None:
            return empty.warned(Reason("no-estimate-exists"))
        number, terms, resampled = found

        def again(other: Lists) -> float | None:
            estimates, _ = estimator(np.array([other.counts]))
            return None if np.isnan(estimates[0]) else float(estimates[0])

        alone = carried(lists, number, again)
        told = (Reason("lower-bound"),) if way in BOUNDS else ()
        return replace(
            empty, estimate=number, lower=max(resampled.lower.value, lists.observed),
            upper=resampled.upper.value, terms=terms, resampled=resampled,
            at_minus_infinity=tuple(term for term in terms if not lists.on_all(term)),
            reasons=(*told, alone) if alone else told,
        )  # fmt: skip

    return method


def recommended_draws(lists: Lists, run: Run) -> Matrix:
    """Draw how many there are in all, a row a chain; `lists` may have empty ones."""
    return draws_in_all(without_empty(lists), seed=run.seed, threads=run.threads, draws=run.draws)


def _recommended(lists: Lists, empty: Estimated, run: Run) -> Estimated:
    found = told_by_chains(empty, recommended_draws(lists, run))
    alone = carried(lists, likeliest_in_all(lists), likeliest_in_all)
    return found.warned(alone) if alone else found


def _latent(lists: Lists, _empty: Estimated, run: Run) -> Estimated:
    return estimate_latent(lists, level=run.level, seed=run.seed, threads=run.threads,
                           progress=run.progress)  # fmt: skip


def _thresholds(lists: Lists, _empty: Estimated, run: Run) -> Estimated:
    return estimate_bayes(lists, level=run.level, seed=run.seed, threads=run.threads,
                          progress=run.progress)  # fmt: skip


def _models(lists: Lists, _empty: Estimated, run: Run) -> Estimated:
    return estimate_models(lists, level=run.level, seed=run.seed, threads=run.threads,
                           progress=run.progress)  # fmt: skip


METHODS: dict[str, Callable[[Lists, Estimated, Run], Estimated]] = {
    RECOMMENDED: _recommended,
    **{way: _resampled(way) for way in WAYS},
    "latent-class": _latent,
    "bayes-threshold": _thresholds,
    "bayes-models": _models,
}
