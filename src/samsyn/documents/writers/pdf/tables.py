"""A pandoc Table as Typst: header row, widths, alignment, and a caption that stays with it."""

from collections.abc import Sequence

from samsyn.documents.writers.grid import Grid, GridCell, read_grid
from samsyn.documents.writers.pdf.typst_text import label, quoted
from samsyn.documents.writers.tree import Node, raw_block

UNBROKEN_ROWS = 18


def captioned_table(table: Node, *, identifier: str) -> list[Node]:
    """Return a numbered table as raw Typst round its cells, which pandoc still writes."""
    grid = read_grid(table)
    breakable = "false" if len(grid.body) <= UNBROKEN_ROWS else "true"
    return [
        typst(f"#[#report-table(breakable: {breakable}, caption: ["),
        *grid.caption,
        typst("],"),
        *_drawn(grid),
        typst(f") #{label(identifier)}]" if identifier else ")]"),
    ]


def bare_table(table: Node) -> list[Node]:
    """Return a table without a number, such as the one under a chart."""
    return [typst("#("), *_drawn(read_grid(table)), typst(")")]


def _drawn(grid: Grid) -> list[Node]:
    widths = ", ".join(f"{width:.4f}" for width in grid.widths)
    opening = (
        f"plain-table(widths: ({widths},), alignments: ({', '.join(grid.alignments)},), "
        f"size: {quoted(grid.size)}, head: ("
    )
    head = [node for row in grid.head for cell in row for node in _head_cell(cell)]
    body = [node for row in grid.body for cell in row for node in _body_cell(cell)]
    return [typst(opening), *head, typst("),"), *body, typst(")")]


def _head_cell(cell: GridCell) -> Sequence[Node]:
    return (
        typst(f"(colspan: {cell.across}, rowspan: {cell.down}, body: ["),
        *cell.blocks,
        typst("]),"),
    )


def _body_cell(cell: GridCell) -> Sequence[Node]:
    spans = f"colspan: {cell.across}, rowspan: {cell.down}"
    opening = f"table.cell({spans})[" if cell.across * cell.down > 1 else "["
    if cell.emphasised:
        opening += "#strong["
    return (typst(opening), *cell.blocks, typst("]]," if cell.emphasised else "],"))


def typst(text: str) -> Node:
    """Return raw Typst as a block."""
    return raw_block(text, form="typst")
