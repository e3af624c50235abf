"""The short lists: cell statuses, organisation groups and breaks of definition."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samsyn.codes.labels import LABEL_COLUMNS, Label, read_label
from samsyn.codes.tables import read_table

VALUE_RULES = ("positive", "zero", "none")
STATUS_COLUMNS = ("code", "order", "value", *LABEL_COLUMNS)
GROUP_COLUMNS = ("code", "order", "questionnaires", *LABEL_COLUMNS)
BREAK_COLUMNS = ("date", "quantity", "dimension", "category", *LABEL_COLUMNS, "source")


@dataclass(frozen=True, slots=True)
class CellStatus:
    """What an answer is: `value` says whether it holds a positive number, a zero or none."""

    code: str
    order: int
    value: str
    label: Label


@dataclass(frozen=True, slots=True)
class OrganisationGroup:
    """How the report divides organisations, and which questionnaires each of them answers."""

    code: str
    order: int
    questionnaires: tuple[str, ...]
    label: Label


@dataclass(frozen=True, slots=True)
class Break:
    """A day on which a definition changed, so that a series may not be read across it.

    An empty quantity, dimension or category means all of them.
    """

    day: date
    quantity: str
    dimension: str
    category: str
    label: Label
    source: str


def read_statuses(folder: Path) -> dict[str, CellStatus]:
    """Read `statuses.csv`.

    Raises:
        CodesError: `value` is not one of positive, zero, none, or an unreadable file.
    """
    statuses: dict[str, CellStatus] = {}
    for line in read_table(folder / "statuses.csv", columns=STATUS_COLUMNS):
        if line["value"] not in VALUE_RULES:
            raise line.error(f"'value' must be one of {', '.join(VALUE_RULES)}")
        code = line.required("code")
        statuses[code] = CellStatus(
            code=code, order=line.integer("order"), value=line["value"], label=read_label(line)
        )
    return statuses


def read_groups(folder: Path) -> dict[str, OrganisationGroup]:
    """Read `groups.csv`.

    Raises:
        CodesError: an unreadable file.
    """
    return {
        line.required("code"): OrganisationGroup(
            code=line["code"],
            order=line.integer("order"),
            questionnaires=tuple(line["questionnaires"].split()),
            label=read_label(line),
        )
        for line in read_table(folder / "groups.csv", columns=GROUP_COLUMNS)
    }


def read_breaks(folder: Path) -> tuple[Break, ...]:
    """Read `breaks.csv`.

    Raises:
        CodesError: not a date, or an unreadable file.
    """
    breaks: list[Break] = []
    for line in read_table(folder / "breaks.csv", columns=BREAK_COLUMNS):
        try:
            day = date.fromisoformat(line.required("date"))
        except ValueError as fault:
            raise line.error(f"'{line['date']}' is not a date (YYYY-MM-DD)") from fault
        breaks.append(
            Break(
                day=day,
                quantity=line["quantity"],
                dimension=line["dimension"],
                category=line["category"],
                label=read_label(line),
                source=line.required("source"),
            )
        )
    return tuple(breaks)
