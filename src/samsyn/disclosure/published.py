"""Published tables as a file: written for the office or for everybody, and read back.

One row a cell: its codes, `count` (empty where hidden), `hidden` and the tables it stands in. The
file of the office says why a cell is hidden; the public one has one mark for all.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.policy import Protected
from samsyn.disclosure.refusals import DisclosureError
from samsyn.disclosure.rounding import Rounded
from samsyn.disclosure.tables import Dimension, System, count_in, met_in, whole_rows
from samsyn.returns import Row, read_table

COLUMNS = ("count", "hidden", "table")
HIDDEN = "hidden"  # the one mark of a public file


class PublishedError(DisclosureError):
    """A line of published tables cannot be used."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a reader has: cells, the numbers shown, and which are hidden.

    `places` has one row a cell; `values` is -1 where the cell is hidden.
    """

    dimensions: tuple[Dimension, ...]
    places: NDArray[np.int64]
    values: NDArray[np.int64]

    @property
    def hidden(self) -> NDArray[np.bool_]:
        """Which cells are not shown."""
        return self.values < 0

    def codes(self, cell: int) -> tuple[str, ...]:
        """Return the codes of one cell."""
        numbers = self.places[cell].tolist()
        return tuple(d.codes[n] for d, n in zip(self.dimensions, numbers, strict=True))


def published_to_csv(tables: Protected, *, public: bool = False) -> str:
    """Return the file, as the office keeps it or as everybody gets it."""
    marks = np.where(tables.primary, "primary", np.where(tables.secondary, "secondary", ""))
    if public:
        marks = np.where(tables.hidden, HIDDEN, "")
    return _to_csv(tables.system, tables.values, marks.tolist())


def rounded_to_csv(system: System, rounded: Rounded) -> str:
    """Return the file of tables in which small counts are rounded and nothing is hidden."""
    return _to_csv(system, rounded.values, [""] * len(rounded.values))


def _to_csv(system: System, values: NDArray[np.int64], marks: Sequence[str]) -> str:
    standing: dict[int, list[str]] = {}
    for margins, cells in zip(system.margins, system.tables, strict=True):
        for cell in cells:
            standing.setdefault(cell, []).append(margins.name)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*(d.name for d in system.dimensions), *COLUMNS])
    for cell, codes in enumerate(system.codes):
        count = "" if marks[cell] else int(values[cell])
        writer.writerow([*codes, count, marks[cell], " ".join(standing[cell])])
    return text.getvalue()


def read_published(path: Path, *, known: dict[str, Dimension]) -> Published:
    """Read published tables, seeing only what everybody sees.

    Args:
        path: CSV as `published_to_csv` writes it; `table` may be left out.
        known: the dimensions that have groups; the others are made of the codes met.

    Raises:
        ReturnsError: not a CSV file with these columns.
        CountsError: a line that is not whole, or a count that is none.
        PublishedError: a code its dimension has not, or a cell twice.
    """
    table = read_table(path, required=("count",), optional=None)
    names = [name for name in table.columns if name not in COLUMNS]
    rows = whole_rows(table.rows, file=path.name)
    dimensions = tuple(known.get(name) or met_in(rows, name) for name in names)
    places = [_place(dimensions, row, path.name) for row in rows]
    first: dict[tuple[int, ...], int] = {}
    for number, place in enumerate(places):
        first.setdefault(place, number)
    if len(first) < len(places):
        twice = next(i for i, place in enumerate(places) if first[place] != i)
        raise PublishedError(
            "published-twice", fields={"file": path.name, "line": rows[twice].line}
        )
    values = np.array([_value(row, path.name) for row in rows], dtype=np.int64)
    shape = (len(places), len(dimensions))
    return Published(dimensions, np.array(places, dtype=np.int64).reshape(shape), values)


def _place(dimensions: tuple[Dimension, ...], row: Row, file: str) -> tuple[int, ...]:
    place = []
    for dimension in dimensions:
        code = row.fields[dimension.name]
        if code not in dimension.codes:
            fields = {"file": file, "line": row.line, "code": code, "dimension": dimension.name}
            raise PublishedError("published-code", fields=fields)
        place.append(dimension.number(code))
    return tuple(place)


def _value(row: Row, file: str) -> int:
    return count_in(row, "count", file=file) if row.fields["count"] else -1
