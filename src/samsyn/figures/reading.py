"""Reading a file of figures back."""

import csv
from pathlib import Path

from samsyn.figures.rows import FigureRow
from samsyn.figures.writing import COLUMNS

LARGEST = 20_000_000  # bytes; a year of returns gives some hundred kilobytes


class FiguresFileError(Exception):
    """A file of figures cannot be read; the message names file, line and what to mend."""


def read_figures(path: Path) -> tuple[FigureRow, ...]:
    """Read figures that `write_figures` wrote as CSV.

    Raises:
        FiguresFileError: not such a file, a number that is none, or a figure that stands twice.
    """
    rows = _lines(path)
    if not rows or tuple(rows[0]) != COLUMNS:
        raise FiguresFileError(
            f"{path.name}, line 1: expected the columns {','.join(COLUMNS)}. "
            "Write the file with `samsyn compile`."
        )
    figures: dict[tuple[str, ...], FigureRow] = {}
    for number, row in enumerate(rows[1:], start=2):
        if not row:
            continue
        figure = _figure(row, where=f"{path.name}, line {number}")
        if figure.key in figures:
            raise FiguresFileError(f"{path.name}, line {number}: this figure stands twice.")
        figures[figure.key] = figure
    return tuple(figures.values())


def _lines(path: Path) -> list[list[str]]:
    try:
        if path.stat().st_size > LARGEST:
            raise FiguresFileError(f"{path.name}: too large for a file of figures.")
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise FiguresFileError(f"{path.name}: cannot be read as a UTF-8 CSV file.") from fault


def _figure(row: list[str], *, where: str) -> FigureRow:
    if len(row) != len(COLUMNS):
        raise FiguresFileError(f"{where}: {len(row)} fields, expected {len(COLUMNS)}.")
    text = dict(zip(COLUMNS, row, strict=True))
    return FigureRow(
        period=text["period"],
        quantity=text["quantity"],
        scope=text["scope"],
        dimension=text["dimension"],
        category=text["category"],
        value=_number(text["value"], where=where),
        status=text["status"],
        lower=_number(text["lower"], where=where),
        upper=_number(text["upper"], where=where),
        counted=text["counted"],
        sources=_number(text["sources"], where=where) or 0,
        missing=_number(text["missing"], where=where) or 0,
        definition=text["definition"],
    )


def _number(text: str, *, where: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit()):
        raise FiguresFileError(f"{where}: '{text}' is not a whole number.")
    return int(text)
