"""Why each hidden cell is hidden, in one sentence that holds no hidden number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from samsyn.disclosure.policy import Protected
from samsyn.disclosure.refusals import disclosure_phrases

Place = tuple[int, ...]
BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a cell is hidden.

    `kind` is `small`, `sum` or `attack`. Of a sum: the whole and its parts, by cell, and along
    which dimension; `others` are the hidden cells in it beside this one, the fewest there are.
    """

    cell: int
    kind: str
    dimension: str = ""
    whole: int = -1
    parts: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sum:
    dimension: str
    whole: int
    parts: tuple[int, ...]


def reasons_of(tables: Protected) -> tuple[Reason, ...]:
    """Return why each hidden cell is hidden, in the order of the cells."""
    standing = _sums_by_cell(tables)
    return tuple(
        _reason(tables, cell, standing.get(cell, ()))
        for cell in np.flatnonzero(tables.hidden).tolist()
    )


def told(tables: Protected, reason: Reason, *, lang: str, threshold: int) -> str:
    """Return a reason as a sentence.

    Args:
        tables: the reason is of these.
        reason: why a cell is hidden.
        lang: `nb`, `nn` or `en`.
        threshold: fewer than this are small.
    """
    names = tables.system.codes
    fields: dict[str, object] = {"cell": BETWEEN.join(names[reason.cell]), "threshold": threshold}
    key = f"reason-{reason.kind}"
    if reason.kind == "sum":
        shown = tables.values[reason.whole]
        hidden = tables.hidden[reason.whole]
        whole = BETWEEN.join(names[reason.whole])
        fields |= {
            "whole": whole if hidden else f"{whole} ({shown})",
            "other": BETWEEN.join(names[reason.others[0]]),
            "dimension": reason.dimension, "count": len(reason.others),
        }  # fmt: skip
        key += "-of-one" if len(reason.others) == 1 else "-of-several"
    return disclosure_phrases().say(key, lang=lang, fields=fields)


def _reason(tables: Protected, cell: int, sums: Sequence[_Sum]) -> Reason:
    if tables.primary[cell]:
        return Reason(cell, "small")
    found = []
    for one in sums:
        others = tuple(c for c in (one.whole, *one.parts) if tables.hidden[c] and c != cell)
        if others:
            found.append((len(others), not tables.primary[list(others)].any(), others, one))
    if not found:
        return Reason(cell, "attack")
    _, _, others, best = min(found, key=lambda item: (item[0], item[1], item[2]))
    ordered = tuple(sorted(others, key=lambda other: (not tables.primary[other], other)))
    return Reason(cell, "sum", best.dimension, best.whole, best.parts, ordered)


def _sums_by_cell(tables: Protected) -> Mapping[int, Sequence[_Sum]]:
    standing: dict[int, list[_Sum]] = {}
    for one in _sums(tables):
        for cell in (one.whole, *one.parts):
            standing.setdefault(cell, []).append(one)
    return standing


def _sums(tables: Protected) -> Iterator[_Sum]:
    """Yield every cell that is published with all its members along one dimension."""
    system = tables.system
    number: dict[Place, int] = {
        place: cell for cell, place in enumerate(map(tuple, system.places.tolist()))
    }
    for axis, dimension in enumerate(system.dimensions):
        members = {code: dimension.members(code) for code in range(len(dimension.codes))}
        for place, cell in number.items():
            parts = [
                number.get((*place[:axis], code, *place[axis + 1 :]))
                for code in members[place[axis]]
            ]
            whole = [part for part in parts if part is not None]
            if whole and len(whole) == len(parts):
                yield _Sum(dimension.name, cell, tuple(whole))
