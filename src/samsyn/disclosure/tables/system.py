"""The cells that are published: several tables over the same dimensions, with their margins."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.tables.dimension import Dimension


@dataclass(frozen=True, slots=True)
class Margins:
    """One published table: the codes it shows of each dimension; only the total if left out."""

    name: str
    shown: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class System:
    """Tables that belong together.

    `places` has one row a cell and one column a dimension, with the number of the code; a cell
    that stands in two tables stands here once. `tables` gives for each table its cells.
    """

    dimensions: tuple[Dimension, ...]
    margins: tuple[Margins, ...]
    places: NDArray[np.int64]
    tables: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, dimensions: Sequence[Dimension], margins: Sequence[Margins]) -> "System":
        """Return the cells of some tables, in the order of the tables."""
        number: dict[tuple[int, ...], int] = {}
        tables = tuple(
            tuple(number.setdefault(place, len(number)) for place in product(*table.shown))
            for table in margins
        )
        places = np.array(list(number), dtype=np.int64).reshape(len(number), len(dimensions))
        return cls(tuple(dimensions), tuple(margins), places, tables)

    @property
    def codes(self) -> list[tuple[str, ...]]:
        """The code of every dimension, cell by cell."""
        names = [np.array(d.codes, dtype=object)[self.places[:, i]]
                 for i, d in enumerate(self.dimensions)]  # fmt: skip
        return list(zip(*names, strict=True))


def full_cross(dimensions: Sequence[Dimension]) -> System:
    """Return every code of every dimension crossed, with all margins."""
    shown = tuple(d.at_level("all") for d in dimensions)
    return System.of(dimensions, [Margins("full", shown)])
