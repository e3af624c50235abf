"""A row or a column of a table that does not add up to its total; a cell where both do not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.findings import Verdict, cell_place
from samsyn.documents.proof.lexicon import lexicon_of
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.tables import NumberTable, number_tables
from samsyn.documents.proof.text import Passage
from samsyn.documents.proof.wholes import AS_PERSONS

FEWEST = 2  # parts of a sum
SUM = re.compile(r"^\s*(?:i alt|totalt?|totalsum|sum|til sammen|til saman|in all)\s*$", re.I)
# A row that is a part, or the sum, of rows round it.
NESTED = re.compile(
    r"^\s*(?:[–—•*-]|(?:del)?sum\b|tot|i alt|hvorav|herav|derav|av dis|av des)", re.IGNORECASE
)
# What is no count, or need not be all there is.
NO_SUM = re.compile(
    r"prosent|per ?cent|%|andel|del av|share|snitt|average|median|\bpr\b|\bper\b|rate|alder|\bage"
    r"|utvalg|største|viktigste|largest|selected|blant anna|kan ha|may (?:be|have)|fleire|flere"
    r"|several|overlapp",
    re.IGNORECASE,
)
OTHERS = 2  # sums of the same kind that must hold before one may be called wrong


@dataclass(frozen=True, slots=True)
class _Sum:
    """A row or a column with a total: its place among its kind, what it says and what it makes."""

    at: int
    name: str
    cell: Passage
    said: int
    made: int

    @property
    def off(self) -> int:
        """How much the parts make beyond what is said."""
        return self.made - self.said


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the sums that do not hold, in tables without bound numbers where others do."""
    for table in number_tables(reading.text.tables):
        if not any(_is_bound(cell, reading) for line in table.cells for cell in line):
            found = list(_look(table))
            yield from found or _of_one_column(table, lang=reading.text.lang)


def _is_bound(cell: Passage, reading: Reading) -> bool:
    """Tell whether a cell leads to its figure, against which it is held already."""
    return any(anchor.target in reading.known.by_target for anchor in cell.anchors)


def _look(table: NumberTable) -> Iterator[Verdict]:
    """Yield first the cells that both their row and their column deny, then other sums."""
    rows, columns = _wrong(_rows(table)), _wrong(_columns(table))
    for row in list(rows):
        crossing = [column for column in columns if column.off == row.off]
        if len(crossing) == 1 and _inside(table, row, crossing[0]):
            rows.remove(row)
            columns.remove(crossing[0])
            yield _cell_verdict(table, row, crossing[0])
    yield from (_verdict(one, table) for one in (*columns, *rows))


def _of_one_column(table: NumberTable, *, lang: str) -> Iterator[Verdict]:
    """Yield the sum at the foot of the one column of counts, where it is not their sum."""
    columns = list(_columns(table))
    if len(table.columns) != 1 or len(columns) != 1 or not columns[0].off:
        return
    total = table.total_row
    labels = [label for at, label in enumerate(table.rows) if at != total]
    plain = total == len(table.rows) - 1 and SUM.match(table.rows[total])
    parts = [line[0].text.strip() for at, line in enumerate(table.cells) if at != total]
    if not plain or len(parts) < FEWEST or any(not part.isdigit() for part in parts):
        return
    words = " ".join([table.table.caption, *table.table.path[-1:], *table.columns, *labels])
    over = any(NESTED.match(label) or not label.strip() for label in labels)
    overlap = columns[0].off > 0 and _may_overlap(words, lang=lang)
    if not over and not overlap and not NO_SUM.search(words):
        yield _verdict(columns[0], table)


def _may_overlap(words: str, *, lang: str) -> bool:
    """Tell whether one person may be counted in several rows, or nothing says what is counted."""
    counted = {term.basis for term in lexicon_of(lang).find(words)} - {""}
    return not counted or bool(counted & AS_PERSONS)


def _inside(table: NumberTable, row: _Sum, column: _Sum) -> bool:
    return row.at != table.total_row and column.at != table.total_column


def _columns(table: NumberTable) -> Iterator[_Sum]:
    total = table.total_row
    if total is None:
        return
    parts = table.parts(table.rows, total)
    for j, name in enumerate(table.columns):
        said, values = table.values[total][j], [table.values[i][j] for i in parts]
        if said is not None and values and None not in values:
            yield _Sum(
                j,
                _both(table.rows[total], name),
                table.cells[total][j],
                said,
                sum(v or 0 for v in values),
            )


def _both(row: str, column: str) -> str:
    """Return the name of a cell: its row and its column, as far as they have one."""
    return ", ".join(name for name in (row.strip(), column.strip()) if name)


def _rows(table: NumberTable) -> Iterator[_Sum]:
    total = table.total_column
    if total is None:
        return
    parts = table.parts(table.columns, total)
    for i, line in enumerate(table.values):
        said, values = line[total], [line[j] for j in parts]
        if said is not None and values and None not in values:
            made = sum(v or 0 for v in values)
            yield _Sum(
                i, _both(table.rows[i], table.columns[total]), table.cells[i][total], said, made
            )


def _wrong(sums: Iterator[_Sum]) -> list[_Sum]:
    """Return the sums that do not hold, where enough of their kind do."""
    known = list(sums)
    holding = [one for one in known if not one.off]
    if len(holding) < OTHERS or 2 * len(holding) < len(known):
        return []
    return [one for one in known if one.off]


def _cell_verdict(table: NumberTable, row: _Sum, column: _Sum) -> Verdict:
    cell = table.cells[row.at][column.at]
    name = _both(table.rows[row.at], table.columns[column.at])
    value = table.values[row.at][column.at] or 0
    return Verdict(
        key="table-cell-sums" if table.name else "table-cell-sums-unnamed",
        place=cell_place(cell, name=name),
        found=str(value),
        expected=str(value - row.off),
        confidence=0.95,
        fields={"name": name, "table": table.name},
    )


def _verdict(one: _Sum, table: NumberTable) -> Verdict:
    return Verdict(
        key="table-sum" if table.name else "table-sum-unnamed",
        place=cell_place(one.cell, name=one.name),
        found=str(one.said),
        expected=str(one.made),
        confidence=0.95,
        fields={"name": one.name, "table": table.name},
    )
