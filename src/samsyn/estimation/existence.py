"""Whether a model has an estimate for a table of counts: it exists, and it is the only one."""

from dataclasses import dataclass
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

ROUNDING = 1e-9
Matrix = NDArray[np.float64]


class NoEstimate(IntFlag):
    """Why a model has no estimate; nothing where it has one."""

    NONE = 0
    DOES_NOT_EXIST = 1
    NOT_IDENTIFIABLE = 2


@dataclass(frozen=True, slots=True)
class Pruned:
    """A model without what the counts leave at minus infinity.

    `cells` and `parameters` tell what is kept, and `design` is the matrix of those.
    """

    cells: NDArray[np.bool_]
    parameters: NDArray[np.bool_]
    design: Matrix


def design_of(parameters: tuple[int, ...], *, lists: int) -> Matrix:
    """Return the design matrix: a row a history, a column a parameter."""
    histories = np.arange(1, 1 << lists)[:, None]
    terms = np.array(parameters)[None, :]
    return np.asarray((histories & terms) == terms, dtype=float)


def prune(counts: Matrix, design: Matrix) -> Pruned:
    """Leave out the interactions that nobody shows, and the histories that have one of them.

    Source: Chan, Silverman and Vincent (2021), section 2: the extended maximum likelihood estimate.
    """
    shown = np.asarray(design.T @ counts > 0, dtype=bool)
    shown[0] = True
    cells = np.asarray(~(design[:, ~shown] > 0).any(axis=1), dtype=bool)
    return Pruned(cells, shown, design[np.ix_(cells, shown)])


def why_none(positive: NDArray[np.bool_], design: Matrix) -> NoEstimate:
    """Tell whether a pruned model has an estimate, by where the counts are zero.

    Args:
        positive: for each kept history, whether somebody has it.
        design: of the kept histories and parameters.

    Source: Fienberg and Rinaldo (2012), by the null space of the histories that somebody has: an
    estimate fails to exist where some direction in it lowers the zero histories and raises none.
    """
    null = _null_space(design[positive])
    if null.shape[1] == 0:
        return NoEstimate.NONE
    moved = design[~positive] @ null
    found = NoEstimate.NONE
    if np.linalg.matrix_rank(moved, tol=ROUNDING) < null.shape[1] if moved.size else True:
        found |= NoEstimate.NOT_IDENTIFIABLE
    if moved.size and _lowers(moved):
        found |= NoEstimate.DOES_NOT_EXIST
    return found


def _null_space(matrix: Matrix) -> Matrix:
    if not matrix.shape[0]:
        return np.eye(matrix.shape[1])
    _, values, rows = np.linalg.svd(matrix, full_matrices=True)
    rank = int((values > ROUNDING * max(matrix.shape)).sum())
    return np.asarray(rows[rank:].T, dtype=float)


def _lowers(moved: Matrix) -> bool:
    """Tell whether some direction moves none of the zero histories up and one of them down."""
    if moved.shape[1] == 1:
        signs = np.sign(np.where(np.abs(moved) < ROUNDING, 0, moved))
        return bool(signs.any() and (signs.max() <= 0 or signs.min() >= 0))
    rows = moved.shape[0]
    answer = linprog(
        moved.sum(axis=0), A_ub=np.vstack([moved, -moved]),
        b_ub=np.concatenate([np.zeros(rows), np.ones(rows)]),
        bounds=[(None, None)] * moved.shape[1], method="highs",
    )  # fmt: skip
    return bool(answer.fun is not None and answer.fun < -ROUNDING)
