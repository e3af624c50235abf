"""Tables read as numbers: what each cell says, and which row and column are totals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.documents.proof.text import Passage, Table

FIRST_NUMBER = re.compile(
    r"^\s*(\d{1,3}(?:[ \u00a0\u202f.,]\d{3})*|\d+)(?!\d|\s*%|[.,]\d)(?:\s*\(|\s*$)"
)
NOTHING = re.compile(r"^\s*[-–—]?\s*$")
TOTAL = re.compile(
    r"^\s*(?:i alt|totalt?|totalsum|sum|samlet|samla|til sammen|til saman|alle(?: tiltak| saman)?"
    r"|total|all|in all|.*\bi alt)\s*$",
    re.IGNORECASE,
)
WITHIN = re.compile(r"^\s*(?:av disse|av desse|av dem|hvorav|herav|derav|of which|of these)", re.I)
BLANK = re.compile(r"[ \u00a0\u202f.,]")


@dataclass(frozen=True, slots=True)
class NumberTable:
    """A table whose cells are numbers: labels of rows and columns, and the cells between.

    `values` has None where a cell is no number; a dash is zero where others of its column are not.
    """

    table: Table
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Passage, ...], ...]
    values: tuple[tuple[int | None, ...], ...]

    @property
    def name(self) -> str:
        """What it is called: by its caption, or by the heading it stands under."""
        return self.table.caption or next(iter(self.table.path[-1:]), "")

    @property
    def total_row(self) -> int | None:
        """The row that is the sum of the others."""
        return next((i for i, label in enumerate(self.rows) if TOTAL.match(label)), None)

    @property
    def total_column(self) -> int | None:
        """The column that is the sum of the others."""
        return next((i for i, label in enumerate(self.columns) if TOTAL.match(label)), None)

    def parts(self, labels: Sequence[str], total: int) -> list[int]:
        """Return the rows, or columns, that a total is the sum of."""
        return [
            i for i, label in enumerate(labels)
            if i != total and label.strip() and not WITHIN.match(label) and not TOTAL.match(label)
        ]  # fmt: skip


def number_tables(tables: Sequence[Table]) -> Iterator[NumberTable]:
    """Yield the tables that hold numbers in more than half of their cells."""
    for table in tables:
        found = _read(table)
        if found:
            yield found


def number_in(text: str) -> int | None:
    """Return the number a cell begins with, zero for a dash, None for words.

    Examples:
        >>> number_in("18 (hvorav 3 grove)"), number_in("–"), number_in("1 234"), number_in("Oslo")
        (18, 0, 1234, None)
    """
    if NOTHING.match(text):
        return 0
    found = FIRST_NUMBER.match(text)
    return int(BLANK.sub("", found[1])) if found else None


def _read(table: Table) -> NumberTable | None:
    if len(table.rows) < 3 or len(table.rows[0]) < 2:
        return None
    head, *body = table.rows
    width = len(head)
    lines = [line for line in body if len(line) == width]
    cells = tuple(line[1:] for line in lines)
    values = tuple(tuple(number_in(cell.text) for cell in line) for line in cells)
    told = [value for line in values for value in line]
    if not told or 2 * sum(value is not None for value in told) <= len(told):
        return None
    return NumberTable(
        table=table,
        rows=tuple(line[0].text for line in lines),
        columns=tuple(cell.text for cell in head[1:]),
        cells=cells,
        values=values,
    )
