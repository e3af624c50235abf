"""A quantity as an Excel workbook: its numbers on one sheet, and what they mean on another."""

import io
from datetime import datetime

import xlsxwriter

from samsyn.exchange.cube import cube_of
from samsyn.exchange.labelled import labelled_head, labelled_lines
from samsyn.exchange.phrases import exchange_phrases
from samsyn.exchange.published import PublishedFigures

WIDTHS = (12, 44, 28)  # characters: period, scope, and each further column
TEAL = "#0b5c66"


def figures_workbook(
    published: PublishedFigures, quantity: str, *, lang: str, source: str, updated: str
) -> bytes:
    """Return the published figures of a quantity as a workbook: the same bytes for the same.

    Args:
        published: what a release published.
        quantity: what is counted.
        lang: of heads and labels.
        source: who published it.
        updated: the day it was published, as 2021-06-15.
    """
    say = exchange_phrases().say
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    cube = cube_of(published, quantity, lang=lang)
    book.set_properties(
        {"title": cube.label, "author": source, "created": datetime.fromisoformat(updated)}
    )
    head = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": TEAL,
                            "text_wrap": True, "valign": "top"})  # fmt: skip
    numbers = book.add_worksheet(say("sheet-numbers", lang=lang))
    numbers.freeze_panes(1, 2)
    heads = labelled_head(published, quantity, lang=lang)
    for column, name in enumerate(heads):
        numbers.set_column(column, column, WIDTHS[min(column, len(WIDTHS) - 1)])
        numbers.write_string(0, column, name, head)
    for row, line in enumerate(labelled_lines(published, quantity, lang=lang), start=1):
        for column, value in ((n, one) for n, one in enumerate(line) if one != ""):
            write = numbers.write_number if isinstance(value, int) else numbers.write_string
            write(row, column, value)
    about = book.add_worksheet(say("sheet-about", lang=lang))
    _tell(about, book, [
        (cube.label, ""), (say("about-definition", lang=lang), cube.definition),
        (say("about-counted", lang=lang), cube.counted), (say("about-source", lang=lang), source),
        (say("about-updated", lang=lang), updated),
        (say("about-hidden", lang=lang), say("about-hidden-text", lang=lang)),
    ])  # fmt: skip
    book.close()
    return made.getvalue()


def _tell(
    sheet: xlsxwriter.worksheet.Worksheet, book: xlsxwriter.Workbook, lines: list[tuple[str, str]]
) -> None:
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    sheet.set_column(0, 0, WIDTHS[2])
    sheet.set_column(1, 1, 90)
    for row, (name, text) in enumerate(lines):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, text, wrapped)
