"""Breaks of definition, and which category took the place of which on such a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from samsyn.codes.dimensions import Category, Dimension, category_of
from samsyn.codes.labels import LABEL_COLUMNS, Label, read_label
from samsyn.codes.quantities import Quantity
from samsyn.codes.tables import Line, read_table
from samsyn.codes.validity import read_day

BREAK_COLUMNS = ("date", "quantity", "dimension", "category", *LABEL_COLUMNS, "source")
REPLACEMENT_COLUMNS = ("date", "dimension", "old", "new", "relation", *LABEL_COLUMNS, "source")
NEW_IS = ("equal", "narrower", "broader")


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


@dataclass(frozen=True, slots=True)
class Replacement:
    """A category that took the place of another: `relation` says what the new is to the old."""

    day: date
    dimension: str
    old: str
    new: str
    relation: str
    label: Label
    source: str


def read_breaks(
    folder: Path, *, dimensions: Mapping[str, Dimension], quantities: Mapping[str, Quantity]
) -> tuple[Break, ...]:
    """Read `breaks.csv`.

    Raises:
        CodesError: not a date, an unknown quantity, dimension or category, or an unreadable file.
    """
    return tuple(
        _break(line, dimensions=dimensions, quantities=quantities)
        for line in read_table(folder / "breaks.csv", columns=BREAK_COLUMNS)
    )


def _break(
    line: Line, *, dimensions: Mapping[str, Dimension], quantities: Mapping[str, Quantity]
) -> Break:
    if line["quantity"] and line["quantity"] not in quantities:
        raise line.error(f"the quantity '{line['quantity']}' does not exist")
    if line["category"]:
        category_of(line, dimensions=dimensions, column="category")
    elif line["dimension"] and line["dimension"] not in dimensions:
        raise line.error(f"the dimension '{line['dimension']}' is not in dimensions.csv")
    return Break(
        day=read_day(line, "date"),
        quantity=line["quantity"],
        dimension=line["dimension"],
        category=line["category"],
        label=read_label(line),
        source=line.required("source"),
    )


def read_replacements(
    folder: Path, *, dimensions: Mapping[str, Dimension]
) -> tuple[Replacement, ...]:
    """Read `replacements.csv`.

    Raises:
        CodesError: an unknown category, an unknown relation, or a day that does not lie between
            the two categories' validity.
    """
    return tuple(
        _replacement(line, dimensions=dimensions)
        for line in read_table(folder / "replacements.csv", columns=REPLACEMENT_COLUMNS)
    )


def _replacement(line: Line, *, dimensions: Mapping[str, Dimension]) -> Replacement:
    day = read_day(line, "date")
    old = category_of(line, dimensions=dimensions, column="old")
    new = category_of(line, dimensions=dimensions, column="new")
    _insist_day_between(line, day=day, old=old, new=new)
    return Replacement(
        day=day,
        dimension=old.dimension,
        old=old.code,
        new=new.code,
        relation=line.one_of("relation", NEW_IS),
        label=read_label(line),
        source=line.required("source"),
    )


def _insist_day_between(line: Line, *, day: date, old: Category, new: Category) -> None:
    if old.validity.last != day - timedelta(days=1):
        raise line.error(f"'{old.code}' does not end on the day before {day}")
    if new.validity.first != day:
        raise line.error(f"'{new.code}' does not begin on {day}")
