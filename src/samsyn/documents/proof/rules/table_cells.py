"""Cells of a table that are other numbers than the figures their row and column name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from samsyn.documents.proof.findings import Verdict, cell_place
from samsyn.documents.proof.known import TOTAL
from samsyn.documents.proof.lexicon import Option, lexicon_of
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.tables import TOTAL as TOTAL_LABEL
from samsyn.documents.proof.tables import NumberTable, number_tables
from samsyn.documents.proof.text import Passage
from samsyn.figures import FigureRow

YEAR = re.compile(r"\b((?:19|20)\d{2})\b")
ENOUGH, MOST = 6, 0.75  # cells that must agree, and the share of those compared


@dataclass(frozen=True, slots=True)
class _Compared:
    """A cell beside the figure that its row and column name."""

    cell: Passage
    value: int
    row: FigureRow
    name: str


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the cells that differ, in tables that otherwise agree with one quantity."""
    for table in number_tables(reading.text.tables):
        if any(cell.anchors for line in table.cells for cell in line):
            continue
        best: list[_Compared] = []
        for quantity in {row.quantity for row in reading.known.rows.values()}:
            found = list(_compare(table, quantity, reading))
            if _agreeing(found) > _agreeing(best):
                best = found
        if _agreeing(best) >= ENOUGH and _agreeing(best) >= MOST * len(best):
            yield from (_verdict(one) for one in best if one.value != one.row.value)


def _agreeing(found: Sequence[_Compared]) -> int:
    return sum(one.value == one.row.value for one in found)


def _compare(table: NumberTable, quantity: str, reading: Reading) -> Iterator[_Compared]:
    caption = " ".join([table.table.caption, *table.table.path[-1:]])
    years = YEAR.findall(caption)
    for i, label in enumerate(table.rows):
        for j, column in enumerate(table.columns):
            value = table.values[i][j]
            if value is None:
                continue
            said = [*YEAR.findall(label), *YEAR.findall(column)]
            period = (said or years or [reading.known.periods[-1]])[-1]
            row = _figure((label, column), quantity, period, reading)
            if row and row.value is not None:
                yield _Compared(table.cells[i][j], value, row, f"{label}, {column}")


def _figure(
    labels: tuple[str, str], quantity: str, period: str, reading: Reading
) -> FigureRow | None:
    """Return the figure of a quantity that a row and a column name together."""
    dimensions = reading.codes.quantities[quantity].dimensions
    named: dict[str, str] = {}
    for label in labels:
        if YEAR.fullmatch(label.strip()) or TOTAL_LABEL.match(label):
            continue
        options = _options(label, reading.text.lang, dimensions)
        if not options:
            return None
        named[options[0][0]] = options[0][1]
    ordered = [(name, named[name]) for name in dimensions if name in named]
    dimension = "*".join(name for name, _ in ordered) or TOTAL
    category = "*".join(code for _, code in ordered)
    return reading.known.rows.get((period, quantity, "all", dimension, category))


def _options(label: str, lang: str, dimensions: Sequence[str]) -> list[Option]:
    return [option for option in _named(label, lang) if option[0] in dimensions]


@lru_cache(maxsize=4096)
def _named(label: str, lang: str) -> tuple[Option, ...]:
    """Return what a label names; it is asked for each quantity."""
    return tuple(o for term in lexicon_of(lang).find(label) for o in term.options)


def _verdict(one: _Compared) -> Verdict:
    return Verdict(
        key="table-cell",
        place=cell_place(one.cell, name=one.name),
        found=str(one.value),
        expected=str(one.row.value),
        figure=one.row,
        confidence=0.9,
        fields={"name": one.name},
    )
