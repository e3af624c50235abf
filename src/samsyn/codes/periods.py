"""Periods: a year (2020), a third of a year (2025-T2) or a quarter (2025-Q3)."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from samsyn.codes.labels import Label
from samsyn.codes.refusal import ReaderError

MONTHS_OF = {"T": 4, "Q": 3}
PATTERN = re.compile(r"([1-9][0-9]{3})(?:-(T[1-3]|Q[1-4]))?")


SENTENCES = Label(
    nb="«{text}» er ikke en periode. Skriv et år (2020), et tertial (2025-T2) eller et "
    "kvartal (2025-Q3).",
    nn="«{text}» er ikkje ein periode. Skriv eit år (2020), eit tertial (2025-T2) eller eit "
    "kvartal (2025-Q3).",
    en='"{text}" is not a period: write a year (2020), a third of a year (2025-T2) or a '
    "quarter (2025-Q3).",
)


class PeriodError(ReaderError, ValueError):
    """A text is not a period; `text` is what was written instead."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def message(self, lang: str) -> str:
        """Return what is wrong and how to write a period."""
        return SENTENCES.text(lang).format(text=self.text)


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period with its first and last day."""

    code: str
    first: date
    last: date

    @property
    def year(self) -> int:
        """The calendar year the period lies in."""
        return self.first.year


def read_period(code: str) -> Period:
    """Return the period a code names.

    Raises:
        PeriodError: it names none.

    Examples:
        >>> read_period("2025-T2").first
        datetime.date(2025, 5, 1)
        >>> read_period("2020").last
        datetime.date(2020, 12, 31)
    """
    match = PATTERN.fullmatch(code)
    if not match:
        raise PeriodError(code)
    year, part = int(match[1]), match[2]
    months = MONTHS_OF[part[0]] if part else 12
    start = (int(part[1]) - 1) * months + 1 if part else 1
    end = start + months - 1
    return Period(
        code=code,
        first=date(year, start, 1),
        last=date(year, end, calendar.monthrange(year, end)[1]),
    )


def periods_through(first: str, last: str) -> tuple[str, ...]:
    """Return every period from one to another of the same length, both included.

    Returns:
        Nothing where the last comes before the first, or is not of the same length.

    Raises:
        PeriodError: one of them is none.

    Examples:
        >>> periods_through("2018", "2020")
        ('2018', '2019', '2020')
        >>> periods_through("2024-T3", "2025-T2")
        ('2024-T3', '2025-T1', '2025-T2')
    """
    ends = [read_period(code) for code in (first, last)]
    kind, *other = dict.fromkeys(end.code.partition("-")[2][:1] for end in ends)
    if other:
        return ()
    parts = 12 // MONTHS_OF[kind] if kind else 1
    codes = [
        f"{year}-{kind}{part}" if kind else str(year)
        for year in range(ends[0].year, ends[1].year + 1)
        for part in range(1, parts + 1)
    ]
    return tuple(code for code in codes if first <= code <= last)
