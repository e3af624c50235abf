"""A table as a writer needs it: its rows, its caption, and how wide each column should be."""

from dataclasses import dataclass
from typing import Any

from samsyn.documents.writers.column_widths import Cells, column_widths
from samsyn.documents.writers.tree import Node


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: its blocks, how many columns and rows it covers, whether it heads its row, and
    whether the row is a total."""

    blocks: tuple[Node, ...]
    across: int
    down: int
    heads_row: bool
    emphasised: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: caption, alignment (`left`, `right`, `center`), widths as parts of the line, the
    size of its letters, and whether words must be divided."""

    caption: tuple[Node, ...]
    alignments: tuple[str, ...]
    head: tuple[tuple[GridCell, ...], ...]
    body: tuple[tuple[GridCell, ...], ...]
    widths: tuple[float, ...]
    size: str
    divided: bool


def read_grid(table: Node) -> Grid:
    """Read a pandoc Table and settle the width of its columns and the size of its letters."""
    _, caption, columns, head, bodies, foot = table["c"]
    heads = tuple(_row(row, row_heads=0) for row in head[1])
    body = tuple(
        _row(row, row_heads=part[1]) for part in bodies for row in (*part[2], *part[3])
    ) + tuple(_row(row, row_heads=bodies[0][1] if bodies else 0) for row in foot[1])
    alignments = tuple(_alignment(column[0]["t"]) for column in columns)
    settled = column_widths(head=_cells(heads), body=_cells(body), alignments=alignments)
    return Grid(
        caption=tuple(caption[1]),
        alignments=alignments,
        head=heads,
        body=body,
        widths=settled.widths,
        size=settled.size,
        divided=settled.divided,
    )


def _alignment(name: str) -> str:
    return {"AlignRight": "right", "AlignCenter": "center"}.get(name, "left")


def _row(row: list[Any], *, row_heads: int) -> tuple[GridCell, ...]:
    cells: list[GridCell] = []
    column = 0
    for _, _, down, across, blocks in row[1]:
        cells.append(
            GridCell(
                blocks=tuple(blocks),
                across=across,
                down=down,
                heads_row=column < row_heads,
                emphasised="total" in row[0][1],
            )
        )
        column += across
    return tuple(cells)


def _cells(rows: tuple[tuple[GridCell, ...], ...]) -> Cells:
    return [[(list(cell.blocks), cell.emphasised) for cell in row] for row in rows]
