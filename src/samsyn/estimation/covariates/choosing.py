"""Choosing a model of lists with covariates: from the main effects, a pair at a time."""

from collections.abc import Sequence

from samsyn.estimation.covariates.design import Grid, all_pairs, grid_of, main_effects
from samsyn.estimation.covariates.fitting import CovariateFit, told
from samsyn.estimation.covariates.reaching import (
    Reached,
    Tally,
    bayes,
    by_column,
    likelihood_of,
    reach,
    tally_of,
)
from samsyn.estimation.covariates.table import CovariateTable
from samsyn.estimation.covariates.trying import criteria
from samsyn.estimation.existence import Matrix
from samsyn.estimation.models import Term

GAIN = 1e-6  # of the criterion, the least that is more than rounding
NEVER = float("inf")


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
    grid = grid_of(table, pairs)
    tally = tally_of(grid, [row.people for row in table.rows])
    return told(grid, tally, best_of(grid, tally, pairs))


def best_of(
    grid: Grid, tally: Tally, pairs: Sequence[Term], *, start: Matrix | None = None
) -> Reached:
    """Choose a model for a tally.

    Args:
        grid: a table laid out with all pairs.
        tally: of the people.
        pairs: what may come in, in writing order.
        start: parameters of a fit near to that of the main effects.
    """
    best = reach(grid, tally, main_effects(grid.table), start=start)
    while not best.why:
        better = _next(grid, tally, best, [pair for pair in pairs if pair not in best.every])
        if better is None or better.why:
            break
        best = better
    return best


def _next(grid: Grid, tally: Tally, best: Reached, pairs: Sequence[Term]) -> Reached | None:
    """Return the best model with one pair more; None where no such model lowers the criterion."""
    lowest, chosen = _criterion(grid, tally, best), 0
    for pair, known in zip(pairs, criteria(grid, tally, best, pairs), strict=True):
        found = known
        if found is None:
            found = _criterion(grid, tally, _with(grid, tally, best, pair))
        if found < lowest - GAIN:
            lowest, chosen = found, pair
    return _with(grid, tally, best, chosen) if chosen else None


def _criterion(grid: Grid, tally: Tally, reached: Reached) -> float:
    if reached.why or reached.top is None:
        return NEVER
    return bayes(grid, tally, reached.every, likelihood_of(reached.top))


def _with(grid: Grid, tally: Tally, best: Reached, pair: Term) -> Reached:
    start = None if best.top is None else by_column(grid, best.shape, best.top)
    return reach(grid, tally, (*best.every, pair), start=start)
