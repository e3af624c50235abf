"""Row headers in a finished PDF: Typst tags them as data, a screen reader wants them as headers."""

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from samsyn.documents.walk import find

AMBIGUOUS = b"\r\nendstream"


class RowHeaderError(Exception):
    """The PDF does not have the tables that the document has."""


def row_header_counts(blocks: Sequence[dict[str, Any]]) -> list[int]:
    """Return for each table, in reading order, how many columns head their rows."""
    tables = find(list(blocks), kinds=["Table"])
    return [table["c"][4][0][1] if table["c"][4] else 0 for table in tables]


def mark_row_headers(data: bytes, *, counts: Sequence[int]) -> bytes:
    """Return the PDF with the first cells of each body row tagged as headers of their row.

    Raises:
        RowHeaderError: the PDF has another number of tables than the document.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        tables = list(_tagged(pdf.Root.StructTreeRoot, tag="/Table"))
        if len(tables) != len(counts):
            raise RowHeaderError(
                f"The document has {len(counts)} tables, but {len(tables)} were tagged in the PDF."
            )
        for table, count in zip(tables, counts, strict=True):
            _mark(table, count=count)
        _avoid_ambiguous_ends(pdf)
        return _saved(pdf)


def _saved(pdf: Pdf) -> bytes:
    for mode in (pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable):
        target = BytesIO()
        pdf.save(target, deterministic_id=True, object_stream_mode=mode)
        if AMBIGUOUS not in target.getvalue():
            break
    return target.getvalue()


def _avoid_ambiguous_ends(pdf: Pdf) -> None:
    """Pack a stream anew if its last byte is a carriage return.

    The line feed before `endstream` would make it look like one end of line of two bytes, and a
    checker would count the stream one byte short.
    """
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.read_raw_bytes().endswith(b"\r"):
            plain = item.read_bytes()
            packed = (zlib.compress(plain, level) for level in range(9, 0, -1))
            item.write(
                next(data for data in packed if not data.endswith(b"\r")),
                filter=Name.FlateDecode,
            )


def _tagged(element: Any, *, tag: str) -> Iterator[Any]:
    for kid in _kids(element):
        if str(kid.get("/S")) == tag:
            yield kid
        else:
            yield from _tagged(kid, tag=tag)


def _kids(element: Any) -> Iterator[Any]:
    kids = element.get("/K")
    if isinstance(kids, Dictionary):
        kids = [kids]
    if isinstance(kids, Array | list):
        for kid in kids:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid


def _mark(table: Any, *, count: int) -> None:
    for body in _tagged(table, tag="/TBody"):
        covered = 0
        for row in _tagged(body, tag="/TR"):
            if covered:
                covered -= 1
                continue
            for cell in list(_kids(row))[:count]:
                covered = max(covered, _rows(cell) - 1)
                _as_row_header(cell)


def _rows(cell: Any) -> int:
    attributes = cell.get("/A", Dictionary())
    entries = list(attributes) if isinstance(attributes, Array) else [attributes]
    return max((int(entry.get("/RowSpan", 1)) for entry in entries), default=1)


def _as_row_header(cell: Any) -> None:
    scope = Dictionary(O=Name.Table, Scope=Name.Row)
    present = cell.get("/A")
    cell.S = Name.TH
    if present is None:
        cell.A = scope
    elif isinstance(present, Array):
        cell.A = Array([*present, scope])
    else:
        cell.A = Array([present, scope])
