"""Cells of one publication over its own dimensions: what is to be laid beside the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.ledger.entry import Entry, Pieces, pieces_of
from samsyn.disclosure.ledger.splits import finest
from samsyn.disclosure.tables import TOTAL, Dimension

Atoms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Shape:
    """Cells by the pieces of their codes.

    `codes` gives for every dimension the finest pieces of each code, in one order; `places` has
    one row a cell and one column a dimension, with the number of the code there.
    """

    codes: Mapping[str, tuple[Atoms, ...]]
    places: NDArray[np.int64]
    vintage: str

    def only(self, kept: NDArray[np.bool_]) -> "Shape":
        """Return some of the cells."""
        return Shape(self.codes, self.places[kept], self.vintage)


def shape_of(
    dimensions: Sequence[Dimension],
    places: NDArray[np.int64],
    *,
    splits: Mapping[str, Pieces],
    vintage: str,
) -> Shape:
    """Return the cells of a publication that is being made."""
    codes = {d.name: _refined(pieces_of(d), splits.get(d.name, {})) for d in dimensions}
    return Shape(codes, places, vintage)


def shape_of_entry(entry: Entry, *, splits: Mapping[str, Pieces]) -> Shape:
    """Return the cells of a publication of the ledger."""
    numbers = [{code: i for i, code in enumerate(codes)} for codes in entry.dimensions.values()]
    rows = [
        [number[code] for number, code in zip(numbers, cell.codes, strict=True)]
        for cell in entry.cells
    ]
    codes = {name: _refined(own, splits.get(name, {})) for name, own in entry.dimensions.items()}
    places = np.array(rows, dtype=np.int64).reshape(len(rows), len(numbers))
    return Shape(codes, places, entry.about.vintage)


def _refined(codes: Pieces, splits: Pieces) -> tuple[Atoms, ...]:
    return tuple(
        frozenset[str]().union(*(finest(piece, splits) for piece in pieces))
        for pieces in codes.values()
    )


def within(
    dimensions: Sequence[Dimension],
    places: NDArray[np.int64],
    limits: Mapping[str, str],
    *,
    known: Mapping[str, Dimension],
) -> tuple[tuple[Dimension, ...], NDArray[np.int64]]:
    """Return the same cells told to be of one code of other dimensions, such as of one year.

    Args:
        dimensions: of the cells.
        places: of the cells.
        limits: for each further dimension the code that all counts are of.
        known: dimensions with groups; any other is made of this one code.
    """
    named = {d.name for d in dimensions}
    added = [_holding(name, code, known) for name, code in sorted(limits.items())
             if name not in named]  # fmt: skip
    column = [np.full(len(places), d.number(limits[d.name])) for d in added]
    return (*dimensions, *added), np.column_stack([places, *column]).astype(np.int64)


def _holding(name: str, code: str, known: Mapping[str, Dimension]) -> Dimension:
    if name in known and code in known[name].codes:
        return known[name]
    codes = (TOTAL, code) if code != TOTAL else (TOTAL,)
    return Dimension(name, codes, (code,), ((0,),) * len(codes), (None, 0)[: len(codes)])
