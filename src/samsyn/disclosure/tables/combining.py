"""A cell as a sum of others: sparse columns in coordinates chosen so that most have one entry.

Each dimension gets a basis among its own codes: the largest first, each that no sum or difference
of those before it gives. In a tree the smallest member of every group is the one left out, since
it is the group less its other members. A cell is then the product, over the dimensions, of what
its codes are in that basis. Whether a cell follows from others does not depend on the basis;
but totals, which are published first, become single entries, and tables never need the full cross.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.tables.dimension import Dimension
from samsyn.disclosure.tables.elimination import Column, Elimination
from samsyn.disclosure.tables.system import System


@dataclass(frozen=True, slots=True)
class Combination:
    """What every code of every dimension is in the basis, and how far apart the keys are.

    `parts[d][code]` lists (coordinate times stride, factor) pairs; `size` is above every key.
    """

    parts: tuple[tuple[tuple[tuple[int, int], ...], ...], ...]
    size: int

    def column(self, place: Sequence[int]) -> Column:
        """Return a cell, given by the number of its code in each dimension."""
        items: tuple[tuple[int, int], ...] | list[tuple[int, int]] = ((0, 1),)
        for part, code in zip(self.parts, place, strict=True):
            own = part[code]
            if len(own) == 1 and own[0][1] == 1:
                step = own[0][0]
                items = [(key + step, factor) for key, factor in items]
            else:
                items = [(key + k, factor * f) for key, factor in items for k, f in own]
        return dict(items)


def combination_of(dimensions: Iterable[Dimension]) -> Combination:
    """Choose the basis of each dimension."""
    parts, stride = [], 1
    for dimension in dimensions:
        basis = _in_basis(dimension)
        parts.append(tuple(tuple((k * stride, f) for k, f in own) for own in basis))
        stride *= len(dimension.codes)
    return Combination(tuple(parts), stride)


def columns_of(system: System) -> tuple[Combination, list[Column]]:
    """Return every cell of a system as a sparse column."""
    return columns_over(system.dimensions, system.places)


def columns_over(
    dimensions: Sequence[Dimension], places: NDArray[np.int64]
) -> tuple[Combination, list[Column]]:
    """Return cells, one row of `places` each, as sparse columns."""
    combination = combination_of(dimensions)
    return combination, [combination.column(place) for place in places.tolist()]


def _in_basis(dimension: Dimension) -> list[tuple[tuple[int, int], ...]]:
    """Return each code as a sum of codes of the basis: (number of the code, factor) pairs."""
    atoms = len(dimension.atoms)
    elimination = Elimination()
    own: dict[int, tuple[tuple[int, int], ...]] = {}
    sizes = [(-len(pieces), dimension.codes[i], i) for i, pieces in enumerate(dimension.made_of)]
    for _, _, code in sorted(sizes):
        left = elimination.reduce(dict.fromkeys(dimension.made_of[code], 1))
        if any(key < atoms for key in left):
            own[code] = ((code, 1),)
            left[atoms + code] = left.get(atoms + code, 0) - 1
            elimination.add(left, pivot=min(key for key in left if key < atoms))
        else:  # what is left over tells which codes of the basis it is made of
            own[code] = tuple(sorted((key - atoms, -factor) for key, factor in left.items()))
    return [own[i] for i in range(len(dimension.codes))]
