"""Dividing otherwise instead of hiding: what it would cost, never done by itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.ledger import Past
from samsyn.disclosure.policy import Policy, Protected
from samsyn.disclosure.protect import NOTHING_BEFORE, protect
from samsyn.disclosure.tables import Counts, Dimension, Margins, System

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Recoding:
    """Another division and its price beside that of the tables as they are.

    `kind` is `merge` (two codes of a dimension become one), `groups` (a dimension shows its groups
    only) or `drop` (a table is not divided by a dimension). `cells` and `hidden` are the cells of
    the new tables and how many of them are hidden; `value` is the sum of what these hold.
    """

    kind: str
    dimension: str
    codes: tuple[str, ...]
    table: str
    cells: int
    hidden: int
    value: int


def cheapest_recodings(
    tables: Protected,
    counts: Counts,
    policy: Policy,
    *,
    past: Past = NOTHING_BEFORE,
    tried: int = 12,
    best: int = 3,
) -> tuple[Recoding, ...]:
    """Return the recodings that hide least, of those that promise most.

    Args:
        tables: as they are protected now.
        counts: over the same dimensions.
        policy: how the new tables are protected.
        past: what was published before.
        tried: how many are protected to see their price.
        best: how many are returned; those that hide more than now are left out.
    """
    ways = sorted(_ways(tables), key=lambda way: (-way.promise, way.kind, way.dimension, way.codes))
    now = int(tables.hidden.sum())
    priced = [_priced(way, tables.system, counts, policy, past) for way in ways[:tried]]
    found = [one for one in priced if one.hidden < now]
    return tuple(sorted(found, key=lambda one: (one.hidden, one.value, -one.cells))[:best])


@dataclass(frozen=True, slots=True)
class _Way:
    kind: str
    axis: int
    dimension: str
    codes: tuple[str, ...]
    table: int
    promise: float


def _ways(tables: Protected) -> Iterator[_Way]:
    """Yield the ways, each with what it promises: the share of hidden cells it may make whole."""
    system, hidden = tables.system, tables.hidden
    for axis, dimension in enumerate(system.dimensions):
        held = _hidden_by_code(system, hidden, axis)
        for parent in range(len(dimension.codes)):
            for one, other in combinations(_leaves(dimension, parent), 2):
                names = (dimension.codes[one], dimension.codes[other])
                promise = float(min(held[one], held[other]))
                if promise:
                    yield _Way("merge", axis, dimension.name, names, -1, promise)
        inner = [c for c in dimension.members(0) if dimension.members(c)]
        below = sum(held[c] for c in range(len(dimension.codes)) if dimension.depth(c) > 1)
        if inner and below:
            yield _Way("groups", axis, dimension.name, (), -1, float(below) / 2)
    for number, margins in enumerate(system.margins):
        inside = int(hidden[list(system.tables[number])].sum())
        divided = [axis for axis, codes in enumerate(margins.shown) if codes != (0,)]
        for axis in divided if len(divided) > 1 else ():
            name = system.dimensions[axis].name
            yield _Way("drop", axis, name, (), number, inside / 3)


def _hidden_by_code(system: System, hidden: NDArray[np.bool_], axis: int) -> NDArray[np.int64]:
    return np.bincount(
        system.places[hidden, axis], minlength=len(system.dimensions[axis].codes)
    ).astype(np.int64)


def _leaves(dimension: Dimension, parent: int) -> list[int]:
    return [code for code in dimension.members(parent) if not dimension.members(code)]


def _priced(way: _Way, system: System, counts: Counts, policy: Policy, past: Past) -> Recoding:
    new, recoded = _recoded(way, system, counts)
    tables = protect(new, recoded, policy, past=past)
    table = system.margins[way.table].name if way.table >= 0 else ""
    return Recoding(
        way.kind, way.dimension, way.codes, table, cells=len(tables.values),
        hidden=int(tables.hidden.sum()), value=int(tables.values[tables.hidden].sum()),
    )  # fmt: skip


def _recoded(way: _Way, system: System, counts: Counts) -> tuple[System, Counts]:
    if way.kind == "merge":
        merged, number = _merged(system.dimensions[way.axis], way.codes)
        dimensions = _with(system.dimensions, way.axis, merged)
        margins = [
            replace(m, shown=_with(m.shown, way.axis, tuple(
                dict.fromkeys(int(number[c]) for c in m.shown[way.axis])
            )))
            for m in system.margins
        ]  # fmt: skip
        return System.of(dimensions, margins), replace(counts, dimensions=dimensions)
    if way.kind == "groups":
        groups = set(system.dimensions[way.axis].at_level("group"))
        kept = [
            replace(m, shown=_with(m.shown, way.axis, tuple(
                c for c in m.shown[way.axis] if c in groups
            )))
            for m in system.margins
        ]  # fmt: skip
        return System.of(system.dimensions, kept), counts
    dropped: list[Margins] = list(system.margins)
    shown = _with(dropped[way.table].shown, way.axis, (0,))
    dropped[way.table] = replace(dropped[way.table], shown=shown)
    return System.of(system.dimensions, dropped), counts


def _with(items: tuple[Item, ...], place: int, item: Item) -> tuple[Item, ...]:
    return (*items[:place], item, *items[place + 1 :])


def _merged(dimension: Dimension, names: tuple[str, ...]) -> tuple[Dimension, NDArray[np.int64]]:
    """Return a dimension in which two codes are one, and the new number of each old code.

    The atoms stay: the merged code holds those of both.
    """
    one, other = sorted(dimension.number(name) for name in names)
    number = np.array([one if c == other else c - (c > other) for c in range(len(dimension.codes))])
    kept = [c for c in range(len(dimension.codes)) if c != other]
    pieces = {
        c: tuple(sorted((*dimension.made_of[one], *dimension.made_of[other]))) if c == one
        else dimension.made_of[c] for c in kept
    }  # fmt: skip
    parents = tuple(
        None if dimension.parents[c] is None else int(number[dimension.parents[c] or 0])
        for c in kept
    )
    codes = tuple("+".join(names) if c == one else dimension.codes[c] for c in kept)
    return (
        Dimension(dimension.name, codes, dimension.atoms, tuple(pieces[c] for c in kept), parents),
        number,
    )
