"""What was published before, as far as it can say anything of a publication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.ledger.beside import Beside, beside
from samsyn.disclosure.ledger.entry import FIRST, PERSONS, Cell, Entry, Pieces, pieces_of
from samsyn.disclosure.ledger.shape import Atoms, Shape, shape_of, shape_of_entry, within
from samsyn.disclosure.ledger.splits import SplitError, all_splits
from samsyn.disclosure.tables import Dimension

Key = tuple[tuple[str, Atoms], ...]  # what a cell is divided by, and of which pieces it is


@dataclass(frozen=True, slots=True)
class Past:
    """The ledger, seen from a publication of this vintage that counts this.

    `limits` are dimensions that the tables do not divide by, with the code that all counts are of;
    `known` are dimensions with groups, for these; `splits` are finer pieces said with this
    publication, beside those of the ledger.
    """

    entries: tuple[Entry, ...] = ()
    counted: str = PERSONS
    vintage: str = FIRST
    limits: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Dimension] = field(default_factory=dict)
    splits: Mapping[str, Pieces] = field(default_factory=dict)

    def beside(
        self,
        dimensions: Sequence[Dimension],
        places: NDArray[np.int64],
        values: NDArray[np.int64],
        *,
        only_added: bool = True,
    ) -> Beside:
        """Lay cells beside the ledger.

        Args:
            dimensions: of the cells.
            places: of the cells, one row each.
            values: persons in each, or -1 where hidden.
            only_added: cases are only ever added between vintages.

        Raises:
            SplitError: the ledger divides the same people otherwise, and nobody has said how.
        """
        entries = [entry for entry in self.entries if entry.about.counted == self.counted]
        splits = all_splits(entries, self.splits)
        limited = within(dimensions, places, self.limits, known=self.known)
        own = shape_of(*limited, splits=splits, vintage=self.vintage)
        shapes = [(entry, shape_of_entry(entry, splits=splits)) for entry in entries]
        for entry, shape in shapes:
            _insist_on_splits(own, values, entry, shape)
        return beside(own, shapes, only_added=only_added)

    def own_pieces(self, dimensions: Sequence[Dimension]) -> dict[str, dict[str, tuple[str, ...]]]:
        """Return the dimensions of a publication as an entry keeps them."""
        none = np.zeros((0, len(dimensions)), dtype=np.int64)
        own, _ = within(dimensions, none, self.limits, known=self.known)
        return {d.name: pieces_of(d) for d in own}


def _insist_on_splits(own: Shape, values: NDArray[np.int64], entry: Entry, shape: Shape) -> None:
    """Refuse where two divisions of the same people have nothing that joins them.

    Two divisions are of the same people where all totals over them agree.
    """
    if own.vintage != shape.vintage:
        return
    for name in own.codes.keys() & shape.codes.keys():
        ours, theirs = _all(own, name), _all(shape, name)
        if not (ours - theirs and theirs - ours):
            continue
        told = [cell.value for cell in entry.cells]
        before = _totals(shape, name, np.array([-1 if v is None else v for v in told]))
        now = _totals(own, name, values)
        both = [(now[key], before[key]) for key in now.keys() & before.keys()]
        if both and all(here == there for here, there in both):
            fields = {"dimension": name, "publication": entry.about.publication,
                      "code": sorted(theirs - ours)[0]}  # fmt: skip
            raise SplitError("split-needed", fields=fields)


def _all(shape: Shape, name: str) -> Atoms:
    return frozenset[str]().union(*shape.codes[name])


def _totals(shape: Shape, name: str, values: NDArray[np.int64]) -> dict[Key, int]:
    """Return the shown cells over all of one dimension, by their pieces in the others."""
    names = sorted(shape.codes)
    wholes = {one: _all(shape, one) for one in names}
    order = [list(shape.codes).index(one) for one in names]
    found = {}
    for place, value in zip(shape.places.tolist(), values.tolist(), strict=True):
        atoms = [shape.codes[one][place[axis]] for one, axis in zip(names, order, strict=True)]
        if value <= 0 or atoms[names.index(name)] != wholes[name]:
            continue
        found[tuple(
            (one, a) for one, a in zip(names, atoms, strict=True) if a != wholes[one]
        )] = value  # fmt: skip
    return found


def cells_of(
    codes: Sequence[tuple[str, ...]],
    values: NDArray[np.int64],
    marks: Sequence[str],
    *,
    limits: Mapping[str, str],
    named: Sequence[str],
    spread: int = 0,
) -> tuple[Cell, ...]:
    """Return the cells of a publication as an entry keeps them.

    Args:
        codes: of each cell, in the order of `named`.
        values: of each cell.
        marks: why a cell is hidden; empty where it is shown.
        limits: what all cells are of beside.
        named: the dimensions.
        spread: how far a shown value may be from the truth.
    """
    more = tuple(code for name, code in sorted(limits.items()) if name not in named)
    return tuple(
        Cell((*own, *more), None if mark else int(value), mark, spread)
        for own, value, mark in zip(codes, values.tolist(), marks, strict=True)
    )
