"""Whether a model has an estimate for a pattern of zeros, and what the zeros leave of it."""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.null_space import ROUNDING, null_space
from samsyn.estimation.engine.simplex import has_falling_direction
from samsyn.estimation.engine.sums import sum_supersets

Flags = NDArray[np.bool_]
Terms = NDArray[np.int64]
DOES_NOT_EXIST, NOT_IDENTIFIABLE = 1, 2


@compiled
def seen_of(positive: Flags) -> Flags:
    """Return for each history whether somebody is on all of its lists; on none, everybody is."""
    above = positive.astype(np.float64)
    sum_supersets(above)
    seen = above > 0
    seen[0] = True
    return seen


@compiled
def kept_cells(terms: Terms, seen: Flags) -> Flags:
    """Return the histories that a model can show, nobody's left out.

    Args:
        terms: the parameters of the model as histories.
        seen: for each history, whether somebody is on all of its lists.
    """
    kept = np.ones(len(seen), np.bool_)
    kept[0] = False
    for term in terms:
        if term and not seen[term]:
            for history in range(len(seen)):
                if history & term == term:
                    kept[history] = False
    return kept


@compiled
def why_none_of(terms: Terms, positive: Flags, kept: Flags) -> int:
    """Return the code of why a model has no estimate; 0 where it has one.

    Args:
        terms: the parameters that are left, the constant first.
        positive: for each history, whether somebody has it.
        kept: the histories that are left.

    Source: Fienberg and Rinaldo (2012), as in `existence.why_none`.
    """
    null = null_space(_design(terms, kept & positive))
    if null.shape[0] == 0:
        return 0
    moved = _design(terms, kept & ~positive) @ null.T
    code = 0
    if moved.shape[0] == 0 or null_space(moved.copy()).shape[0] > 0:
        code |= NOT_IDENTIFIABLE
    if null.shape[0] == 1:
        if _is_one_sided(moved):
            code |= DOES_NOT_EXIST
    elif has_falling_direction(moved):
        code |= DOES_NOT_EXIST
    return code


@compiled
def _design(terms: Terms, histories: Flags) -> NDArray[np.float64]:
    design = np.zeros((histories.sum(), len(terms)))
    row = 0
    for history in range(len(histories)):
        if histories[history]:
            for place in range(len(terms)):
                if history & terms[place] == terms[place]:
                    design[row, place] = 1.0
            row += 1
    return design


@compiled
def _is_one_sided(moved: NDArray[np.float64]) -> bool:
    up, down = False, False
    for row in range(moved.shape[0]):
        up = up or moved[row, 0] > ROUNDING
        down = down or moved[row, 0] < -ROUNDING
    return up != down
