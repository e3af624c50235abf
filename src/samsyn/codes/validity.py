"""When a code holds: a law changes its wording inside a series, and a list must say when."""

from dataclasses import dataclass
from datetime import date

from samsyn.codes.tables import Line

VALIDITY_COLUMNS = ("valid_from", "valid_to")


@dataclass(frozen=True, slots=True)
class Validity:
    """First and last day on which a code holds; None is without end."""

    first: date | None = None
    last: date | None = None

    def covers(self, *, first: date, last: date) -> bool:
        """Tell whether the code holds on at least one day of a period."""
        return (self.first is None or self.first <= last) and (
            self.last is None or self.last >= first
        )


def read_day(line: Line, column: str) -> date:
    """Return a field that must be a date.

    Raises:
        CodesError: empty, or not a date.
    """
    try:
        return date.fromisoformat(line.required(column))
    except ValueError as fault:
        raise line.error(f"'{line[column]}' in '{column}' is not a date (YYYY-MM-DD)") from fault


def read_validity(line: Line) -> Validity:
    """Read the columns `valid_from` and `valid_to` (ISO dates or empty).

    Raises:
        CodesError: not a date, or the end before the beginning.
    """
    first, last = (read_day(line, column) if line[column] else None for column in VALIDITY_COLUMNS)
    if first and last and last < first:
        raise line.error("'valid_to' comes before 'valid_from'")
    return Validity(first=first, last=last)
