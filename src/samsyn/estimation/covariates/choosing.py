"""Choosing a model of lists with covariates: from the main effects, a pair at a time."""

from collections.abc import Sequence

from samsyn.estimation.covariates.design import Grid, all_pairs, grid_of
from samsyn.estimation.covariates.fitting import CovariateFit, Tally, fit_tally, tally_of
from samsyn.estimation.covariates.table import CovariateTable
from samsyn.estimation.models import Term, ordered

GAIN = 1e-7  # of the criterion, the least that is more than rounding


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
    return best_of(grid, tally_of(grid, [row.people for row in table.rows]), pairs)


def best_of(
    grid: Grid, tally: Tally, pairs: Sequence[Term], *, start: Sequence[float] = ()
) -> CovariateFit:
    """Choose a model for a tally.

    Args:
        grid: a table laid out with all pairs.
        tally: of the people.
        pairs: what may come in, in writing order.
        start: parameters of a fit near to that of the main effects.
    """
    best = fit_tally(grid, tally, (), start=start)
    while not best.why:
        left = (pair for pair in pairs if pair not in best.terms)
        tried = (
            fit_tally(grid, tally, ordered({*best.terms, pair}), start=best.weights)
            for pair in left
        )
        better = _lowest([fit for fit in tried if not fit.why])
        if better is None or better.bic > best.bic - GAIN:
            break
        best = better
    return best


def _lowest(fits: Sequence[CovariateFit]) -> CovariateFit | None:
    lowest: CovariateFit | None = None
    for fit in fits:
        if lowest is None or fit.bic < lowest.bic - GAIN:
            lowest = fit
    return lowest
