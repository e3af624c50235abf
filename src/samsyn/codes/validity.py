"""When a code holds: the wording of a law changes inside a series, and a code list must say when."""

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


def read_validity(line: Line) -> Validity:
    """Read the columns `valid_from` and `valid_to` (ISO dates or empty).

    Raises:
        CodesError: not a date, or the end before the beginning.
    """
    days: list[date | None] = []
    for column in VALIDITY_COLUMNS:
        text = line[column]
        try:
            days.append(date.fromisoformat(text) if text else None)
        except ValueError as fault:
            raise line.error(f"'{text}' in '{column}' is not a date (YYYY-MM-DD)") from fault
    first, last = days
    if first and last and last < first:
        raise line.error("'valid_to' comes before 'valid_from'")
    return Validity(first=first, last=last)
