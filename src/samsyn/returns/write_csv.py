"""Writes returns as CSV, in the form `read_csv` reads."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from samsyn.returns.cells import Cell, Service
from samsyn.returns.read_csv import RETURN_COLUMNS, RETURN_EXTRAS, SERVICE_COLUMNS

# A spreadsheet takes a field that begins so for a formula. A tab before it makes it text again,
# and the reader strips the tab.
FORMULA_STARTS = ("=", "+", "-", "@")


def write_returns(cells: Iterable[Cell], *, path: Path) -> None:
    """Write one cell a row, in UTF-8; reading the file gives the same cells.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(returns_to_csv(cells))


def returns_to_csv(cells: Iterable[Cell]) -> str:
    """Return the text of such a file."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow((*RETURN_COLUMNS, *RETURN_EXTRAS))
    writer.writerows(_row(cell) for cell in cells)
    return file.getvalue()


def services_to_csv(services: Iterable[Service]) -> str:
    """Return the services that were asked as CSV, in the form `read_services` reads."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(SERVICE_COLUMNS)
    for one in services:
        texts = (one.code, one.name, one.organisation, one.group, one.counted_as)
        writer.writerow(map(_as_text, texts))
    return file.getvalue()


def _row(cell: Cell) -> tuple[str | int, ...]:
    value = "" if cell.value is None else cell.value
    texts = (cell.period, cell.service, cell.quantity, cell.dimension, cell.category)
    rest = (cell.status, cell.basis, cell.note)
    return (*map(_as_text, texts), value, *map(_as_text, rest))


def _as_text(text: str) -> str:
    return f"\t{text}" if text.startswith(FORMULA_STARTS) else text
