"""Answer cells that have been merged, so that nobody can say which question they answer."""

from collections.abc import Mapping

from samsyn.returns.workbook.addresses import WORDS, Address
from samsyn.returns.workbook.places import NOTE
from samsyn.returns.workbook.untyped import Sheet


def merged_cells(sheet: Sheet) -> Mapping[str, str]:
    """Return which range each merged cell of a sheet is in; the gate has bounded how many."""
    return {
        f"{_letters(column)}{row}": merged.coord
        for merged in sheet.merged_cells.ranges
        for row in range(merged.min_row, merged.max_row + 1)
        for column in range(merged.min_col, merged.max_col + 1)
    }


def merged_over(address: Address, *, merged: Mapping[str, str]) -> str:
    """Return the range merged over an answer, or nothing; the form itself merges texts."""
    own = f"{address.cell}:{NOTE}{address.cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"
    for cell in (address.cell, address.status_cell, address.note_cell):
        covering = merged.get(cell, "")
        if covering and not (address.kind == WORDS and covering == own):
            return covering
    return ""


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
