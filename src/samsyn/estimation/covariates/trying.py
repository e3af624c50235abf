"""Trying every pair that may come into a model, one after the other, as machine code.

Choosing is done again in every resample, and most of its time goes here. What this cannot decide,
a pair of which some margin has nobody or which the people do not tell from the others, is left to
the whole fit.
"""

from collections.abc import Sequence

import numpy as np

from samsyn.estimation.compiled import compiled
from samsyn.estimation.covariates.climbing import climb
from samsyn.estimation.covariates.design import Grid, Places
from samsyn.estimation.covariates.reaching import (
    NOBODY,
    Reached,
    Tally,
    bayes,
    by_column,
    known_of,
)
from samsyn.estimation.covariates.shape import Truths, independent
from samsyn.estimation.covariates.standing import Known
from samsyn.estimation.existence import Matrix
from samsyn.estimation.models import Term

NEAR_ENOUGH = 1e-7  # of the likelihood, what a last step still promised; it leaves far less


def criteria(
    grid: Grid, tally: Tally, reached: Reached, pairs: Sequence[Term]
) -> list[float | None]:  # fmt: skip
    """Return the criterion of Bayes of a model with one pair more, for each of some pairs.

    Args:
        grid: a table laid out with all of them.
        tally: of the people.
        reached: the top of the model without them.
        pairs: to be tried, none of them in the model.

    Returns:
        The criterion, or None where only the whole fit can tell.
    """
    shape = reached.shape
    if reached.top is None or not pairs:
        return [None for _ in pairs]
    blocks = [grid.blocks[pair].columns for pair in pairs]
    found = _likelihoods(
        grid.seen[shape.cells], known_of(grid, tally, shape), tally.pattern.positive[shape.cells],
        (shape.columns, np.array([[one.start, one.stop] for one in blocks], dtype=np.intp)),
        by_column(grid, shape, reached.top),
    )  # fmt: skip
    without = bayes(grid, tally, reached.every, 0.0)
    more = float(np.log(tally.observed))
    return [
        None if pair in tally.pattern.emptied or np.isnan(likelihood)
        else without + grid.blocks[pair].parameters * more - 2 * likelihood
        for pair, likelihood in zip(pairs, found.tolist(), strict=True)
    ]  # fmt: skip


@compiled
def _likelihoods(
    seen: Matrix, known: Known, positive: Truths, columns: tuple[Places, Places], weights: Matrix
) -> Matrix:
    held, blocks = columns
    found = np.full(len(blocks), np.nan)
    for at in range(len(blocks)):
        every = np.concatenate((held, np.arange(blocks[at, 0], blocks[at, 1])))
        design = np.ascontiguousarray(seen[:, every])
        shown = design[positive]
        if len(independent(shown.T @ shown)) == len(every):
            top = climb(design, known, weights[every], 1, NEAR_ENOUGH)
            empty = (positive & (top.expected <= NOBODY)).any()
            if top.reached and not empty and top.identified:
                found[at] = top.likelihood + top.means.sum()
    return found
