"""What a cell adds up to."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.tables.counts import Counts
from samsyn.disclosure.tables.dimension import Dimension
from samsyn.disclosure.tables.system import Margins, System


def values_of(system: System, counts: Counts) -> NDArray[np.int64]:
    """Return the number of persons in every cell of a system.

    Args:
        system: the cells.
        counts: over the same dimensions, in the same order.
    """
    values = np.zeros(len(system.places), dtype=np.int64)
    for margins, cells in zip(system.margins, system.tables, strict=True):
        values[list(cells)] = _table(system.dimensions, margins, counts).ravel()
    return values


def membership(dimension: Dimension, codes: Sequence[int]) -> NDArray[np.int64]:
    """Return a row for each code and a column for each atom: 1 where the code holds the atom."""
    matrix = np.zeros((len(codes), len(dimension.atoms)), dtype=np.int64)
    for row, code in enumerate(codes):
        matrix[row, list(dimension.made_of[code])] = 1
    return matrix


def _table(
    dimensions: tuple[Dimension, ...], margins: Margins, counts: Counts
) -> NDArray[np.int64]:
    """Return one table as an array with an axis a dimension."""
    divided = [i for i, codes in enumerate(margins.shown) if codes != (0,)]
    inner = np.zeros([len(dimensions[i].atoms) for i in divided], dtype=np.int64)
    np.add.at(inner, tuple(counts.atoms[:, i] for i in divided), counts.persons)
    for axis, i in enumerate(divided):
        matrix = membership(dimensions[i], margins.shown[i])
        inner = np.moveaxis(np.tensordot(matrix, inner, axes=(1, axis)), 0, axis)
    return inner
