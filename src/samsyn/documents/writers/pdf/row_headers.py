"""Row headers in a finished PDF: Typst tags them as data, a screen reader wants them as headers."""

from collections.abc import Iterator, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

from samsyn.documents.walk import find
from samsyn.documents.writers.writer_error import WriterError

Element = Any  # objects of a PDF have their type only at run time


WITHOUT_TABLES = frozenset(
    ["/P", "/H1", "/H2", "/H3", "/H4", "/Caption", "/Figure", "/Link", "/Span", "/TOC"]
)


class RowHeaderError(WriterError):
    """The PDF does not have the tables that the document has."""


def row_header_counts(blocks: Sequence[dict[str, Any]]) -> list[int]:
    """Return for each table, in reading order, how many columns head their rows."""
    tables = find(list(blocks), kinds=["Table"])
    return [table["c"][4][0][1] if table["c"][4] else 0 for table in tables]


def mark_row_headers(pdf: Pdf, *, counts: Sequence[int]) -> None:
    """Tag the first cells of each body row as headers of their row.

    Raises:
        RowHeaderError: the PDF has another number of tables than the document.
    """
    tables = list(_tagged(pdf.Root.StructTreeRoot, tag="/Table"))
    if len(tables) != len(counts):
        fields = {"wanted": len(counts), "found": len(tables)}
        raise RowHeaderError("row-headers-differ", fields)
    for table, count in zip(tables, counts, strict=True):
        _mark(table, count=count)


def _tagged(element: Element, *, tag: str) -> Iterator[Element]:
    for kid in _kids(element):
        name = str(kid.get("/S"))
        if name == tag:
            yield kid
        elif name not in WITHOUT_TABLES:
            yield from _tagged(kid, tag=tag)


def _kids(element: Element) -> Iterator[Element]:
    kids = element.get("/K")
    if isinstance(kids, Dictionary):
        kids = [kids]
    if isinstance(kids, Array | list):
        for kid in kids:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid


def _mark(table: Element, *, count: int) -> None:
    for body in _tagged(table, tag="/TBody"):
        covered = 0
        for row in _tagged(body, tag="/TR"):
            if covered:
                covered -= 1
                continue
            for cell in list(_kids(row))[:count]:
                covered = max(covered, _rows(cell) - 1)
                _as_row_header(cell)


def _rows(cell: Element) -> int:
    attributes = cell.get("/A", Dictionary())
    entries = list(attributes) if isinstance(attributes, Array) else [attributes]
    return max((int(entry.get("/RowSpan", 1)) for entry in entries), default=1)


def _as_row_header(cell: Element) -> None:
    scope = Dictionary(O=Name.Table, Scope=Name.Row)
    present = cell.get("/A")
    cell.S = Name.TH
    if present is None:
        cell.A = scope
    elif isinstance(present, Array):
        cell.A = Array([*present, scope])
    else:
        cell.A = Array([present, scope])
