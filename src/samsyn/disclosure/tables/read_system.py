"""Reading which tables are published: TOML, one `[[table]]` each."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from samsyn.disclosure.refusals import DisclosureError
from samsyn.disclosure.tables.dimension import Dimension
from samsyn.disclosure.tables.system import Margins, System

LEVELS = ("leaf", "group", "all")


class PlanError(DisclosureError):
    """A file of published tables cannot be used."""


def read_system(path: Path, *, dimensions: Sequence[Dimension]) -> System:
    """Read a system: `[[table]]` with `dimensions`, and `levels` where not all are shown.

    Raises:
        PlanError: the file cannot be read, or names a dimension or level that is not there.
    """
    where = {"file": path.name}
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise PlanError("plan-unread", fields={**where, "fault": str(fault)}) from fault
    tables = data.get("table")
    if not isinstance(tables, list) or not tables:
        raise PlanError("plan-empty", fields=where)
    margins = [_margins(i, table, dimensions, where) for i, table in enumerate(tables, 1)]
    return System.of(dimensions, margins)


def _margins(
    number: int, table: object, dimensions: Sequence[Dimension], where: Mapping[str, object]
) -> Margins:
    where = {**where, "number": number}
    if not isinstance(table, dict) or not _names(table.get("dimensions")):
        raise PlanError("plan-table", fields=where)
    levels = table.get("levels", {})
    named = {d.name for d in dimensions}
    asked = table["dimensions"]
    if not isinstance(levels, dict):
        raise PlanError("plan-table", fields=where)
    for name in (*asked, *levels):
        if name not in named:
            raise PlanError("plan-dimension", fields={**where, "dimension": name})
    for level in levels.values():
        if level not in LEVELS:
            raise PlanError("plan-level", fields={**where, "level": level})
    shown = tuple(
        d.at_level(levels.get(d.name, "all")) if d.name in asked else (0,) for d in dimensions
    )
    return Margins(str(table.get("name", number)), shown)


def _names(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) for v in value)
