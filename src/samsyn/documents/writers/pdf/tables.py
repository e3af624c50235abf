"""A pandoc Table as Typst: header row, widths, alignment, and all that must stay with it."""

import re
from collections.abc import Sequence

from samsyn.documents.walk import text_of
from samsyn.documents.writers.grid import Grid, GridCell, read_grid
from samsyn.documents.writers.pdf.typst_text import label, quoted, truth
from samsyn.documents.writers.tree import Node, raw_block, raw_inline
from samsyn.documents.writers.words import Words

UNBROKEN_ROWS = 18
OPENS_A_LIST = re.compile(r"\s*(?:\d+\.|[-+=/])")  # what is markup at the beginning of a cell
NUMBER_OPENS = raw_inline("#caption-number[", form="typst")  # a Span of that class, changed


def captioned_table(
    table: Node, *, identifier: str, notes: Sequence[Node], words: Words
) -> list[Node]:
    """Return a numbered table as raw Typst round its cells, which pandoc still writes.

    The notes stay on the page where the table ends.
    """
    grid = read_grid(table)
    breakable = is_broken(grid)
    written = [
        typst("#[#report-table(caption: ["),
        *grid.caption,
        typst("],"),
        *_drawn(grid, broken=breakable, words=words),
        typst(f") #{label(identifier)}]" if identifier else ")]"),
    ]
    if notes:
        opening = typst(f"#with-note(breakable: {truth(breakable)}, [")
        written = [opening, *written, typst("],["), *notes, typst("])")]
    return exhibit(written, name=identifier, breakable=breakable)


def exhibit(blocks: Sequence[Node], *, name: str, breakable: bool) -> list[Node]:
    """Return blocks that stand together, and may float where the page has no room for them."""
    opening = f"#exhibit(name: {quoted(name)}, breakable: {truth(breakable)}, ["
    return [typst(opening), *blocks, typst("])")]


def bare_table(table: Node, *, words: Words) -> list[Node]:
    """Return a table without a number, such as one of the appendix."""
    return [
        typst("#block(width: wide, breakable: true, "),
        *_drawn(read_grid(table), broken=True, words=words),
        typst(")"),
    ]


def numbers_of_chart(table: Node, *, words: Words) -> list[Node]:
    """Return the table under a chart, its caption a line in small letters."""
    grid = read_grid(table)
    broken = is_broken(grid)
    return [
        typst(f"#chart-data(breakable: {truth(broken)}, caption: ["),
        *grid.caption,
        typst("], "),
        *_drawn(grid, broken=broken, words=words),
        typst(")"),
    ]


def is_broken(grid: Grid) -> bool:
    """Tell whether a table is so long that it may go on upon the next page."""
    return len(grid.body) > UNBROKEN_ROWS


def _drawn(grid: Grid, *, broken: bool, words: Words) -> list[Node]:
    widths = ", ".join(f"{width:.4f}" for width in grid.widths)
    totals = [place for place, row in enumerate(grid.body) if row[0].emphasised]
    continued = _continued(grid, words=words) if broken else ""
    opening = (
        f"plain-table(widths: ({widths},), alignments: ({', '.join(grid.alignments)},), "
        f"size: {quoted(grid.size)}, divided: {truth(grid.divided)}, heads: {len(grid.head)}, "
        f"totals: ({''.join(f'{place}, ' for place in totals)}), "
        f"continued: {quoted(continued)}, head: ("
    )
    head = [node for row in grid.head for node in _row(row, in_head=True, grid=grid)]
    body = [node for row in grid.body for node in _row(row, in_head=False, grid=grid)]
    return [typst(opening), *head, typst("),"), *body, typst(")")]


def _continued(grid: Grid, *, words: Words) -> str:
    """Return what stands over the table on its further pages: «Tabell 3 fortsetter»."""
    inlines = [inline for block in grid.caption for inline in block["c"]]
    number = inlines[1:2] if inlines[:1] == [NUMBER_OPENS] else []
    return words.say("continued", {"table": text_of(number) or words.say("the-table")})


def _row(row: Sequence[GridCell], *, in_head: bool, grid: Grid) -> list[Node]:
    """Return a row as one line where every cell is one line of text, else cell by cell.

    Within a line pandoc does not see where a cell begins, so «1. januar» would open a list there.
    """
    frames = [
        _frame(cell, in_head=in_head, is_wording=side != "right")
        for cell, side in zip(row, grid.alignments, strict=False)
    ]
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
    return all(
        block["t"] in ("Plain", "Para") and not OPENS_A_LIST.match(text_of(block["c"]))
        for block in blocks
    )


def _frame(cell: GridCell, *, in_head: bool, is_wording: bool) -> tuple[str, str]:
    spans = f"colspan: {cell.across}, rowspan: {cell.down}"
    if in_head:
        return f"({spans}, body: [", "]),"
    opening = f"table.cell({spans})[" if cell.across * cell.down > 1 else "["
    around = [name for name, on in (("wording", is_wording), ("strong", cell.emphasised)) if on]
    return opening + "".join(f"#{name}[" for name in around), "]" * len(around) + "],"


def typst(text: str) -> Node:
    """Return raw Typst as a block."""
    return raw_block(text, form="typst")
