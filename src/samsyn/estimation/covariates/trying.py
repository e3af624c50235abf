"""Trying every pair that may come into a model, one after the other, as machine code.

Choosing is done again in every resample, and most of its time goes here. So a pair is fitted only
if its score promises enough. What this cannot decide, a pair of which some margin has nobody or
which the people do not tell from the others, is left to the whole fit.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from samsyn.estimation.compiled import compiled
from samsyn.estimation.covariates.climbing import ROUNDING, climb
from samsyn.estimation.covariates.design import Places
from samsyn.estimation.covariates.products import crossed
from samsyn.estimation.covariates.reaching import (
    NEARLY_NOBODY,
    Problem,
    Reached,
    by_column,
    known_of,
)
from samsyn.estimation.covariates.shape import Truths, independent
from samsyn.estimation.covariates.standing import Known, solved, stand
from samsyn.estimation.existence import Matrix
from samsyn.estimation.models import Term

NEAR_ENOUGH = 1e-7  # of the likelihood, what a last step still promised; it leaves far less
# The score promises half its statistic of the likelihood. Of one Poisson count the gain is at most
# the whole statistic: that is where nobody is and somebody was expected. Twice as much is allowed.
AT_MOST = 2.0


class Pairs(NamedTuple):
    """Pairs to try: the first and last column of each, what it costs, and whether it is emptied."""

    blocks: Places
    costs: Matrix
    emptied: Truths


def gains(problem: Problem, reached: Reached, pairs: Sequence[Term]) -> list[float | None]:
    """Return what each of some pairs would gain: of the likelihood, less half the criterion's cost.

    Args:
        problem: a table laid out with all of them, and its people.
        reached: the top of the model without them.
        pairs: to be tried, none of them in the model.

    Returns:
        The gain; below every other where it is too little to matter, None where only the whole
        fit can tell.
    """
    if reached.top is None or not pairs:
        return [None for _ in pairs]
    grid, tally, shape = problem.grid, problem.tally, reached.shape
    blocks = [grid.blocks[pair] for pair in pairs]
    cost = float(np.log(tally.observed)) / 2
    found = _gains(
        grid.seen[shape.cells], known_of(problem, shape),
        tally.pattern.positive[shape.cells].astype(np.float64),
        (shape.columns, by_column(grid, shape, reached.top)),
        Pairs(
            np.array([[one.columns.start, one.columns.stop] for one in blocks], dtype=np.intp),
            np.array([cost * one.parameters for one in blocks]),
            np.array([pair in tally.pattern.emptied for pair in pairs]),
        ),
    )  # fmt: skip
    return [None if np.isnan(gain) else gain for gain in found.tolist()]


@compiled
def _gains(
    seen: Matrix, known: Known, positive: Matrix, model: tuple[Places, Matrix], pairs: Pairs
) -> Matrix:
    held, weights = model
    before, promised = _promised(seen, known, model, pairs.blocks)
    found = np.full(len(promised), np.nan)
    lead = 0.0
    for at in np.argsort(pairs.costs - promised, kind="mergesort"):
        if promised[at] * AT_MOST - pairs.costs[at] < lead:
            found[at] = -np.inf
        elif not pairs.emptied[at]:
            every = np.concatenate((held, np.arange(pairs.blocks[at, 0], pairs.blocks[at, 1])))
            design = np.ascontiguousarray(seen[:, every])
            if len(independent(crossed(design, positive))) == len(every):
                top = climb(design, known, weights[every], 1, NEAR_ENOUGH)
                empty = ((positive > 0) & (top.expected <= NEARLY_NOBODY)).any()
                if top.reached and top.identified and not empty:
                    found[at] = top.likelihood - before - pairs.costs[at]
                    lead = max(lead, found[at])
    return found


@compiled
def _promised(
    seen: Matrix, known: Known, model: tuple[Places, Matrix], blocks: Places
) -> tuple[float, Matrix]:
    """Return the likelihood without any of the pairs, and the score statistic of each."""
    held, weights = model
    size = len(held)
    every = held
    for at in range(len(blocks)):
        every = np.concatenate((every, np.arange(blocks[at, 0], blocks[at, 1])))
    here = stand(np.ascontiguousarray(seen[:, every]), known, weights[every])
    promised = np.full(len(blocks), np.inf)
    first = size
    for at in range(len(blocks)):
        last = first + blocks[at, 1] - blocks[at, 0]
        inside = np.concatenate((np.arange(size), np.arange(first, last)))
        slope = here.slope[inside]
        fine, move = solved(here.observed[inside][:, inside], slope, ROUNDING)
        if fine:
            promised[at] = (slope * move).sum()
        first = last
    return here.likelihood, promised
