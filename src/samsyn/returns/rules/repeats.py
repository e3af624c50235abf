"""What the two rules about duplicates share: cells that answer the same question."""

from samsyn.returns.cells import Cell
from samsyn.returns.evidence import Evidence


def repeats(evidence: Evidence) -> tuple[tuple[Cell, ...], ...]:
    """Return the cells that share a key, those of each key together."""
    by_key: dict[tuple[str, str, str, str, str], list[Cell]] = {}
    for cell in evidence.cells:
        by_key.setdefault(cell.key, []).append(cell)
    return tuple(tuple(cells) for cells in by_key.values() if len(cells) > 1)


def same_answer(cells: tuple[Cell, ...]) -> bool:
    """Tell whether all of them say the same."""
    return len({(cell.value, cell.status) for cell in cells}) == 1


def where(cell: Cell, *, seen_from: Cell) -> str:
    """Return the place of a cell as a reader looks for it: a row, or a sheet and a cell.

    From another file than its own, the file as well.
    """
    place = cell.place
    spot = f"{place.sheet} {place.cell}".strip() if place.sheet else f"{place.row or ''}"
    return spot if place.file == seen_from.place.file else f"{spot}, {place.file}"
