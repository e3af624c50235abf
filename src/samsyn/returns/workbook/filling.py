"""Puts into a form what stands already, so that the reporter goes on where she left off."""

from collections.abc import Iterable, Mapping

from samsyn.returns.numbers import read_number
from samsyn.returns.workbook.answers import FormLine
from samsyn.returns.workbook.formats import Formats
from samsyn.returns.workbook.places import ANSWER, NOTE, STATUS
from samsyn.returns.workbook.untyped import CellFormat, Sheet
from samsyn.returns.workbook.wording import Wording

Key = tuple[str, str, str, str]  # period, quantity or prompt, dimension, category
LONGEST = 32_767  # characters that Excel has room for in a cell
NOTHING = FormLine(period="", code="")


def filled_by_key(lines: Iterable[FormLine]) -> Mapping[Key, FormLine]:
    """Return the lines by key; one that there is no room for in a cell is left out."""
    return {line.key: line for line in lines if len(line.typed) <= LONGEST}


def fill_answer(
    sheet: Sheet, *, row: int, line: FormLine, formats: Formats, wording: Wording
) -> None:
    """Write number, status and note of a line, or leave the three cells blank."""
    fill_cell(sheet, cell=f"{ANSWER}{row}", typed=line.typed, style=formats["answer"])
    known = line.chosen in wording.codes.statuses
    status = wording.status(line.chosen) if known else ""
    _put(sheet, f"{STATUS}{row}", status, formats["status"])
    _put(sheet, f"{NOTE}{row}", writable(line.note), formats["note"])


def fill_cell(sheet: Sheet, *, cell: str, typed: str, style: CellFormat) -> None:
    """Write a typed answer: a number as a number, everything else to the letter."""
    value = read_number(typed).value
    if value is None:
        _put(sheet, cell, writable(typed), style)
    else:
        sheet.write_number(cell, value, style)


def writable(text: str) -> str:
    """Return a text with the line breaks of a workbook and without what markup cannot hold.

    Examples:
        >>> writable("to\\r\\nlinjer\\x0b")
        'to\\nlinjer'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("".join(c for c in line if c.isprintable() or c == "\t") for line in lines)


def _put(sheet: Sheet, cell: str, text: str, style: CellFormat) -> None:
    if text:
        sheet.write_string(cell, text, style)
    else:
        sheet.write_blank(cell, None, style)
