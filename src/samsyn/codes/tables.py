"""The one loader of code lists: CSV files with a header, read strictly."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


class CodesError(Exception):
    """A code list cannot be read; the message names file, line and what to mend."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a code list, which knows where it stands so that errors can say so."""

    path: Path
    number: int
    fields: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.fields[column]

    def required(self, column: str) -> str:
        """Return a field that may not be empty.

        Raises:
            CodesError: the field is empty.
        """
        value = self.fields[column]
        if not value:
            raise self.error(f"the column '{column}' is empty")
        return value

    def integer(self, column: str) -> int:
        """Return a field that must be a whole number.

        Raises:
            CodesError: it is not.
        """
        try:
            return int(self.required(column))
        except ValueError as fault:
            raise self.error(f"'{self.fields[column]}' in '{column}' is not a number") from fault

    def error(self, what: str) -> CodesError:
        """Return an error that names file and line."""
        return CodesError(f"{self.path.name}, line {self.number}: {what}.")


def read_table(path: Path, *, columns: Sequence[str]) -> Iterator[Line]:
    """Yield the lines of one code list.

    Args:
        path: a UTF-8 CSV file with a header.
        columns: the exact header expected.

    Raises:
        CodesError: missing file, another header, or a line with too few or too many fields.
    """
    if not path.is_file():
        raise CodesError(f"{path.name}: the file is missing.")
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader, [])
        if header != list(columns):
            raise CodesError(f"{path.name}, line 1: expected the columns {','.join(columns)}.")
        for values in reader:
            if len(values) != len(columns):
                raise CodesError(
                    f"{path.name}, line {reader.line_num}: {len(values)} fields, "
                    f"expected {len(columns)}."
                )
            yield Line(path=path, number=reader.line_num, fields=dict(zip(columns, values, strict=True)))
