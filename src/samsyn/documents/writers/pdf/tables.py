"""A pandoc Table as Typst: header row, widths, alignment, and a caption that stays with it."""

from collections.abc import Sequence

from samsyn.documents.writers.grid import Grid, GridCell, read_grid
from samsyn.documents.writers.pdf.typst_text import label, quoted, truth
from samsyn.documents.writers.tree import Node, raw_block, raw_inline

UNBROKEN_ROWS = 18


def captioned_table(table: Node, *, identifier: str, notes: Sequence[Node]) -> list[Node]:
    """Return a numbered table as raw Typst round its cells, which pandoc still writes.

    The notes stay on the page where the table ends.
    """
    grid = read_grid(table)
    breakable = truth(len(grid.body) > UNBROKEN_ROWS)
    written = _captioned(grid, identifier=identifier, breakable=breakable)
    if not notes:
        return written
    opening = typst(f"#with-note(breakable: {breakable}, [")
    return [opening, *written, typst("],["), *notes, typst("])")]


def _captioned(grid: Grid, *, identifier: str, breakable: str) -> list[Node]:
    return [
        typst(f"#[#report-table(breakable: {breakable}, caption: ["),
        *grid.caption,
        typst("],"),
        *_drawn(grid),
        typst(f") #{label(identifier)}]" if identifier else ")]"),
    ]


def bare_table(table: Node) -> list[Node]:
    """Return a table without a number, such as the one under a chart."""
    return [typst("#block(width: wide, breakable: true, "), *_drawn(read_grid(table)), typst(")")]


def _drawn(grid: Grid) -> list[Node]:
    widths = ", ".join(f"{width:.4f}" for width in grid.widths)
    opening = (
        f"plain-table(widths: ({widths},), alignments: ({', '.join(grid.alignments)},), "
        f"size: {quoted(grid.size)}, divided: {truth(grid.divided)}, head: ("
    )
    head = [node for row in grid.head for node in _row(row, in_head=True)]
    body = [node for row in grid.body for node in _row(row, in_head=False)]
    return [typst(opening), *head, typst("),"), *body, typst(")")]


def _row(row: Sequence[GridCell], *, in_head: bool) -> list[Node]:
    """Return a row as one line where every cell is one line of text, else cell by cell."""
    frames = [_frame(cell, in_head=in_head) for cell in row]
    if not all(len(cell.blocks) <= 1 and _is_line(cell.blocks) for cell in row):
        return [
            node
            for cell, (opening, closing) in zip(row, frames, strict=True)
            for node in (typst(opening), *cell.blocks, typst(closing))
        ]
    line: list[Node] = []
    for cell, (opening, closing) in zip(row, frames, strict=True):
        line.append(raw_inline(opening, form="typst"))
        line += [inline for block in cell.blocks for inline in block["c"]]
        line.append(raw_inline(closing, form="typst"))
    return [{"t": "Plain", "c": line}]


def _is_line(blocks: Sequence[Node]) -> bool:
    return all(block["t"] in ("Plain", "Para") for block in blocks)


def _frame(cell: GridCell, *, in_head: bool) -> tuple[str, str]:
    spans = f"colspan: {cell.across}, rowspan: {cell.down}"
    if in_head:
        return f"({spans}, body: [", "]),"
    opening = f"table.cell({spans})[" if cell.across * cell.down > 1 else "["
    return (f"{opening}#strong[", "]],") if cell.emphasised else (opening, "],")


def typst(text: str) -> Node:
    """Return raw Typst as a block."""
    return raw_block(text, form="typst")
