"""Which combinations of atoms a cell adds up, as a sparse matrix: what the attack reckons with."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.tables.dimension import Dimension


def incidence(dimensions: Sequence[Dimension], places: NDArray[np.int64]) -> csr_array:
    """Return cells by combinations of atoms: 1 where the cell holds the combination.

    Args:
        dimensions: in the order of the columns of `places`.
        places: one row a cell, the number of its code in every dimension.

    Returns:
        A matrix whose columns are all combinations, the last dimension running fastest.
    """
    shape = tuple(len(d.atoms) for d in dimensions)
    made_of = [[np.array(pieces) for pieces in d.made_of] for d in dimensions]
    found = [
        np.ravel_multi_index(
            np.ix_(*(made_of[i][code] for i, code in enumerate(place))), shape
        ).ravel()
        for place in places.tolist()
    ]
    ends = np.cumsum([0, *map(len, found)])
    columns = np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
    ones = np.ones(len(columns))
    return csr_array((ones, columns, ends), shape=(len(places), int(np.prod(shape))))
