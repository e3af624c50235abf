"""How much a cell shares with all the others: what breaks ties between cells of the same size."""

from collections.abc import Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.tables.dimension import Dimension
from samsyn.disclosure.tables.incidence import incidence
from samsyn.disclosure.tables.system import Margins, System
from samsyn.disclosure.tables.values import membership


def shared_weight(system: System, weight: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for every cell the weights of all cells, each times the atoms it has in common.

    It is (C C' w) of Langsrud (2024), where C has a row a cell and a column a combination of
    atoms. Reckoned table by table and axis by axis: the full cross is never made.
    """
    if not all(map(_is_crossed, system.margins, system.tables)):
        sums = incidence(system.dimensions, system.places)
        return np.asarray(sums @ (sums.T @ weight), dtype=np.int64)
    result = np.zeros(len(weight), dtype=np.int64)
    counted = np.zeros(len(weight), dtype=bool)
    for margins, cells in zip(system.margins, system.tables, strict=True):
        own = np.where(counted[list(cells)], 0, weight[list(cells)])
        counted[list(cells)] = True
        own = own.reshape([len(codes) for codes in margins.shown])
        for others, places in zip(system.margins, system.tables, strict=True):
            part = _onto(system.dimensions, own, margins, others)
            result[list(places)] += part.ravel()
    return result // _times(system)  # a cell of two tables was given the whole sum twice


def _is_crossed(margins: Margins, cells: Sequence[int]) -> bool:
    """Tell whether a table has every combination of the codes it shows."""
    return len(cells) == prod(len(codes) for codes in margins.shown)


def _times(system: System) -> NDArray[np.int64]:
    """Return in how many tables every cell stands."""
    times = np.zeros(len(system.places), dtype=np.int64)
    for cells in system.tables:
        times[list(cells)] += 1
    return times


def _onto(
    dimensions: tuple[Dimension, ...], own: NDArray[np.int64], margins: Margins, others: Margins
) -> NDArray[np.int64]:
    for axis, dimension in enumerate(dimensions):
        here = membership(dimension, margins.shown[axis])
        there = membership(dimension, others.shown[axis])
        own = np.moveaxis(np.tensordot(there @ here.T, own, axes=(1, axis)), 0, axis)
    return own
