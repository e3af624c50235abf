"""Reading a file of figures back."""

from pathlib import Path

from samsyn.figures.file_fault import FigureFileError
from samsyn.figures.rows import FigureRow
from samsyn.figures.writing import COLUMNS
from samsyn.returns import Row, read_table


class FiguresFileError(FigureFileError):
    """A line of a file of figures cannot be used."""


def read_figures(path: Path) -> tuple[FigureRow, ...]:
    """Read figures that `write_figures` wrote as CSV.

    Raises:
        ReturnsError: not a CSV file with these columns.
        FiguresFileError: a number that is none, or a figure that stands twice.
    """
    figures: dict[tuple[str, ...], FigureRow] = {}
    for row in read_table(path, required=COLUMNS).rows:
        figure = _figure(row, file=path.name)
        if figure.key in figures:
            raise FiguresFileError("figure-twice", fields={"file": path.name, "line": row.line})
        figures[figure.key] = figure
    return tuple(figures.values())


def _figure(row: Row, *, file: str) -> FigureRow:
    if not row.fields:
        where = {"file": file, "line": row.line, "found": row.width}
        raise FiguresFileError("line-broken", fields=where)
    text = row.fields

    def number(column: str) -> int | None:
        written = text[column]
        if not written:
            return None
        if not (written.isascii() and written.isdigit()):
            fields = {"file": file, "line": row.line, "text": written}
            raise FiguresFileError("no-number", fields=fields)
        return int(written)

    return FigureRow(
        period=text["period"],
        quantity=text["quantity"],
        scope=text["scope"],
        dimension=text["dimension"],
        category=text["category"],
        value=number("value"),
        status=text["status"],
        lower=number("lower"),
        upper=number("upper"),
        counted=text["counted"],
        sources=number("sources") or 0,
        missing=number("missing") or 0,
        definition=text["definition"],
    )
