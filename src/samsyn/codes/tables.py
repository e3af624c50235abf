"""The one loader of code lists: CSV files with a header, read strictly."""

import csv
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


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

    def flag(self, column: str) -> bool:
        """Return a field that must be `yes` or `no`.

        Raises:
            CodesError: it is neither.
        """
        return self.one_of(column, ("yes", "no")) == "yes"

    def one_of(self, column: str, allowed: Collection[str]) -> str:
        """Return a field that must hold one of a few words.

        Raises:
            CodesError: it holds another; the message lists them.
        """
        if self.fields[column] not in allowed:
            raise self.error(f"'{column}' must be one of {', '.join(allowed)}")
        return self.fields[column]

    def new_code(self, *, among: Collection[str], what: str) -> str:
        """Return the column `code`: kebab-case, and not met before.

        Args:
            among: the codes already read.
            what: what the code names, for the error ("dimension").

        Raises:
            CodesError: empty, not kebab-case, or there already.
        """
        code = self.required("code")
        if not KEBAB.fullmatch(code):
            raise self.error(
                f"the code '{code}' is not kebab-case (small letters, digits, hyphens)"
            )
        if code in among:
            raise self.error(f"the {what} '{code}' stands twice")
        return code

    def error(self, what: str) -> CodesError:
        """Return an error that names file and line."""
        return CodesError(f"{self.path.name}, line {self.number}: {what}.")


def read_table(path: Path, *, columns: Sequence[str]) -> Iterator[Line]:
    """Yield the lines of one code list.

    Args:
        path: a UTF-8 CSV file with a header.
        columns: the exact header expected.

    Raises:
        CodesError: missing file, not UTF-8, another header, or a line with too few or too many
            fields.
    """
    if not path.is_file():
        raise CodesError(f"{path.name}: the file is missing.")
    try:
        yield from _lines(path, columns=columns)
    except UnicodeDecodeError as fault:
        raise CodesError(f"{path.name}: the file is not UTF-8; save it as UTF-8.") from fault


def _lines(path: Path, *, columns: Sequence[str]) -> Iterator[Line]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        if next(reader, []) != list(columns):
            raise CodesError(f"{path.name}, line 1: expected the columns {','.join(columns)}.")
        for values in reader:
            number = reader.line_num
            if len(values) != len(columns):
                raise CodesError(
                    f"{path.name}, line {number}: {len(values)} fields, expected {len(columns)}."
                )
            yield Line(path=path, number=number, fields=dict(zip(columns, values, strict=True)))
