"""Many tables at once: the same choosing and fitting for a thousand resamples as for one.

Whether a model has an estimate depends only on which counts are zero, so it is looked up by that;
tables of one pattern are fitted together.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import pdtr, pdtrc

from samsyn.estimation.choosing import THRESHOLD
from samsyn.estimation.existence import Matrix, NoEstimate, design_of, prune, why_none
from samsyn.estimation.fitting import MOST_STEPS, START
from samsyn.estimation.models import Model, Term, ordered, pairs_of

NEAR = 1e-11  # of the change of the deviance; estimates are then alike to nine figures
PATTERNS = 20_000  # kept in memory; each is a small matrix
Terms = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A model as far as a pattern of zeros leaves it: its kept histories, and its design."""

    why: NoEstimate
    cells: NDArray[np.intp]
    design: Matrix


@lru_cache(maxsize=PATTERNS)
def shape_of(lists: int, terms: Terms, pattern: bytes) -> Shape:
    """Return what a pattern of zeros leaves of a model, and whether it has an estimate.

    Args:
        lists: how many there are.
        terms: the interactions of the model.
        pattern: for each history a byte, 1 where somebody has it.
    """
    positive = np.frombuffer(pattern, dtype=np.uint8).astype(bool)
    design = design_of(Model(lists, terms).parameters, lists=lists)
    pruned = prune(positive.astype(float), design)
    if not positive.any():
        return Shape(NoEstimate.NOT_IDENTIFIABLE, np.flatnonzero(pruned.cells), pruned.design)
    why = why_none(positive[pruned.cells], pruned.design)
    return Shape(why, np.flatnonzero(pruned.cells), pruned.design)


def estimates_stepwise(
    tables: NDArray[np.int64], *, lists: int, threshold: float = THRESHOLD
) -> tuple[Matrix, list[Terms]]:
    """Choose a model step by step for each of many tables, and estimate by it.

    Args:
        tables: a row a table, a column a history.
        lists: how many there are.
        threshold: a pair comes in where its overlap is less probable than this.

    Returns:
        For each table the number in all, not a number where there is no estimate, and the
        interactions of its model.
    """
    patterns = [row.tobytes() for row in (tables > 0).astype(np.uint8)]
    chosen: list[Terms] = [()] * len(tables)
    estimates = np.full(len(tables), np.nan)
    going = list(range(len(tables)))
    while going:
        groups: dict[tuple[Terms, bytes], list[int]] = defaultdict(list)
        for row in going:
            groups[chosen[row], patterns[row]].append(row)
        going = []
        for (terms, pattern), rows in groups.items():
            shape = shape_of(lists, terms, pattern)
            if shape.why:
                continue
            means, constant = fitted(shape, tables[rows])
            estimates[rows] = tables[rows].sum(axis=1) + constant
            for row, pair in _surprised(
                tables, rows, means, lists=lists, terms=terms, pattern=pattern, threshold=threshold
            ):
                chosen[row] = ordered({*terms, pair})
                going.append(row)
    return estimates, chosen


def _surprised(
    tables: NDArray[np.int64], rows: list[int], means: Matrix, *, lists: int, terms: Terms,
    pattern: bytes, threshold: float,
) -> list[tuple[int, Term]]:  # fmt: skip
    """Return the tables in which an overlap is too surprising, each with the most surprising."""
    open_to = [
        pair for pair in pairs_of(lists)
        if pair not in terms and not shape_of(lists, ordered({*terms, pair}), pattern).why
    ]  # fmt: skip
    if not open_to:
        return []
    histories = np.arange(1, tables.shape[1] + 1)
    within = np.array([(histories & pair) == pair for pair in open_to]).T
    seen = tables[rows] @ within
    expected = means @ within
    # the two tails of a Poisson variable; that at zero and below is whole
    above = np.where(seen > 0, pdtrc(np.maximum(seen - 1, 0), expected), 1.0)
    surprise = np.minimum(pdtr(seen, expected), above)
    least = surprise.argmin(axis=1)
    return [
        (rows[at], open_to[pair]) for at, pair in enumerate(least.tolist())
        if surprise[at, pair] < threshold
    ]  # fmt: skip


def fitted(shape: Shape, tables: NDArray[np.int64]) -> tuple[Matrix, Matrix]:
    """Fit a model to tables of one pattern of zeros, together.

    Returns:
        The expected counts, a row a table, and for each the expected number on no list.
    """
    counts = tables[:, shape.cells].astype(float)
    design = shape.design
    products = np.einsum("cp,cq->cpq", design, design).reshape(len(design), -1)
    size = design.shape[1]
    means = counts + START
    score = np.log(means)
    before = np.full(len(counts), np.inf)
    constant = np.zeros(len(counts))
    for _ in range(MOST_STEPS):
        information = (means @ products).reshape(-1, size, size)
        target = (means * score + counts - means) @ design
        weights = np.linalg.solve(information, target[..., None])[..., 0]
        score = weights @ design.T
        means = np.exp(score)
        constant = np.exp(weights[:, 0])
        deviance = _deviances(counts, means)
        if (np.abs(deviance - before) <= NEAR * (np.abs(deviance) + START)).all():
            break
        before = deviance
    whole = np.zeros(tables.shape, dtype=float)
    whole[:, shape.cells] = means
    return whole, constant


def _deviances(counts: Matrix, means: Matrix) -> Matrix:
    ratio = np.where(counts > 0, counts / means, 1.0)
    return np.asarray(2 * (counts * np.log(ratio) - (counts - means)).sum(axis=1), dtype=float)
