"""Counts of persons by the finest codes: what the tables are made of, and what nobody is shown."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.tables.dimension import Dimension
from samsyn.disclosure.tables.rows import CountsError, count_in, met_in, whole_rows
from samsyn.returns import ReturnsError, Row, Table, read_table

NUMBERS = ("count", "freq")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many persons have each combination of atoms.

    `atoms` has one row a combination and one column a dimension; `persons` one number a row.
    """

    dimensions: tuple[Dimension, ...]
    atoms: NDArray[np.int64]
    persons: NDArray[np.int64]


def read_counts(path: Path, *, known: dict[str, Dimension]) -> Counts:
    """Read a frequency table: a column a dimension, and `count` (or `freq`).

    Args:
        path: CSV, one row a combination of leaf codes; rows that are missing are zero.
        known: the dimensions that have groups; the others are made of the codes met.

    Raises:
        ReturnsError: not a CSV file with a count.
        CountsError: a code that its dimension has not, or a count that is none.
    """
    table, number = _opened(path)
    if len(table.columns) < 2:
        raise CountsError("counts-column", fields={"file": path.name})
    names = [name for name in table.columns if name != number]
    rows = whole_rows(table.rows, file=path.name)
    dimensions = tuple(known.get(name) or met_in(rows, name) for name in names)
    atoms = np.array(
        [[_atom(d, row, path.name) for d in dimensions] for row in rows], dtype=np.int64
    ).reshape(len(rows), len(dimensions))
    persons = np.array([count_in(row, number, file=path.name) for row in rows], dtype=np.int64)
    return Counts(dimensions, atoms, persons)


def _opened(path: Path) -> tuple[Table, str]:
    try:
        return read_table(path, required=(NUMBERS[0],), optional=None), NUMBERS[0]
    except ReturnsError as fault:
        if fault.key != "columns-missing":
            raise
    return read_table(path, required=(NUMBERS[1],), optional=None), NUMBERS[1]


def _atom(dimension: Dimension, row: Row, file: str) -> int:
    code = row.fields[dimension.name]
    try:
        return dimension.atoms.index(code)
    except ValueError:
        fields = {"file": file, "line": row.line, "code": code, "dimension": dimension.name}
        raise CountsError("counts-code", fields=fields) from None
