"""Which combinations of atoms a cell adds up, as a sparse matrix: what the attack reckons with."""

from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.refusals import DisclosureError
from samsyn.disclosure.tables.dimension import Dimension
from samsyn.disclosure.tables.values import membership

MOST = 20_000_000  # combinations: what is told apart by one bit each before zeros are left out


class TooManyError(DisclosureError):
    """Tables cross more dimensions than can be reckoned with."""


def possible(
    dimensions: Sequence[Dimension], empty: NDArray[np.int64] | None = None
) -> NDArray[np.int64]:
    """Return the combinations of atoms that somebody may have, the last dimension fastest.

    Args:
        dimensions: the dimensions.
        empty: the places of cells that are known to hold nobody.

    Raises:
        TooManyError: more combinations than can be reckoned with.
    """
    shape = tuple(len(d.atoms) for d in dimensions)
    count = int(np.prod(shape, dtype=float))
    if count > MOST:
        raise TooManyError("too-many", fields={"count": count, "most": MOST})
    somebody = np.ones(shape, dtype=bool)
    for place in [] if empty is None else empty.tolist():
        pieces = (d.made_of[code] for d, code in zip(dimensions, place, strict=True))
        somebody[np.ix_(*(np.array(p) for p in pieces))] = False
    return np.argwhere(somebody)


def incidence(
    dimensions: Sequence[Dimension],
    places: NDArray[np.int64],
    combinations: NDArray[np.int64] | None = None,
) -> csr_array:
    """Return cells by combinations of atoms: 1 where the cell holds the combination.

    Args:
        dimensions: in the order of the columns of `places`.
        places: one row a cell, the number of its code in every dimension.
        combinations: one row a combination, as `possible` gives them; all where left out.
    """
    atoms = possible(dimensions) if combinations is None else combinations
    holds = [
        membership(d, range(len(d.codes)))[:, atoms[:, axis]] > 0
        for axis, d in enumerate(dimensions)
    ]
    all_of_them = np.ones(len(atoms), dtype=bool)
    found = [
        np.flatnonzero(reduce(np.logical_and, _divided(holds, dimensions, place), all_of_them))
        for place in places.tolist()
    ]
    ends = np.cumsum([0, *map(len, found)])
    columns = np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
    return csr_array((np.ones(len(columns)), columns, ends), shape=(len(places), len(atoms)))


def _divided(
    holds: Sequence[NDArray[np.bool_]], dimensions: Sequence[Dimension], place: Sequence[int]
) -> list[NDArray[np.bool_]]:
    return [
        held[code]
        for held, dimension, code in zip(holds, dimensions, place, strict=True)
        if len(dimension.made_of[code]) < len(dimension.atoms)
    ]
