"""The figures of a report as cells of linked tables: totals, breakdowns, sums over services."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.codes import Codes
from samsyn.disclosure import TOTAL, Dimension, Margins, System, flat, tree
from samsyn.figures import Compilation, Figure, join_pairs, pairs_of

SCOPE = "scope"
REST = "rest"  # those of whom a breakdown says nothing
Key = tuple[str, str, str, str, str]
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """The used figures of one quantity in one period, as a system of cells.

    `keys` and `values` have one entry a cell of `system`.
    """

    period: str
    quantity: str
    counted: str
    system: System
    keys: tuple[Key, ...]
    values: NDArray[np.int64]


def cells_of_used(
    figures: Iterable[Figure], *, compilation: Compilation, codes: Codes
) -> tuple[Cells, ...]:
    """Return the figures that a document uses, a quantity and a period at a time.

    Args:
        figures: every figure printed or leaned on.
        compilation: all figures there are, by which it is told whether a breakdown is complete.
        codes: what the categories are parts of.

    Assumes: that people of one quantity are not told of in another.
    """
    by: dict[tuple[str, str], dict[Key, Figure]] = {}
    for figure in figures:
        if figure.value is not None:
            by.setdefault((figure.period, figure.quantity), {})[figure.key] = figure
    whole: dict[tuple[str, str], list[Figure]] = {}
    for figure in compilation.figures:
        whole.setdefault((figure.period, figure.quantity), []).append(figure)
    return tuple(
        _cells(sorted(used.values(), key=lambda f: f.key), every=whole[at], codes=codes)
        for at, used in sorted(by.items())
    )


def with_unused(cells: Cells, *, compilation: Compilation, codes: Codes) -> Cells:
    """Return the same quantity with every figure there is, printed or not."""
    every = [
        figure for figure in compilation.figures
        if (figure.period, figure.quantity) == (cells.period, cells.quantity)
    ]  # fmt: skip
    known = [figure for figure in every if figure.value is not None]
    (found,) = cells_of_used(known, compilation=compilation, codes=codes)
    return found


def _cells(used: Sequence[Figure], *, every: Sequence[Figure], codes: Codes) -> Cells:
    axes = _axes(used, every=every, codes=codes)
    number = {name: axis for axis, name in enumerate(axes)}
    dimensions = tuple(axes.values())
    places = np.zeros((len(used), len(dimensions)), dtype=np.int64)
    for cell, figure in enumerate(used):
        places[cell, number[SCOPE]] = axes[SCOPE].number(_scope(figure.scope))
        for name, category in _full(_pairs(figure), codes=codes):
            axis, code = _axis_of(name, category, codes=codes)
            places[cell, number[axis]] = axes[axis].number(code)
    shown = tuple(tuple(sorted({0, *places[:, axis].tolist()})) for axis in range(len(dimensions)))
    system = System(
        dimensions, (Margins(used[0].quantity, shown),), places, (tuple(range(len(used))),)
    )
    values = np.array([figure.value for figure in used], dtype=np.int64)
    return Cells(used[0].period, used[0].quantity, used[0].counted, system,
                 tuple(figure.key for figure in used), values)  # fmt: skip


def _axes(used: Sequence[Figure], *, every: Sequence[Figure], codes: Codes) -> dict[str, Dimension]:
    """Return the dimensions that the used figures divide by, the scope first."""
    axes = {SCOPE: _scopes(used, every)}
    named: dict[str, set[str]] = {}
    for figure in used:
        for name, category in _full(_pairs(figure), codes=codes):
            axis, _ = _axis_of(name, category, codes=codes)
            named.setdefault(axis, set()).add(name)
    for axis in sorted(named):
        name, _, single = axis.partition("=")
        if single:
            axes[axis] = flat(axis, codes=[REST, single])
            continue
        categories = {code for f in every for one, code in _pairs(f) if one == name}
        rest = () if _is_complete(name, every, codes=codes) else (REST,)
        axes[axis] = flat(axis, codes=sorted({*categories, *rest}))
    return axes


def _scopes(used: Sequence[Figure], every: Sequence[Figure]) -> Dimension:
    """Return all services that gave a number, in their groups; only the total if that is used."""
    if {figure.scope for figure in used} <= {"all"}:
        return flat(SCOPE, codes=["everybody"])
    groups = {f.scope: set(f.sources) for f in every if f.scope.startswith("group:")}
    for figure in every:
        if figure.scope in groups:
            groups[figure.scope] |= set(figure.sources)
    services = {code for figure in every for code in figure.sources}
    parents = dict.fromkeys(sorted(groups), TOTAL)
    for code in sorted(services):
        above = next((name for name, held in sorted(groups.items()) if code in held), None)
        parents[f"service:{code}"] = above or TOTAL
    return tree(SCOPE, parents=parents)


def _scope(scope: str) -> str:
    return TOTAL if scope == "all" else scope


def _pairs(figure: Figure) -> Pairs:
    return pairs_of((figure.dimension, figure.category))


def _full(pairs: Pairs, *, codes: Codes) -> Pairs:
    """Return the pairs with what they are parts of: a ground of refusal is of the refused."""
    found = dict(pairs)
    for name, _ in pairs:
        above, sign, category = codes.dimensions[name].of.partition("=")
        if sign:
            found.setdefault(above, category)
    return tuple(found.items())


def _axis_of(name: str, category: str, *, codes: Codes) -> tuple[str, str]:
    """Return the dimension of a category; each has its own where several may hold of one."""
    if codes.dimensions[name].partition:
        return name, category
    return f"{name}={category}", category


def _is_complete(name: str, every: Sequence[Figure], *, codes: Codes) -> bool:
    """Tell whether a breakdown adds up to its whole, wherever both are known."""
    whole: Mapping[Key, int] = {f.key: f.value for f in every if f.value is not None}
    sums: dict[tuple[str, Pairs], int] = {}
    for figure in every:
        others = tuple(pair for pair in _pairs(figure) if pair[0] != name)
        if name in dict(_pairs(figure)) and figure.value is not None:
            at = (figure.scope, _full(((name, ""),), codes=codes)[1:] or others)
            sums[at] = sums.get(at, 0) + figure.value
    first = every[0]
    for (scope, of_whom), value in sums.items():
        total = whole.get((first.period, first.quantity, scope, *join_pairs(of_whom)))
        if total is not None and total != value:
            return False
    return True
