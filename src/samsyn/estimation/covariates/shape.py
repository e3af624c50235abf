"""What a pattern of zeros leaves of a model with covariates, and whether it has an estimate.

With values missing the pattern is that of the expected counts: a cell is positive where somebody
may belong to it. Where no model fits that, none of its expected counts has an estimate.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.covariates.design import Grid, Places
from samsyn.estimation.covariates.products import crossed
from samsyn.estimation.existence import Matrix, NoEstimate, why_none
from samsyn.estimation.models import Term

ALIKE = 1e-10  # of a column's square: what is left beside the columns before it
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Shape:
    """A model as far as a pattern leaves it.

    `cells` and `unseen` are what is kept, of the cells on some list and of the kinds on no list;
    `columns` the parameters that are told apart, as places in the design of the grid; `gone` the
    terms of which some margin has nobody.
    """

    why: NoEstimate
    cells: Truths
    unseen: Truths
    columns: Places
    design: Matrix
    gone: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Where somebody is expected.

    `positive` tells it of each cell, `empty` of each margin of all terms that nobody is; its last
    place is for what is outside of a margin. `emptied` are the terms with such a margin.
    """

    positive: Truths
    empty: Truths
    emptied: frozenset[Term]


def pattern_of(grid: Grid, positive: Truths) -> Pattern:
    """Return the pattern of the cells where somebody is expected."""
    last = max(block.margins.stop for block in grid.blocks.values())
    people = np.bincount((grid.margins[positive] + 1).ravel(), minlength=last + 1)
    empty = np.append(people[1:] == 0, False)
    emptied = {term for term, block in grid.blocks.items() if empty[block.margins].any()}
    return Pattern(positive, empty, frozenset(emptied if empty.any() else ()))


def shape_of(grid: Grid, terms: Sequence[Term], pattern: Pattern) -> Shape:
    """Return what a pattern leaves of a model, and whether it has an estimate.

    Args:
        grid: a table laid out.
        terms: of the model, the constant and the main effects too.
        pattern: where somebody is expected.
    """
    cells = np.ones(len(pattern.positive), dtype=bool)
    unseen = np.ones(len(grid.unseen), dtype=bool)
    gone = tuple(term for term in terms if term in pattern.emptied)
    for term in gone:
        cells &= ~pattern.empty[grid.blocks[term].margin]
        unseen &= ~pattern.empty[grid.blocks[term].unseen_margin]
    every = np.arange(grid.seen.shape[1])
    columns = np.concatenate([every[grid.blocks[term].columns] for term in terms])
    why, kept, design = _told_apart(
        grid.seen[np.ix_(cells, columns)], grid.unseen[np.ix_(unseen, columns)],
        pattern.positive[cells],
    )  # fmt: skip
    return Shape(why, cells, unseen, columns[kept], design, gone)


def _told_apart(
    seen: Matrix, unseen: Matrix, positive: Truths
) -> tuple[NoEstimate, Places, Matrix]:
    """Return why there is no estimate, the columns told apart, and the design of those.

    Columns that are alike on all cells, those on no list too, are one parameter. What then cannot
    be told apart on the cells that somebody has is what `why_none` asks about; of those cells it
    is given only their triangle, which has the same null space.
    """
    used = np.flatnonzero(seen.any(axis=0) | unseen.any(axis=0))
    design = np.ascontiguousarray(seen[:, used])
    if len(independent(crossed(design, positive.astype(np.float64)))) == len(used):
        return NoEstimate.NONE, used, design
    both = np.vstack([design, unseen[:, used]])
    kept = independent(crossed(both, np.ones(len(both))))
    design = np.ascontiguousarray(design[:, kept])
    triangle = np.linalg.qr(design[positive], mode="r")
    below = np.unique(design[~positive], axis=0)
    told = np.repeat([True, False], [len(triangle), len(below)])
    return why_none(told, np.vstack([triangle, below])), used[kept], design


@compiled
def independent(products: Matrix) -> Places:
    """Return the columns that are not made of columns before them, from all their products."""
    size = len(products)
    factor = np.zeros((size, size))
    kept = np.empty(size, dtype=np.intp)
    count = 0
    for at in range(size):
        left = products[at, at]
        for row in range(count):
            other = kept[row]
            value = products[other, at]
            for above in range(row):
                value -= factor[above, row] * factor[above, count]
            factor[row, count] = value / factor[row, row]
            left -= factor[row, count] ** 2
        if left > ALIKE * products[at, at]:
            factor[count, count] = np.sqrt(left)
            kept[count] = at
            count += 1
    return kept[:count]
