"""Cells that go over several columns or rows, put into every place they cover."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samsyn.documents.proof.reading.draft import Draft

WIDEST = 100  # columns: more than any page holds


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell and how many columns and rows it covers."""

    cell: Draft
    columns: int = 1
    rows: int = 1


def spread(rows: Sequence[Sequence[Spanning]]) -> tuple[tuple[Draft, ...], ...]:
    """Return rows with a cell in every place, so that a column is the same in each.

    Words stand in every place they cover; a number stands in the first alone, so that nothing is
    counted twice.
    """
    below: dict[int, tuple[Draft, int]] = {}  # by column: what comes down, and for how many rows
    return tuple(_row(row, below) for row in rows)


def _row(row: Sequence[Spanning], below: dict[int, tuple[Draft, int]]) -> tuple[Draft, ...]:
    placed: list[Draft] = []
    waiting = list(row)
    while waiting or len(placed) in below:
        if len(placed) in below:
            cell, left = below.pop(len(placed))
            if left > 1:
                below[len(placed)] = (cell, left - 1)
            placed.append(cell)
            continue
        one = waiting.pop(0)
        again = _again(one.cell)
        for step in range(min(max(one.columns, 1), WIDEST)):
            if one.rows > 1:
                below[len(placed)] = (again, one.rows - 1)
            placed.append(again if step else one.cell)
    return tuple(placed)


def _again(cell: Draft) -> Draft:
    numbers = any(sign.isdigit() for sign in cell.text)
    return replace(cell, text="" if numbers else cell.text, anchors=())
