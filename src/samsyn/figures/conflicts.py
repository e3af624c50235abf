"""Conflicts: two answers to one question, and the settlement that chooses between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from samsyn.returns import Cell

Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Answers to one question that differ.

    `key` is period, service, quantity, dimension, category; the service is empty where several
    services gave one number that can only have one true value.
    """

    key: Key
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """Somebody's choice in one conflict.

    `chosen` is the service whose answer holds, or, where one service answered twice, the file
    (`late.csv`), or the place in it (`late.csv:14`).
    """

    key: Key
    chosen: str
    reason: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Settled:
    """A conflict that was settled: the answer that holds, and those set aside."""

    conflict: Conflict
    settlement: Settlement
    chosen: Cell
    set_aside: tuple[Cell, ...]


def gather_conflicts(cells: Iterable[Cell]) -> tuple[dict[Key, Cell], list[Conflict]]:
    """Divide cells into answers nobody disputes and questions answered twice, differently.

    The same answer given twice counts once. The order of the cells does not matter.
    """
    by_key: dict[Key, list[Cell]] = {}
    for cell in cells:
        by_key.setdefault(cell.key, []).append(cell)
    answers: dict[Key, Cell] = {}
    conflicts: list[Conflict] = []
    for key, same in by_key.items():
        different = _differing(same)
        if len(different) == 1:
            answers[key] = different[0]
        else:
            conflicts.append(Conflict(key=key, cells=different))
    return answers, conflicts


def conflict_between_services(key: Key, *, cells: Iterable[Cell]) -> Conflict:
    """Return the conflict of services that give one number differently."""
    return Conflict(key=key, cells=tuple(sorted(cells, key=_whereabouts)))


def settle(conflict: Conflict, *, settlements: Mapping[Key, Settlement]) -> Settled | None:
    """Return how a conflict was settled; None while nobody chose one of its answers."""
    settlement = settlements.get(conflict.key)
    if settlement is None:
        return None
    chosen = [cell for cell in conflict.cells if _is_chosen(cell, settlement=settlement)]
    if len(chosen) != 1:
        return None
    return Settled(
        conflict=conflict,
        settlement=settlement,
        chosen=chosen[0],
        set_aside=tuple(cell for cell in conflict.cells if cell is not chosen[0]),
    )


def _differing(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Return one cell for each different answer, in the order of where they were read."""
    first: dict[tuple[int | None, str], Cell] = {}
    for cell in sorted(cells, key=_whereabouts):
        first.setdefault((cell.value, cell.status), cell)
    return tuple(first.values())


def _is_chosen(cell: Cell, *, settlement: Settlement) -> bool:
    between_services = settlement.key[1] == ""
    if between_services:
        return cell.service == settlement.chosen
    place = cell.place
    names = {place.file, PurePath(place.file).name}
    spots = {str(place.row), f"{place.sheet}!{place.cell}"}
    return settlement.chosen in names | {f"{name}:{spot}" for name in names for spot in spots}


def _whereabouts(cell: Cell) -> tuple[str, str, str, int, str, str]:
    place = cell.place
    row = -1 if place.row is None else place.row
    return (cell.service, place.file, place.sheet, row, place.cell, f"{cell.basis} {cell.note}")
