"""Estimating from lists with covariates: everybody, and the people of every margin."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.covariates.choosing import best_of
from samsyn.estimation.covariates.design import all_pairs, closed, grid_of, main_effects
from samsyn.estimation.covariates.fitting import CovariateFit, told
from samsyn.estimation.covariates.margins import DEEPEST, by_margin, margins_of, recorded
from samsyn.estimation.covariates.reaching import by_column, problem_of, reach
from samsyn.estimation.covariates.resampling import Drawn, Refit, draw, resampled_of
from samsyn.estimation.covariates.table import CovariateTable
from samsyn.estimation.existence import Matrix, NoEstimate
from samsyn.estimation.gate import Reason, gate
from samsyn.estimation.gate.after import doubts
from samsyn.estimation.gate.reasons import limits
from samsyn.estimation.intervals import LEVEL, RESAMPLES, SEED, Progress, percentiles, tails
from samsyn.estimation.models import Term
from samsyn.estimation.result import Estimated

METHOD = "covariates"


@dataclass(frozen=True, slots=True)
class EstimatedMargin:
    """How many there are of some levels of some covariates.

    `observed` are the people on lists recorded with these levels. `estimate`, `lower` and `upper`
    count them, those on lists with a level missing by their expectation, and those on no list.
    """

    covariates: tuple[str, ...]
    levels: tuple[str, ...]
    observed: int
    estimate: float
    lower: float
    upper: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class EstimatedByMargin:
    """What lists with covariates say: the total, and the number of every margin.

    `factors` are the lists and then the covariates; bit j of a term of the total stands for the
    one at place j. Without an estimate there are no margins.
    """

    factors: tuple[str, ...]
    total: Estimated
    margins: tuple[EstimatedMargin, ...] = ()


def estimate_with_covariates(
    table: CovariateTable, *, terms: Iterable[Term] | None = None, resamples: int = RESAMPLES,
    level: float = LEVEL, seed: int = SEED, threads: int = 1, deepest: int = DEEPEST,
    progress: Progress = lambda _done, _of: None,
) -> EstimatedByMargin:  # fmt: skip
    """Estimate everybody and every margin; where the table does not allow it, say why.

    Args:
        table: lists by covariates.
        terms: the interactions of the model; None to choose them, in every resample too.
        resamples: how many tables are drawn.
        level: of the intervals, as 0.95.
        seed: of everything drawn.
        threads: how many are used.
        deepest: how many covariates are crossed in a margin, at most.
        progress: told how much is done, of how much.
    """
    known = gate(table.added_over())
    empty = Estimated(METHOD, table.observed, level, seed).warned(*known, *_left_out(table))
    if any(reason.refuses for reason in known):
        return EstimatedByMargin(table.factors, empty)
    fit, refit = _fitted(table, terms)
    drawn = None
    if fit.estimate is not None:
        drawn = draw(table, refit, resamples=resamples, seed=seed, deepest=deepest,
                     threads=threads, progress=progress)  # fmt: skip
    if drawn is None or not len(drawn.numbers):
        return EstimatedByMargin(table.factors, empty.warned(*_why(fit.why)))
    margins = _margins(table, fit, drawn, level, deepest)
    found = resampled_of(fit, drawn, level=level)
    total = Estimated(
        METHOD, table.observed, level, seed, estimate=fit.estimate, lower=found.lower.value,
        upper=found.upper.value, terms=fit.terms, at_minus_infinity=fit.at_minus_infinity,
        resampled=found, reasons=empty.reasons,
    )  # fmt: skip
    told_too = (*_small(margins), *doubts(total), Reason("beside-only"))
    return EstimatedByMargin(table.factors, total.warned(*told_too), margins)


def _fitted(
    table: CovariateTable, terms: Iterable[Term] | None
) -> tuple[CovariateFit, Refit]:  # fmt: skip
    """Return the fit of a table, and what does the same for other people in its rows."""
    given = None if terms is None else closed(table, terms)
    pairs = all_pairs(table) if given is None else given
    grid = grid_of(table, pairs)
    people = np.array([row.people for row in table.rows])

    every = (*main_effects(table), *(given or ()))
    near = reach(problem_of(grid, people), every)
    start = None if near.top is None else by_column(grid, near.shape, near.top)

    def once(people: NDArray[np.int64], start: Matrix | None = None) -> CovariateFit:
        problem = problem_of(grid, people)
        if given is None:
            return told(problem, best_of(problem, pairs, start=start))
        return told(problem, reach(problem, every, start=start))

    return once(people), lambda drawn: once(drawn, start)


def _why(why: NoEstimate) -> tuple[Reason, ...]:
    """Return the reasons of a model without an estimate; without one, no draw had one."""
    if why == NoEstimate.NOT_IDENTIFIABLE:
        return (Reason("not-identifiable"),)
    more = (Reason("not-identifiable"),) if why & NoEstimate.NOT_IDENTIFIABLE else ()
    return (Reason("no-estimate-exists"), *more)


def _left_out(table: CovariateTable) -> tuple[Reason, ...]:
    return (Reason("people-on-none", {"people": table.on_none}),) if table.on_none else ()


def _margins(
    table: CovariateTable, fit: CovariateFit, drawn: Drawn, level: float, deepest: int
) -> tuple[EstimatedMargin, ...]:
    numbers = by_margin(table, fit.by_kind, deepest=deepest)
    lower, upper = percentiles(drawn.numbers[:, 1:], tails(level))
    made = []
    for at, margin in enumerate(margins_of(table, deepest=deepest)):
        observed, several = recorded(table, margin)
        made.append(EstimatedMargin(
            tuple(table.covariates[one].name for one in margin.covariates),
            tuple(table.covariates[one].levels[level] for one, level
                  in zip(margin.covariates, margin.levels, strict=True)),
            observed, float(numbers[at]), max(float(lower[at]), observed),
            max(float(upper[at]), observed),
            _doubts(observed, several),
        ))  # fmt: skip
    return tuple(made)


def _doubts(observed: int, several: int) -> tuple[Reason, ...]:
    """Return what to know of a margin: few people, or nobody in it on several lists."""
    least = int(limits()["small-margin"])
    few = (Reason("small-margin", {"people": observed, "least": least}),)
    apart = (Reason("margin-no-overlap"),)
    return (few if observed < least else ()) + (apart if not several else ())


def _small(margins: tuple[EstimatedMargin, ...]) -> tuple[Reason, ...]:
    doubtful = sum(bool(margin.reasons) for margin in margins)
    fields = {"margins": doubtful, "of": len(margins)}
    return (Reason("small-margins", fields),) if doubtful else ()
