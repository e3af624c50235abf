"""A publication beside all that were before it, over atoms that all are made of.

Each dimension is divided into the finest pieces that any of them tells apart. The vintage is a
dimension as well: its atoms are what was there at first, and what each later count added; so a
later cell holds the earlier one and its own additions, and cases are only ever added.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.ledger.entry import Cell, Entry
from samsyn.disclosure.ledger.shape import Atoms, Shape
from samsyn.disclosure.tables import TOTAL, Dimension

VINTAGE = "vintage"  # the name of the dimension of later counts of the same people
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Beside:
    """Cells of a publication (`own`) and of the ledger, over the same dimensions.

    `shown` are cells of the ledger with their `values`, from which the truth is at most `spread`;
    `hidden` are those that were hidden, of which `guarded` are those hidden for what they are.
    """

    dimensions: tuple[Dimension, ...]
    own: Places
    shown: Places
    values: NDArray[np.int64]
    spread: NDArray[np.int64]
    hidden: Places
    guarded: NDArray[np.bool_]

    @property
    def is_alone(self) -> bool:
        """Whether the ledger says nothing of these cells."""
        return not len(self.shown) and not len(self.hidden)


def beside(own: Shape, past: Sequence[tuple[Entry, Shape]], *, only_added: bool = True) -> Beside:
    """Lay a publication beside what of the ledger can say anything of it.

    Args:
        own: the cells to be published.
        past: the entries that count the same.
        only_added: cases are only ever added between vintages; otherwise each vintage stands
            for itself, and none says anything of another.
    """
    linked = _linked([own, *(shape for _, shape in past)])
    shapes = [own, *(s.only(kept) for (_, s), kept in zip(past, linked[1:], strict=True))]
    dimensions, places = _joined(shapes, only_added=only_added)
    cells = [
        cell for (entry, _), kept in zip(past, linked[1:], strict=True)
        for cell, is_kept in zip(entry.cells, kept.tolist(), strict=True) if is_kept
    ]  # fmt: skip
    before = np.concatenate([places[0][:0], *places[1:]])
    is_shown = np.array([cell.value is not None for cell in cells], dtype=bool)
    guarded = np.array(
        [cell.value is None and cell.mark == "primary" for cell in cells], dtype=bool
    )
    shown, values, spread = _once(before[is_shown], [c for c in cells if c.value is not None])
    hidden, guards = _once_hidden(before[~is_shown], guarded[~is_shown])
    return Beside(dimensions, places[0], shown, values, spread, hidden, guards)


def _linked(shapes: Sequence[Shape]) -> list[NDArray[np.bool_]]:
    """Return which cells share people with the first shape, or with cells that do."""
    names = {name for shape in shapes for name in shape.codes}
    reach: dict[str, set[str] | None] = {}
    for name in names:
        reach[name] = _pieces(shapes[0], name, np.ones(len(shapes[0].places), dtype=bool))
    kept = [np.ones(len(shapes[0].places), dtype=bool)]
    kept += [np.zeros(len(shape.places), dtype=bool) for shape in shapes[1:]]
    grows = True
    while grows:
        grows = False
        for number, shape in enumerate(shapes[1:], 1):
            meets = _meets(shape, reach) & ~kept[number]
            if meets.any():
                grows = True
                kept[number] |= meets
                for name in names:
                    more = _pieces(shape, name, meets)
                    held = reach[name]
                    reach[name] = None if held is None or more is None else held | more
    return kept


def _pieces(shape: Shape, name: str, cells: NDArray[np.bool_]) -> set[str] | None:
    """Return the pieces that some cells hold of a dimension; None for all, where not divided."""
    if name not in shape.codes:
        return None
    axis = list(shape.codes).index(name)
    used = np.unique(shape.places[cells, axis]).tolist()
    return set().union(*(shape.codes[name][code] for code in used))


def _meets(shape: Shape, reach: dict[str, set[str] | None]) -> NDArray[np.bool_]:
    meets = np.ones(len(shape.places), dtype=bool)
    for axis, (name, codes) in enumerate(shape.codes.items()):
        reached = reach[name]
        if reached is not None:
            touched = np.array([not reached.isdisjoint(atoms) for atoms in codes], dtype=bool)
            meets &= touched[shape.places[:, axis]]
    return meets


def _joined(
    shapes: Sequence[Shape], *, only_added: bool
) -> tuple[tuple[Dimension, ...], list[Places]]:
    names = sorted({name for shape in shapes for name in shape.codes})
    columns: list[list[NDArray[np.int64]]] = [[] for _ in shapes]
    dimensions = []
    for name in names:
        used = [_used(shape, name) for shape in shapes]
        sets = {atoms for codes in used if codes for atoms in codes.values()}
        dimension, number = _of_sets(name, sets)
        dimensions.append(dimension)
        for column, shape, codes in zip(columns, shapes, used, strict=True):
            column.append(_numbers(shape, name, codes, number))
    _add_vintages(shapes, dimensions, columns, only_added=only_added)
    places = [
        np.stack(column, axis=1) if column else np.zeros((len(shape.places), 0), dtype=np.int64)
        for column, shape in zip(columns, shapes, strict=True)
    ]
    return tuple(dimensions), places


def _used(shape: Shape, name: str) -> dict[int, Atoms] | None:
    """Return the codes of a dimension that cells have; None where it is not divided by."""
    if name not in shape.codes:
        return None
    axis = list(shape.codes).index(name)
    return {int(code): shape.codes[name][code] for code in np.unique(shape.places[:, axis])}


def _of_sets(name: str, sets: set[Atoms]) -> tuple[Dimension, dict[Atoms, int]]:
    """Return a dimension with a code for each set of pieces, the whole first."""
    atoms = tuple(sorted(frozenset[str]().union(*sets)))
    whole = frozenset(atoms)
    ordered = [whole, *sorted(sets - {whole}, key=lambda one: (-len(one), sorted(one)))]
    place = {atom: i for i, atom in enumerate(atoms)}
    dimension = Dimension(
        name, (TOTAL, *("+".join(sorted(one)) for one in ordered[1:])), atoms or (TOTAL,),
        tuple(tuple(sorted(place[a] for a in one)) if atoms else (0,) for one in ordered),
        (None, *(0 for _ in ordered[1:])),
    )  # fmt: skip
    return dimension, {one: i for i, one in enumerate(ordered)}


def _numbers(
    shape: Shape, name: str, codes: dict[int, Atoms] | None, number: dict[Atoms, int]
) -> NDArray[np.int64]:
    if codes is None:
        return np.zeros(len(shape.places), dtype=np.int64)
    axis = list(shape.codes).index(name)
    new = np.zeros(len(shape.codes[name]), dtype=np.int64)
    for code, atoms in codes.items():
        new[code] = number[atoms]
    return new[shape.places[:, axis]]


def _add_vintages(
    shapes: Sequence[Shape],
    dimensions: list[Dimension],
    columns: list[list[NDArray[np.int64]]],
    *,
    only_added: bool,
) -> None:
    """Divide by vintage where there are several, the one of the first shape last."""
    used = [shape for shape in shapes if len(shape.places)]
    order = list(dict.fromkeys(shape.vintage for shape in [*used[1:], *used[:1]]))
    if len(order) < 2:
        return
    sets = {
        name: frozenset(order[: i + 1] if only_added else [name]) for i, name in enumerate(order)
    }
    place = {name: i for i, name in enumerate(order)}
    codes = [frozenset(order), *(one for one in sets.values() if one != frozenset(order))]
    dimensions.append(
        Dimension(
            VINTAGE, (TOTAL, *map(str, range(1, len(codes)))), tuple(order),
            tuple(tuple(sorted(place[a] for a in one)) for one in codes),
            (None, *(0 for _ in codes[1:])),
        )
    )  # fmt: skip
    for shape, column in zip(shapes, columns, strict=True):
        number = codes.index(sets[shape.vintage]) if shape.vintage in sets else 0
        column.append(np.full(len(shape.places), number, dtype=np.int64))


def _once(
    places: Places, cells: Sequence[Cell]
) -> tuple[Places, NDArray[np.int64], NDArray[np.int64]]:
    """Return each place once, with the number shown that is nearest to the truth."""
    values = np.array([cell.value for cell in cells], dtype=np.int64)
    spread = np.array([cell.spread for cell in cells], dtype=np.int64)
    order = np.argsort(spread, kind="stable")
    _, first = np.unique(places[order], axis=0, return_index=True)
    kept = np.sort(order[first])
    return places[kept], values[kept], spread[kept]


def _once_hidden(places: Places, guarded: NDArray[np.bool_]) -> tuple[Places, NDArray[np.bool_]]:
    order = np.argsort(~guarded, kind="stable")
    _, first = np.unique(places[order], axis=0, return_index=True)
    kept = np.sort(order[first])
    return places[kept], guarded[kept]
