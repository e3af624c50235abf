"""The short lists: cell statuses and organisation groups."""

from dataclasses import dataclass
from pathlib import Path

from samsyn.codes.labels import LABEL_COLUMNS, Label, read_label
from samsyn.codes.tables import read_table

VALUE_RULES = ("positive", "zero", "none")
STATUS_COLUMNS = ("code", "order", "value", *LABEL_COLUMNS)
GROUP_COLUMNS = ("code", "order", "questionnaires", *LABEL_COLUMNS)


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


def read_statuses(folder: Path) -> dict[str, CellStatus]:
    """Read `statuses.csv`.

    Raises:
        CodesError: a code twice, `value` not one of positive, zero, none, or an unreadable file.
    """
    statuses: dict[str, CellStatus] = {}
    for line in read_table(folder / "statuses.csv", columns=STATUS_COLUMNS):
        code = line.new_code(among=statuses, what="status")
        statuses[code] = CellStatus(
            code=code,
            order=line.integer("order"),
            value=line.one_of("value", VALUE_RULES),
            label=read_label(line),
        )
    return statuses


def read_groups(folder: Path) -> dict[str, OrganisationGroup]:
    """Read `groups.csv`.

    Raises:
        CodesError: a code twice, or an unreadable file.
    """
    groups: dict[str, OrganisationGroup] = {}
    for line in read_table(folder / "groups.csv", columns=GROUP_COLUMNS):
        code = line.new_code(among=groups, what="group")
        groups[code] = OrganisationGroup(
            code=code,
            order=line.integer("order"),
            questionnaires=tuple(line["questionnaires"].split()),
            label=read_label(line),
        )
    return groups
