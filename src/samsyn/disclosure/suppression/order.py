"""Which cells are published first: zeros, then the largest, then those that share most."""

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.tables import System, shared_weight


def publishing_order(
    system: System, values: NDArray[np.int64], *, zeros_first: bool = True
) -> list[int]:
    """Return the cells in the order in which it is tried to publish them.

    Cells of a code that nobody has anywhere come first in any case: hiding them protects nobody.

    Cells alike in all else stand in the order of the names of their codes, so that the order in
    which categories are listed changes nothing.

    Source: Langsrud (2024), doi 10.1007/978-3-031-69651-0_6, the default order of candidates.
    """
    weight = values + 1
    shared = shared_weight(system, weight)
    late = (values != 0 if zeros_first else ~_of_empty_codes(system, values)).tolist()
    keys = list(zip(late, (-weight).tolist(), (-shared).tolist(), system.codes, strict=True))
    return sorted(range(len(keys)), key=keys.__getitem__)


def _of_empty_codes(system: System, values: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which cells have a code whose cells are all zero."""
    found = np.zeros(len(values), dtype=bool)
    for axis, dimension in enumerate(system.dimensions):
        held = np.zeros(len(dimension.codes), dtype=np.int64)
        np.add.at(held, system.places[:, axis], values)
        found |= held[system.places[:, axis]] == 0
    return found
