"""How wide the columns of a table are, and how large its letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.documents.walk import text_of
from samsyn.documents.writers.letter_widths import text_width
from samsyn.documents.writers.tree import Node

Cells = Sequence[Sequence[tuple[list[Node], bool]]]  # rows of blocks, and whether they are heavier
LINES = {"normal": 50.4, "small": 55.3, "tiny": 61.3}  # 160 mm in 9, 8.2 and 7.4 points, in em
PADDING = {"normal": 1.15, "small": 1.0, "tiny": 0.75}
LONGEST_PIECE = {"normal": 6.2, "small": 5.0, "tiny": 4.0}
WHOLE_IN = ("normal", "small")
EDGES = (0.625, 0.825, 1.0)  # 100 mm, the column of text, and the full line
SLACK = 1.03
LEAST = 1.5


@dataclass(frozen=True, slots=True)
class ColumnWidths:
    """The size of the letters, each column as a part of the line, and whether some words have no
    room."""

    size: str
    widths: tuple[float, ...]
    divided: bool


@dataclass(frozen=True, slots=True)
class _Measured:
    """A column in em: its longest text, its usual one, and the longest word."""

    longest: float
    usual: float
    word: float


def column_widths(*, head: Cells, body: Cells, alignments: Sequence[str]) -> ColumnWidths:
    """Settle the columns of a table.

    A column wants room for its longest text and needs room for its longest word. Where all get
    what they want, the table ends at one of three edges, and columns of numbers are equally
    wide if there is room for it. What the line cannot give is taken from those that want more
    than they need.
    """
    columns = _measure(head=head, body=body, count=len(alignments))
    size, longest = _size(columns)
    line = LINES[size] / SLACK
    padding = PADDING[size]
    divided = max(column.word for column in columns) > longest
    wants = [max(column.longest, column.word) + padding for column in columns]
    if sum(wants) <= line:
        widths = _natural(_even(wants, alignments=alignments, line=line), line=line)
        return ColumnWidths(size, widths, divided)
    needs = [min(column.word, longest) + padding for column in columns]
    usual = [column.usual + padding for column in columns]
    beyond = _beyond(usual, needs=needs) or _beyond(wants, needs=needs)
    return ColumnWidths(size, _share(needs=needs, beyond=beyond, line=line), divided)


def _measure(*, head: Cells, body: Cells, count: int) -> list[_Measured]:
    lengths: list[list[float]] = [[LEAST] for _ in range(count)]
    words = [LEAST] * count
    for rows, is_head in ((head, True), (body, False)):
        for row in rows:
            if len(row) != count:
                continue
            for column, (blocks, heavier) in enumerate(row):
                text = text_of(blocks)
                bold = heavier or is_head
                pieces = [text_width(word, heavier=bold) for word in text.split(" ")]
                words[column] = max(words[column], *pieces)
                whole = _in_two(pieces) if is_head else text_width(text, heavier=bold)
                lengths[column].append(max(whole, *pieces))
    return [
        _Measured(longest=max(found), usual=sum(found) / len(found), word=word)
        for found, word in zip(lengths, words, strict=True)
    ]


def _in_two(pieces: Sequence[float]) -> float:
    """Return how wide words are when they are set in two lines.

    Example:
        >>> _in_two([3.0, 4.0])
        4.0
    """
    return min(
        (max(_line(pieces[:at]), _line(pieces[at:])) for at in range(1, len(pieces))),
        default=_line(pieces),
    )


def _line(pieces: Sequence[float]) -> float:
    return sum(pieces) + text_width(" ") * (len(pieces) - 1)


def _size(columns: Sequence[_Measured]) -> tuple[str, float]:
    """Return the size of the letters, and how much of a word must stay on one line.

    Words are kept whole where the line has room for it, in small letters if need be; then they
    may be divided, the sooner the more crowded the table is.
    """
    widest = max(column.word for column in columns)
    whole = [(size, widest) for size in WHOLE_IN]
    for size, longest in (*whole, *LONGEST_PIECE.items()):
        needed = sum(min(column.word, longest) + PADDING[size] for column in columns)
        if needed * SLACK <= LINES[size]:
            break
    return size, longest


def _even(wants: list[float], *, alignments: Sequence[str], line: float) -> list[float]:
    """Return columns of numbers as wide as the widest of them, where the line has room for it."""
    numbers = [want for want, side in zip(wants, alignments, strict=True) if side == "right"]
    even = [
        max(numbers) if side == "right" else want
        for want, side in zip(wants, alignments, strict=True)
    ]
    return even if sum(even) <= line else wants


def _natural(wants: list[float], *, line: float) -> tuple[float, ...]:
    """Return what each column wants, the table brought out to the next edge."""
    edge = next(edge for edge in EDGES if sum(wants) <= edge * line)
    return tuple(edge * want / sum(wants) for want in wants)


def _beyond(wants: list[float], *, needs: list[float]) -> list[float]:
    """Return what each column wants beyond its need, or nothing where none wants more."""
    beyond = [max(want - need, 0) for want, need in zip(wants, needs, strict=True)]
    return beyond if sum(beyond) else []


def _share(*, needs: list[float], beyond: list[float], line: float) -> tuple[float, ...]:
    """Give each column what it needs, and share out the rest by what it wants beyond."""
    rest = max(line - sum(needs), 0)
    shares = beyond or [1.0] * len(needs)
    widths = [need + rest * share / sum(shares) for need, share in zip(needs, shares, strict=True)]
    return tuple(width / sum(widths) for width in widths)
