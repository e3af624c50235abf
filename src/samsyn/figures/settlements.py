"""Reading settlements: a CSV file of conflicts that somebody has settled, and why."""

import csv
from datetime import date
from pathlib import Path

from samsyn.figures.conflicts import Settlement

COLUMNS = (
    "period", "service", "quantity", "dimension", "category", "chosen", "reason", "by", "on",
)  # fmt: skip
MAY_BE_EMPTY = ("service", "category")


class SettlementsError(Exception):
    """A file of settlements cannot be read; the message names file, line and what to mend."""


def read_settlements(path: Path) -> tuple[Settlement, ...]:
    """Read `period,service,quantity,dimension,category,chosen,reason,by,on` (UTF-8, header).

    Raises:
        SettlementsError: not such a file; a field is empty; a date that is none; a conflict
            settled twice.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise SettlementsError(f"{path.name}: cannot be read as a UTF-8 CSV file.") from fault
    if not rows or tuple(rows[0]) != COLUMNS:
        raise SettlementsError(f"{path.name}, line 1: write the columns {','.join(COLUMNS)}.")
    settlements: dict[tuple[str, ...], Settlement] = {}
    for number, row in enumerate(rows[1:], start=2):
        if not row:
            continue
        settlement = _settlement(row, where=f"{path.name}, line {number}")
        if settlement.key in settlements:
            raise SettlementsError(f"{path.name}, line {number}: this conflict is settled twice.")
        settlements[settlement.key] = settlement
    return tuple(settlements.values())


def _settlement(row: list[str], *, where: str) -> Settlement:
    if len(row) != len(COLUMNS):
        raise SettlementsError(f"{where}: {len(row)} fields, expected {len(COLUMNS)}.")
    fields = dict(zip(COLUMNS, (text.strip() for text in row), strict=True))
    for column in COLUMNS:
        if not fields[column] and column not in MAY_BE_EMPTY:
            raise SettlementsError(f"{where}: the column '{column}' is empty.")
    try:
        day = date.fromisoformat(fields["on"])
    except ValueError as fault:
        raise SettlementsError(f"{where}: '{fields['on']}' is not a date (YYYY-MM-DD).") from fault
    return Settlement(
        key=(
            fields["period"],
            fields["service"],
            fields["quantity"],
            fields["dimension"],
            fields["category"],
        ),
        chosen=fields["chosen"],
        reason=fields["reason"],
        by=fields["by"],
        on=day,
    )
