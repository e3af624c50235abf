"""Choosing a model of lists with covariates: from the main effects, a pair at a time."""

from collections.abc import Sequence

from samsyn.estimation.covariates.design import all_pairs, grid_of, main_effects
from samsyn.estimation.covariates.fitting import CovariateFit, told
from samsyn.estimation.covariates.reaching import (
    Problem,
    Reached,
    bayes,
    by_column,
    problem_of,
    reach,
)
from samsyn.estimation.covariates.table import CovariateTable
from samsyn.estimation.covariates.trying import gains
from samsyn.estimation.existence import Matrix
from samsyn.estimation.models import Term

GAIN = 1e-6  # of the likelihood, the least that is more than rounding


def best_with_covariates(table: CovariateTable) -> CovariateFit:
    """Choose a model by the criterion of Bayes: at each step the pair that lowers it most comes in.

    Pairs are of two lists, of a list and a covariate, or of two covariates. Those with which there
    is no estimate are passed over; of two that lower it alike the first in writing order comes in.

    Args:
        table: lists by covariates.

    Returns:
        The fit of the last model; of the main effects where these have no estimate.

    Source: Cruyff, van Dijk and van der Heijden (2017).
    """
    pairs = all_pairs(table)
    problem = problem_of(grid_of(table, pairs), [row.people for row in table.rows])
    return told(problem, best_of(problem, pairs))


def best_of(problem: Problem, pairs: Sequence[Term], *, start: Matrix | None = None) -> Reached:
    """Choose a model for the people of a problem.

    Args:
        problem: a table laid out with all pairs, and people.
        pairs: what may come in, in writing order.
        start: parameters of a fit near to that of the main effects.
    """
    best = reach(problem, main_effects(problem.grid.table), start=start)
    while not best.why:
        better = _next(problem, best, [pair for pair in pairs if pair not in best.every])
        if better is None or better.why:
            break
        best = better
    return best


def _next(problem: Problem, best: Reached, pairs: Sequence[Term]) -> Reached | None:
    """Return the best model with one pair more; None where no such model lowers the criterion."""
    most, chosen = 0.0, 0
    before = bayes(problem, best)
    for pair, known in zip(pairs, gains(problem, best, pairs), strict=True):
        gain = known
        if gain is None:
            gain = (before - bayes(problem, _with(problem, best, pair))) / 2
        if gain > most + GAIN:
            most, chosen = gain, pair
    return _with(problem, best, chosen) if chosen else None


def _with(problem: Problem, best: Reached, pair: Term) -> Reached:
    start = None if best.top is None else by_column(problem.grid, best.shape, best.top)
    return reach(problem, (*best.every, pair), start=start)
