"""Opens a workbook that has passed the gate, and finds out which form it is."""

import io
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from samsyn.codes import LANGUAGES, PeriodError, read_period
from samsyn.returns.questionnaires import Questionnaire, Questionnaires
from samsyn.returns.unpacking import RefusedError
from samsyn.returns.workbook.addresses import (
    COLUMNS,
    FORM_ROWS,
    FORMAT,
    HEADER_ROW,
    NUMBER,
    SHEET,
    WORDS,
    Address,
    Form,
)
from samsyn.returns.workbook.gate import admit
from samsyn.returns.workbook.places import MARK_ROW
from samsyn.returns.workbook.untyped import Book, Sheet

CELL = "[A-Z]{1,2}[1-9][0-9]{0,5}"
VERSION = re.compile("[0-9]{0,9}")
CELLS = re.compile(f"{CELL} ({CELL})? ({CELL})? {CELL}")


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form that is ours: its sheets by mark, its questionnaire, and where each answer stands."""

    form: Form
    questionnaire: Questionnaire
    sheets: Mapping[str, Sheet]
    addresses: tuple[Address, ...]


def open_form(
    path: Path, *, questionnaires: Questionnaires, content: bytes | None = None
) -> OpenForm:
    """Return a form with every address checked; `content` is given where it lies on no disk.

    Raises:
        RefusedError: hostile, not ours, of another version, or changed in its structure.
    """
    book = load_book(admit(path, content=content))
    technical = next((sheet for sheet in book.worksheets if sheet.title == SHEET), None)
    if technical is None:
        raise RefusedError("not-our-form")
    form = _read_form(technical)
    questionnaire = _questionnaire(form, among=questionnaires)
    addresses = tuple(_read_addresses(technical))
    sheets = _sheets_by_mark(book, addresses)
    _judge_addresses(addresses, form=form, questionnaire=questionnaire, sheets=sheets)
    return OpenForm(form=form, questionnaire=questionnaire, sheets=sheets, addresses=addresses)


def load_book(content: bytes) -> Book:
    """Open what has passed the gate.

    Raises:
        RefusedError: the workbook library cannot read it.
    """
    import openpyxl  # noqa: PLC0415 - here, so that returns in CSV never wait for it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of what it leaves out; we need none of it
        try:
            return openpyxl.load_workbook(io.BytesIO(content), keep_vba=False, keep_links=False)
        except Exception as fault:
            raise RefusedError("damaged") from fault


def _read_form(sheet: Sheet) -> Form:
    values = [_text(sheet, row, 2) for row in range(1, len(FORM_ROWS) + 1)]
    names = [_text(sheet, row, 1) for row in range(1, len(FORM_ROWS) + 1)]
    form = Form(*values)
    if tuple(names) != FORM_ROWS or form.lang not in LANGUAGES or not form.service:
        raise RefusedError("changed-form")
    if form.format != FORMAT:
        raise RefusedError("other-version")
    try:
        read_period(form.period)
    except PeriodError as fault:
        raise RefusedError("changed-form") from fault
    return form


def _questionnaire(form: Form, *, among: Questionnaires) -> Questionnaire:
    for questionnaire in among:
        if (questionnaire.code, str(questionnaire.year)) == (form.questionnaire, form.year):
            if questionnaire.version != form.version:
                raise RefusedError("other-version")
            return questionnaire
    raise RefusedError("other-version")


def _read_addresses(sheet: Sheet) -> list[Address]:
    header = tuple(_text(sheet, HEADER_ROW, column) for column in range(1, len(COLUMNS) + 1))
    if header != COLUMNS:
        raise RefusedError("changed-form")
    rows = takewhile(lambda row: _text(sheet, row, 1), range(HEADER_ROW + 1, sheet.max_row + 1))
    return [
        Address(*(_text(sheet, row, column) for column in range(1, len(COLUMNS) + 1)))
        for row in rows
    ]


def _sheets_by_mark(book: Book, addresses: tuple[Address, ...]) -> dict[str, Sheet]:
    """Find each sheet by its name, or under another name by the mark in its key column."""
    found: dict[str, Sheet] = {}
    for address in addresses:
        if address.mark in found:
            continue
        key_column = address.key_cell.rstrip("0123456789")
        marked = [s for s in book.worksheets if _at(s, f"{key_column}{MARK_ROW}") == address.mark]
        named = [s for s in marked if s.title == address.sheet]
        if len(named) != 1 and len(marked) != 1:
            raise RefusedError("missing-sheet", fields={"sheet": address.sheet})
        found[address.mark] = (named or marked)[0]
    return found


def _judge_addresses(
    addresses: tuple[Address, ...],
    *,
    form: Form,
    questionnaire: Questionnaire,
    sheets: Mapping[str, Sheet],
) -> None:
    """Insist that each question has its one place, and that no row has moved."""
    asked = {
        (question.quantity, dimension, category)
        for question in questionnaire.questions
        for dimension, category in question.cells
    } | {(prompt.code, "", "") for prompt in questionnaire.prompts}
    here = [(a.code, a.dimension, a.category) for a in addresses if a.period == form.period]
    elsewhere = {(a.code, a.dimension, a.category) for a in addresses}
    if sorted(here) != sorted(asked) or not elsewhere <= asked:
        raise RefusedError("changed-form")
    for address in addresses:
        if address.kind not in (NUMBER, WORDS) or not CELLS.fullmatch(_cells_of(address)):
            raise RefusedError("changed-form")
        if not VERSION.fullmatch(address.version):
            raise RefusedError("changed-form")
        sheet = sheets[address.mark]
        if _at(sheet, address.key_cell) != address.key:
            raise RefusedError("moved-rows", fields={"sheet": sheet.title})


def _cells_of(address: Address) -> str:
    return f"{address.cell} {address.status_cell} {address.note_cell} {address.key_cell}"


def _at(sheet: Sheet, coordinate: str) -> str:
    try:
        value = sheet[coordinate].value
    except (ValueError, AttributeError, TypeError, KeyError) as fault:
        raise RefusedError("changed-form") from fault
    return "" if value is None else str(value)


def _text(sheet: Sheet, row: int, column: int) -> str:
    value = sheet.cell(row=row, column=column).value
    return "" if value is None else str(value)
