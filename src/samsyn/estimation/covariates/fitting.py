"""Fitting a model to lists with covariates, also partly missing, and the numbers that follow."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from samsyn.estimation.covariates.design import closed, grid_of, main_effects
from samsyn.estimation.covariates.products import scored
from samsyn.estimation.covariates.reaching import (
    Problem,
    Reached,
    bayes,
    by_cell,
    by_column,
    by_shares,
    parameters_of,
    problem_of,
    reach,
)
from samsyn.estimation.covariates.table import CovariateTable
from samsyn.estimation.existence import NoEstimate
from samsyn.estimation.models import Term, ordered

ENDLESS = 1e12  # times the observed: what grows past it has no end


@dataclass(frozen=True, slots=True)
class CovariateFit:
    """What a model says of lists with covariates.

    `terms` are its interactions, `at_minus_infinity` those of all its terms of which some margin
    has nobody. `estimate` is how many there are in all, None where there is no estimate, for the
    reason `why`; `by_kind` is the same for each kind: the people seen, those with missing values
    by their expectation, and those expected on no list. The likelihood is that of the shares of
    the cells, without what no model changes.
    """

    terms: tuple[Term, ...]
    why: NoEstimate
    estimate: float | None = None
    log_likelihood: float = 0.0
    bic: float = 0.0
    aic: float = 0.0
    at_minus_infinity: tuple[Term, ...] = ()
    by_kind: tuple[float, ...] = ()


def fit_with_covariates(table: CovariateTable, terms: Iterable[Term] = ()) -> CovariateFit:
    """Fit the model with all main effects and some interactions; what these are made of comes too.

    Args:
        table: lists by covariates.
        terms: interactions, each as `CovariateTable.term` names it.

    Source: Cruyff, van Dijk and van der Heijden (2017); Zwane and van der Heijden (2007) for
    covariates that only some lists have.
    """
    wanted = closed(table, terms)
    grid = grid_of(table, wanted)
    problem = problem_of(grid, [row.people for row in table.rows])
    return told(problem, reach(problem, (*main_effects(table), *wanted)))


def told(problem: Problem, reached: Reached) -> CovariateFit:
    """Return what was reached as a fit."""
    grid, people = problem.grid, problem.tally.observed
    shape, top = reached.shape, reached.top
    terms = ordered({term for term in reached.every if term.bit_count() > 1})
    none = CovariateFit(terms, reached.why, at_minus_infinity=shape.gone)
    if reached.why or top is None:
        return none
    score = scored(grid.unseen, by_column(grid, shape, top))
    if score.max() > np.log(ENDLESS * people):
        return CovariateFit(terms, NoEstimate.DOES_NOT_EXIST, at_minus_infinity=shape.gone)
    unseen = np.where(shape.unseen, np.exp(score), 0.0)
    seen = by_cell(shape, top.expected).reshape(-1, grid.table.kinds).sum(axis=0)
    likelihood = by_shares(problem, top)
    return CovariateFit(
        terms, NoEstimate.NONE, estimate=people + float(unseen.sum()), log_likelihood=likelihood,
        bic=bayes(problem, reached),
        aic=2 * parameters_of(grid, reached.every) - 2 * likelihood,
        at_minus_infinity=shape.gone, by_kind=tuple((seen + unseen).tolist()),
    )  # fmt: skip
