"""A table as a writer needs it: its rows, its caption, and how wide each column should be."""

from dataclasses import dataclass
from typing import Any

from samsyn.documents.walk import text_of
from samsyn.documents.writers.tree import Node

WIDTHS = {"normal": 92, "small": 104, "tiny": 116}
PADDING = {"normal": 2.6, "small": 2.2, "tiny": 1.5}
LONGEST_PIECE = {"normal": 11, "small": 9, "tiny": 7}
WHOLE_IN = ("normal", "small")
SLACK = 1.12


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
    size, widths, divided = column_widths(head=heads, body=body, count=len(columns))
    return Grid(
        caption=tuple(caption[1]),
        alignments=tuple(_alignment(column[0]["t"]) for column in columns),
        head=heads,
        body=body,
        widths=widths,
        size=size,
        divided=divided,
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


def column_widths(
    *, head: tuple[tuple[GridCell, ...], ...], body: tuple[tuple[GridCell, ...], ...], count: int
) -> tuple[str, tuple[float, ...], bool]:
    """Return the size of the letters, the width of each column as a part of the line, and whether
    some words have no room.

    A column wants room for its longest text and needs room for its longest word; what the line
    cannot give is taken from those that want more than they need.
    """
    lengths, words = _measure(head=head, body=body, count=count)
    size, longest = _size(words)
    line = WIDTHS[size]
    divided = max(words) > longest
    needs = [min(word, longest) + PADDING[size] for word in words]
    wants = [
        max(*all_of_one, word) + PADDING[size]
        for all_of_one, word in zip(lengths, words, strict=True)
    ]
    if sum(wants) * SLACK <= line:
        return size, _natural(wants=wants, line=line), divided
    usual = [sum(all_of_one) / len(all_of_one) for all_of_one in lengths]
    return size, _share(needs=needs, wants=usual, line=line), divided


def _size(words: list[float]) -> tuple[str, float]:
    """Return the size of the letters, and how much of a word must stay on one line.

    Words are kept whole where the line has room for it, in small letters if need be; then they
    may be divided, the sooner the more crowded the table is.
    """
    whole = [(size, max(words)) for size in WHOLE_IN]
    for size, longest in (*whole, *LONGEST_PIECE.items()):
        if sum(min(word, longest) + PADDING[size] for word in words) <= WIDTHS[size]:
            break
    return size, longest


def _measure(
    *, head: tuple[tuple[GridCell, ...], ...], body: tuple[tuple[GridCell, ...], ...], count: int
) -> tuple[list[list[float]], list[float]]:
    """Return how long each text of each column is, and the longest word of each column."""
    lengths: list[list[float]] = [[4.0, 4.0] for _ in range(count)]
    words = [4.0] * count
    for rows, is_head in ((head, True), (body, False)):
        for row in rows:
            if len(row) != count:
                continue
            for column, cell in enumerate(row):
                text = text_of(list(cell.blocks))
                longest = max((len(word) for word in text.split()), default=0)
                words[column] = max(words[column], longest * (1.2 if is_head else 1.06))
                lengths[column].append(max(longest, len(text) / (2 if is_head else 1)))
    return lengths, words


def _natural(*, wants: list[float], line: float) -> tuple[float, ...]:
    """Give each column what it wants; a small table still takes a good part of the line."""
    taken = min(max(sum(wants) * SLACK, line * 0.62), line)
    return tuple(taken * want / sum(wants) / line for want in wants)


def _share(*, needs: list[float], wants: list[float], line: float) -> tuple[float, ...]:
    """Give each column what it needs, and share out the rest by what it usually wants beyond."""
    beyond = [max(want - need, 0) for want, need in zip(wants, needs, strict=True)]
    rest = max(line - sum(needs), 0)
    even = rest / len(needs)
    more = [rest * part / sum(beyond) for part in beyond] if sum(beyond) else [even] * len(needs)
    widths = [need + extra for need, extra in zip(needs, more, strict=True)]
    return tuple(width / sum(widths) for width in widths)
