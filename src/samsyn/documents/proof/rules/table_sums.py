"""A row or a column of a table that does not add up to its total."""

from collections.abc import Iterator, Sequence

from samsyn.documents.proof.findings import Verdict, cell_place
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.tables import NumberTable, number_tables
from samsyn.documents.proof.text import Passage

OTHERS = 2  # sums of the same kind that must hold before one may be called wrong


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the sums that do not hold, in tables where others do."""
    for table in number_tables(reading.text.tables):
        wrong = [*_columns(table), *_rows(table)]
        yield from wrong


def _columns(table: NumberTable) -> list[Verdict]:
    total = table.total_row
    if total is None:
        return []
    parts = table.parts(table.rows, total)
    lines = [
        ([table.values[i][j] for i in parts], table.values[total][j], table.cells[total][j], name)
        for j, name in enumerate(table.columns)
    ]
    return _wrong(lines, table)


def _rows(table: NumberTable) -> list[Verdict]:
    total = table.total_column
    if total is None:
        return []
    parts = table.parts(table.columns, total)
    lines = [
        ([line[j] for j in parts], line[total], table.cells[i][total], table.rows[i])
        for i, line in enumerate(table.values)
    ]
    return _wrong(lines, table)


def _wrong(
    lines: Sequence[tuple[list[int | None], int | None, Passage, str]], table: NumberTable
) -> list[Verdict]:
    known = [line for line in lines if line[1] is not None and None not in line[0] and line[0]]
    holding = [line for line in known if _sum(line[0]) == line[1]]
    if len(holding) < OTHERS or 2 * len(holding) < len(known):
        return []
    return [
        _verdict(parts, total, cell, name, table)
        for parts, total, cell, name in known
        if total is not None and _sum(parts) != total
    ]


def _sum(parts: Sequence[int | None]) -> int:
    return sum(part or 0 for part in parts)


def _verdict(
    parts: Sequence[int | None], total: int, cell: Passage, name: str, table: NumberTable
) -> Verdict:
    return Verdict(
        key="table-sum",
        place=cell_place(cell, name=name),
        found=str(total),
        expected=str(_sum(parts)),
        confidence=0.95,
        fields={"name": name, "table": table.table.caption or name},
    )
