"""Reading lists with covariates from a file of counts."""

from collections.abc import Mapping, Sequence
from math import isfinite, prod
from pathlib import Path

from samsyn.estimation.covariates.table import Covariate, CovariateTable, Levels, table_of
from samsyn.estimation.lists import COUNT, MOST_LISTS, ListsError
from samsyn.estimation.reading import counted_rows, insist_on_lists

MISSING = ("", "NA")
MOST_CELLS = 500_000  # histories by kinds: with more, nothing is dense enough, and memory ends
MOST_SPREAD = 5_000_000  # cells that the people with missing values may belong to, in all
Values = Mapping[str, str]


def read_table(
    path: Path, *, covariates: Sequence[str] | None = None,
    degrees: Mapping[str, int] | None = None,
) -> CovariateTable:  # fmt: skip
    """Read capture histories by covariates: a 0/1 column a list, the last column `count`.

    All other columns are covariates, and so is a 0/1 column that is named as one. Empty or `NA` is
    missing. People on no list are left out and counted in `on_none`.

    Args:
        path: of a file as CSV.
        covariates: the names of those to use; the others are added over. None: every column that
            is no list.
        degrees: of a polynomial, by the name of a covariate whose levels are numbers; a covariate
            not named here has a parameter for each level.

    Raises:
        ListsError: not such a file, a covariate that is not in it, or too many combinations.
    """
    numbered = counted_rows(path)
    rows = [row for _, row in numbered]
    columns = tuple(rows[0])[:-1]
    degrees = degrees or {}
    asked = tuple(dict.fromkeys((*(covariates or ()), *degrees)))
    unknown = [name for name in asked if name not in columns]
    if unknown:
        names = ", ".join(f"«{name}»" for name in unknown)
        raise ListsError("covariates-unknown", {"file": path.name, "names": names})
    insist_on_lists(numbered, path.name, besides=asked)
    lists = [name for name in columns if name not in asked and _is_list(rows, name)]
    if not lists or len(lists) > MOST_LISTS:
        fields = {"file": path.name, "count": len(lists), "most": MOST_LISTS}
        raise ListsError("lists-number", fields)
    used = asked if covariates is not None else [name for name in columns if name not in lists]
    told = [row for row in rows if int(row[COUNT] or 0) and any(row[one] == "1" for one in lists)]
    read = [_covariate(path, told or rows, name, degrees.get(name, 0)) for name in used]
    table = table_of(lists, read, _counts(rows, lists, read))
    return _small_enough(path, table)


def _is_list(rows: Sequence[Values], name: str) -> bool:
    return all(row[name] in ("0", "1") for row in rows)


def _covariate(path: Path, rows: Sequence[Values], name: str, degree: int) -> Covariate:
    found = {value for row in rows if (value := _value(row, name)) is not None}
    fields = {"file": path.name, "name": name, "degree": degree, "levels": len(found)}
    if not found:
        raise ListsError("covariates-empty", fields)
    numbers = {value: _number(value) for value in found}
    numeric = all(number is not None for number in numbers.values())
    if degree:
        if not numeric:
            raise ListsError("covariates-no-numbers", fields)
        if not 0 < degree < len(set(numbers.values())):
            raise ListsError("covariates-degree", fields)
    order = sorted(found, key=lambda value: (numbers[value] or 0.0 if numeric else 0.0, value))
    return Covariate(name, tuple(order), degree)


def _value(row: Values, name: str) -> str | None:
    value = (row[name] or "").strip()
    return None if value in MISSING else value


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if isfinite(number) else None


def _counts(
    rows: Sequence[Values], lists: Sequence[str], covariates: Sequence[Covariate]
) -> dict[tuple[int, Levels], int]:
    places = [{level: place for place, level in enumerate(one.levels)} for one in covariates]
    counts: dict[tuple[int, Levels], int] = {}
    for row in rows:
        history = sum(1 << place for place, name in enumerate(lists) if row[name] == "1")
        levels: Levels = tuple(
            place.get(_value(row, one.name) or "")
            for one, place in zip(covariates, places, strict=True)
        )
        people = int(row[COUNT] or 0)
        counts[history, levels] = counts.get((history, levels), 0) + people
    return counts


def _small_enough(path: Path, table: CovariateTable) -> CovariateTable:
    """Refuse a table with more cells than can be fitted."""
    cells = ((1 << len(table.lists)) - 1) * table.kinds
    spread = sum(
        prod(size for level, size in zip(row.levels, table.shape, strict=True) if level is None)
        for row in table.rows
    )
    if cells > MOST_CELLS:
        fields = {"file": path.name, "cells": cells, "most": MOST_CELLS}
        raise ListsError("covariates-cells", fields)
    if spread > MOST_SPREAD:
        fields = {"file": path.name, "spread": spread, "most": MOST_SPREAD}
        raise ListsError("covariates-spread", fields)
    return table
