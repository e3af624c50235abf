"""Reading settlements: a CSV file of conflicts that somebody has settled, and why."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from samsyn.figures.conflicts import Settlement
from samsyn.figures.file_fault import FigureFileError
from samsyn.returns import Row, read_table

COLUMNS = (
    "period", "service", "quantity", "dimension", "category", "chosen", "reason", "by", "on",
)  # fmt: skip
MAY_BE_EMPTY = ("service", "category")


class SettlementsError(FigureFileError):
    """A line of a file of settlements cannot be used."""


def read_settlements(path: Path) -> tuple[Settlement, ...]:
    """Read `period,service,quantity,dimension,category,chosen,reason,by,on` (UTF-8, header).

    Raises:
        ReturnsError: not a CSV file with these columns.
        SettlementsError: a field is empty; a date that is none; a conflict settled twice.
    """
    settlements: dict[tuple[str, ...], Settlement] = {}
    for row in read_table(path, required=COLUMNS).rows:
        where = {"file": path.name, "line": row.line}
        settlement = _settlement(row, where=where)
        if settlement.key in settlements:
            raise SettlementsError("settled-twice", fields=where)
        settlements[settlement.key] = settlement
    return tuple(settlements.values())


def settlements_to_csv(settlements: Iterable[Settlement]) -> str:
    """Return settlements as a file that `read_settlements` reads."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in settlements:
        writer.writerow([*one.key, one.chosen, one.reason, one.by, one.on.isoformat()])
    return text.getvalue()


def _settlement(row: Row, *, where: dict[str, object]) -> Settlement:
    if not row.fields:
        raise SettlementsError("line-broken", fields={**where, "found": row.width})
    fields = {column: row.fields[column].strip() for column in COLUMNS}
    for column in COLUMNS:
        if not fields[column] and column not in MAY_BE_EMPTY:
            raise SettlementsError("field-empty", fields={**where, "column": column})
    try:
        day = date.fromisoformat(fields["on"])
    except ValueError as fault:
        raise SettlementsError("no-date", fields={**where, "text": fields["on"]}) from fault
    period, service, quantity, dimension, category = (fields[c] for c in COLUMNS[:5])
    return Settlement(
        key=(period, service, quantity, dimension, category),
        chosen=fields["chosen"],
        reason=fields["reason"],
        by=fields["by"],
        on=day,
    )
