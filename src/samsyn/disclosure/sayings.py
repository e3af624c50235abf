"""What prose says of cells, as sums that the attack reckons with."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.tables import Dimension, incidence

Codes = tuple[tuple[str, str], ...]  # a cell: dimension and code; the total of all others


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence that tells something of cells: their weighted sum is `value`, or is not negative.

    `quote` is what was written; `cells` are pairs of a cell and its weight; without a `value` the
    sum is 0 or more.
    """

    quote: str
    cells: tuple[tuple[Codes, int], ...]
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """Sayings over cells: one row a saying, one column a place; `values` are 0 where `open`."""

    places: NDArray[np.int64]
    weights: csr_array
    values: NDArray[np.float64]
    at_least: NDArray[np.bool_]

    def over(self, dimensions: Sequence[Dimension], atoms: NDArray[np.int64]) -> csr_array:
        """Return the sayings over combinations of atoms."""
        return csr_array(self.weights @ incidence(dimensions, self.places, atoms))

    def beside(self, places: NDArray[np.int64]) -> "Sums":
        """Return the same over the dimensions that lie beside the ledger."""
        return Sums(places, self.weights, self.values, self.at_least)


def sums_of(sayings: Sequence[Saying], dimensions: Sequence[Dimension]) -> Sums:
    """Return sayings as sums over cells of some dimensions.

    Raises:
        KeyError: a dimension or a code that is not there.
    """
    axes = {dimension.name: axis for axis, dimension in enumerate(dimensions)}
    places, rows, weights = [], [], []
    for number, saying in enumerate(sayings):
        for codes, weight in saying.cells:
            place = [0] * len(dimensions)
            for name, code in codes:
                place[axes[name]] = dimensions[axes[name]].number(code)
            places.append(place)
            rows.append(number)
            weights.append(float(weight))
    shape = (len(places), len(dimensions))
    matrix = csr_array((weights, (rows, range(len(places)))), shape=(len(sayings), len(places)))
    return Sums(
        np.array(places, dtype=np.int64).reshape(shape), matrix,
        np.array([float(one.value or 0) for one in sayings]),
        np.array([one.value is None for one in sayings], dtype=bool),
    )  # fmt: skip
