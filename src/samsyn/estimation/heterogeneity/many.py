"""Many tables fitted by a form of heterogeneity, where there is an estimate at all."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.existence import Matrix, NoEstimate, why_none
from samsyn.estimation.heterogeneity.climbing import all_climbed
from samsyn.estimation.heterogeneity.forms import BOUNDED, design_of_form

PATTERNS = 10_000  # kept in memory
FEW = NoEstimate.NOT_IDENTIFIABLE


@dataclass(frozen=True, slots=True)
class FormShape:
    """A form as far as a pattern of zeros leaves it: its kept histories and its design.

    `effects` parameters are the constant and the effects of lists, the others what the form adds.
    `free` parameters, from the first, have no bound; the others are never below nought.
    """

    why: NoEstimate
    cells: NDArray[np.intp]
    design: Matrix
    effects: int
    free: int


@lru_cache(maxsize=PATTERNS)
def form_shape(form: str, lists: int, listed: bool, pattern: bytes) -> FormShape:
    """Return what a pattern of zeros leaves of a form, and whether it has an estimate.

    The effect of a list with nobody on it is at minus infinity; it is left out, with every history
    that has the list. The column of the form is no interaction that somebody shows or nobody: it
    is never left out. Where its weight would run away, the constant runs with it, and there is no
    estimate. A bound is told as a history that nobody has: a direction that lowers the weight
    below nought is none in which the likelihood may grow. Those on one list and on two often tell
    the constant and the effects alone; then the bends, from k = 3 on, can only be nought in turn.

    Args:
        form: one of `FORMS`.
        lists: how many there are.
        listed: whether each list has an effect of its own.
        pattern: for each history a byte, 1 where somebody has it.
    """
    positive = np.frombuffer(pattern, dtype=np.uint8).astype(bool)
    histories = np.arange(1, 1 << lists)
    on = [list_ for list_ in range(lists) if positive[(histories >> list_ & 1) == 1].any()]
    used = sum(1 << list_ for list_ in on)
    cells = np.flatnonzero((histories & ~used) == 0)
    whole = design_of_form(form, lists=len(on), listed=listed)
    effects = 1 + (len(on) if listed else 1)
    free = effects if form in BOUNDED else whole.shape[1]
    why = _why_none(positive[cells], whole, effects=effects, free=free) if len(on) > 1 else FEW
    return FormShape(why, cells, whole, effects, free)


def _why_none(positive: NDArray[np.bool_], whole: Matrix, *, effects: int, free: int) -> NoEstimate:
    scaled = whole / np.abs(whole).max(axis=0)
    few = positive & (np.bitwise_count(np.arange(1, len(positive) + 1)) <= 2)
    if free == effects and np.linalg.matrix_rank(scaled[few, :effects]) == effects:
        return NoEstimate.NONE
    bounds = np.eye(whole.shape[1])[free:]
    nobody = np.zeros(len(bounds), dtype=bool)
    return why_none(np.concatenate([positive, nobody]), np.vstack([scaled, -bounds]))


def weights_of(shape: FormShape, tables: NDArray[np.int64]) -> Matrix:
    """Return the weights of each of many tables of one pattern, that of the constant first."""
    scale = np.abs(shape.design).max(axis=0)
    counts = np.ascontiguousarray(tables[:, shape.cells].astype(float))
    found = all_climbed(counts, np.ascontiguousarray(shape.design / scale), shape.free)
    return np.asarray(found / scale, dtype=float)


def estimates_of_form(
    tables: NDArray[np.int64], *, lists: int, form: str, listed: bool = True
) -> Matrix:
    """Estimate by a form of heterogeneity for each of many tables.

    Args:
        tables: a row a table, a column a history.
        lists: how many there are.
        form: one of `FORMS`.
        listed: whether each list has an effect of its own (Mth), or all the same (Mh).

    Returns:
        For each table the number in all; not a number where there is no estimate.
    """
    estimates = np.full(len(tables), np.nan)
    groups: dict[bytes, list[int]] = {}
    for row, pattern in enumerate((tables > 0).astype(np.uint8)):
        groups.setdefault(pattern.tobytes(), []).append(row)
    for one, rows in groups.items():
        shape = form_shape(form, lists, listed, one)
        if not shape.why:
            unseen = np.exp(np.minimum(weights_of(shape, tables[rows])[:, 0], 700))
            estimates[rows] = tables[rows].sum(axis=1) + unseen
    return estimates
