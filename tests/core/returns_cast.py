"""The given year as a file that a test may change one row of."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.codes import load_codes
from samsyn.returns import (
    CheckReport,
    Returns,
    Service,
    check,
    load_questionnaires,
    read_returns,
    read_services,
)

YEAR = Path(__file__).parents[2] / "src" / "samsyn" / "data" / "norway-2020"
GIVEN = ("returns.csv", "returns-2019.csv", "services.csv")
Rows = list[dict[str, str]]
Edit = Callable[[Rows], None]
COLUMNS = ("period", "service", "quantity", "dimension", "category", "value", "status", "basis",
           "note")  # fmt: skip


@dataclass(frozen=True)
class Which:
    """Names one row of a file, such as `Which("rosa", "sex", "female")`."""

    service: str
    dimension: str = "total"
    category: str = ""
    quantity: str = "assisted-adults"
    period: str = "2020"

    def among(self, rows: Rows) -> int:
        """Return the position of the row; there is exactly one."""
        wanted = (self.period, self.service, self.quantity, self.dimension, self.category)
        found = [i for i, row in enumerate(rows) if tuple(row[c] for c in COLUMNS[:5]) == wanted]
        assert len(found) == 1, f"{wanted} stands {len(found)} times"
        return found[0]


def rows_of(name: str) -> Rows:
    """Return the rows of a file of the example year."""
    with (YEAR / name).open(encoding="utf-8", newline="") as file:
        return [{column: row.get(column) or "" for column in COLUMNS}
                for row in csv.DictReader(file)]  # fmt: skip


def write_rows(rows: Rows, path: Path) -> Path:
    """Write rows as a file of returns."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def changed(which: Which, **columns: str) -> Edit:
    """Return an edit that writes other fields into one row."""

    def edit(rows: Rows) -> None:
        rows[which.among(rows)].update(columns)

    return edit


def deleted(which: Which) -> Edit:
    """Return an edit that takes one row away."""

    def edit(rows: Rows) -> None:
        del rows[which.among(rows)]

    return edit


def added(which: Which, value: str, status: str = "reported", **columns: str) -> Edit:
    """Return an edit that writes one more row at the end."""

    def edit(rows: Rows) -> None:
        rows.append(
            {
                "period": which.period, "service": which.service, "quantity": which.quantity,
                "dimension": which.dimension, "category": which.category, "value": value,
                "status": status, "basis": "stated", "note": "", **columns,
            }
        )  # fmt: skip

    return edit


def line_of(which: Which, rows: Rows) -> int:
    """Return the line a row has in the file, the header being line 1."""
    return which.among(rows) + 2


@cache
def all_services() -> tuple[Service, ...]:
    """Return the services and the authorities of the example year."""
    return read_services(YEAR / "services.csv") + read_services(YEAR / "authorities.csv")


@cache
def given_services() -> tuple[Service, ...]:
    """Return the 22 services."""
    return read_services(YEAR / "services.csv")


@cache
def last_year() -> Returns:
    """Return the totals of 2019."""
    return read_returns(YEAR / "returns-2019.csv")


def check_rows(
    rows: Rows,
    folder: Path,
    *,
    services: tuple[Service, ...] | None = None,
    previous: Returns | None = None,
    lang: str = "nb",
) -> CheckReport:
    """Write rows, read them again and check them, as the command line does."""
    read = read_returns(write_rows(rows, folder / "returns.csv"), lang=lang)
    return check(
        read,
        services=services or given_services(),
        codes=load_codes(),
        questionnaires=load_questionnaires(),
        previous=previous or last_year(),
        lang=lang,
    )
