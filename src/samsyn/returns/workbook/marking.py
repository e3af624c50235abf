"""Gives a filled-in form back with its findings: a comment in each cell, and a list of them all."""

import io
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from samsyn.returns.cells import Finding
from samsyn.returns.unpacking import RefusedError
from samsyn.returns.workbook.formats import LINE, RED, SAND, TEAL, TYPE, WHITE
from samsyn.returns.workbook.gate import admit
from samsyn.returns.workbook.opening import load_book
from samsyn.returns.workbook.refusal import WorkbookError, workbook_phrases
from samsyn.returns.workbook.setup import A4
from samsyn.returns.workbook.untyped import Book, Sheet

MARK = "findings"  # in the hidden column of the list, so that the next one takes its place
AUTHOR = "Samsyn"
AMISS, DOUBTFUL, AMBER = "#fbe3e1", "#fdf0dd", "#a8540a"
WIDTHS = {"A": 14, "B": 34, "C": 10, "D": 100}
COMMENT_WIDTH, CHARACTERS_A_LINE, LINE_HEIGHT = 320, 46, 18  # pixels, of which a comment is made
FIRST_ROW = 4
ROW_HEIGHT = 14  # points a line; rows of wrapped text do not grow by themselves everywhere


def mark_workbook(
    content: bytes, *, findings: Sequence[Finding], lang: str, name: str = "workbook.xlsx"
) -> bytes:
    """Return the same workbook with each finding at its cell, and a sheet that lists them.

    What an earlier marking left is taken away first.

    Args:
        content: a workbook that `read_workbook` has read.
        findings: with the sheet and cell they stand at; those without are only listed.
        lang: the language of the list.
        name: what a refusal calls the file.

    Raises:
        WorkbookError: the file is turned away.
    """
    try:
        book = load_book(admit(Path(name), content=content))
        _clear(book)
        _mark_cells(book, findings)
        _add_list(book, findings, lang=lang)
        buffer = io.BytesIO()
        book.save(buffer)
    except RefusedError as refused:
        raise WorkbookError(refused.reason, fields={"file": name, **refused.fields}) from refused
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as fault:
        raise WorkbookError("damaged", fields={"file": name}) from fault
    return buffer.getvalue()


def _clear(book: Book) -> None:
    for sheet in [one for one in book.worksheets if one["E1"].value == MARK]:
        for row in range(FIRST_ROW, sheet.max_row + 1):
            title, cell = sheet[f"B{row}"].value, sheet[f"C{row}"].value
            if title in book.sheetnames and cell:
                _restore(book[title], str(cell))
        book.remove(sheet)


def _restore(sheet: Sheet, cell: str) -> None:
    place = sheet[cell]
    if place.comment is not None and place.comment.author == AUTHOR:
        place.comment = None
        place.fill, place.border = _fill(SAND), _border(LINE, style="thin")


def _mark_cells(book: Book, findings: Sequence[Finding]) -> None:
    at: Mapping[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.place.cell and finding.place.sheet in book.sheetnames:
            at[finding.place.sheet, finding.place.cell].append(finding)
    for (title, cell), found in at.items():
        place = book[title][cell]
        place.comment = _comment("\n\n".join(finding.message for finding in found))
        _uncover(book[title], cell)
        is_amiss = any(finding.severity == "error" for finding in found)
        place.fill = _fill(AMISS if is_amiss else DOUBTFUL)
        place.border = _border(RED if is_amiss else AMBER)


def _uncover(sheet: Sheet, cell: str) -> None:
    """Take away the colour of answered lines where it would lie over the red."""
    covering = [one for one in sheet.conditional_formatting if cell in one.sqref]
    for one in covering:
        del sheet.conditional_formatting[str(one.sqref)]


def _add_list(book: Book, findings: Sequence[Finding], *, lang: str) -> None:
    sheet = _list_sheet(book, lang=lang)
    for row, finding in enumerate(findings, start=FIRST_ROW):
        _add_line(sheet, finding, row=row, titles=book.sheetnames, lang=lang)
    sheet.freeze_panes = f"A{FIRST_ROW}"
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet


def _list_sheet(book: Book, *, lang: str) -> Sheet:
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415 - as in opening.py

    say = workbook_phrases().say
    sheet = book.create_sheet(say("list-name", lang=lang), 0)
    sheet["E1"].value = MARK
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_view.showGridLines = False
    sheet.column_dimensions["E"].hidden = True
    for column, width in WIDTHS.items():
        sheet.column_dimensions[column].width = width
    _write(sheet, "A1", say("list-title", lang=lang), bold=True, colour=TEAL, size=18)
    for column, key in zip("ABCD", ("severity", "sheet", "cell", "reason"), strict=True):
        _write(sheet, f"{column}3", say(f"list-{key}", lang=lang), bold=True, colour=WHITE)
        sheet[f"{column}3"].fill = _fill(TEAL)
    return sheet


def _add_line(
    sheet: Sheet, finding: Finding, *, row: int, titles: Sequence[str], lang: str
) -> None:
    place = finding.place
    severity = workbook_phrases().say(f"list-{finding.severity}", lang=lang)
    for column, text in zip(
        "ABCD", (severity, place.sheet, place.cell, finding.message), strict=True
    ):
        _write(sheet, f"{column}{row}", text)
    sheet.row_dimensions[row].height = ROW_HEIGHT * (1 + len(finding.message) // WIDTHS["D"])
    if place.cell and place.sheet in titles:
        title = place.sheet.replace("'", "''")
        sheet[f"C{row}"].hyperlink = f"#'{title}'!{place.cell}"
        _write(sheet, f"C{row}", place.cell, colour=TEAL)


def _write(
    sheet: Sheet, cell: str, text: str, *, bold: bool = False, colour: str = "#14202b",
    size: int = 10,
) -> None:  # fmt: skip
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as in opening.py

    place = sheet[cell]
    place.value = text
    place.data_type = "s"  # a sentence that begins with an equals sign is no formula
    place.font = Font(name=TYPE, size=size, bold=bold, color=colour[1:])
    place.alignment = Alignment(wrap_text=size == 10, vertical="top")


def _comment(text: str) -> object:
    from openpyxl.comments import Comment  # noqa: PLC0415 - as in opening.py

    comment = Comment(text, AUTHOR, width=COMMENT_WIDTH)
    comment.height = LINE_HEIGHT * (len(text) // CHARACTERS_A_LINE + text.count("\n") + 2)
    return comment


def _fill(colour: str) -> object:
    from openpyxl.styles import PatternFill  # noqa: PLC0415 - as in opening.py

    return PatternFill("solid", start_color=colour[1:].upper())


def _border(colour: str, *, style: str = "medium") -> object:
    from openpyxl.styles import Border, Side  # noqa: PLC0415 - as in opening.py

    side = Side(style=style, color=colour[1:])
    return Border(left=side, right=side, top=side, bottom=side)
