"""What every sheet has in common: protection, paper and column widths."""

from collections.abc import Mapping

from samsyn.returns.workbook.formats import TYPE
from samsyn.returns.workbook.untyped import Sheet
from samsyn.returns.workbook.wording import Wording

A4 = 9  # the number Excel has for the paper
MARGIN = 0.6  # inches
# Points. The rows of answers have no height of their own, so that a long note makes its row grow.
TITLE_HEIGHT, HEAD_HEIGHT, HEADING_HEIGHT = 34, 24, 20
MAY = {"select_locked_cells": True, "select_unlocked_cells": True, "format_columns": True,
       "format_rows": True}  # fmt: skip


def set_up(sheet: Sheet, *, widths: Mapping[str, float], hidden: str, wording: Wording) -> None:
    """Protect a sheet (without a password: it is help, not a lock) and ready it for paper."""
    sheet.protect("", MAY)
    sheet.hide_gridlines(2)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.set_margins(left=MARGIN, right=MARGIN, top=MARGIN, bottom=MARGIN + 0.2)
    sheet.fit_to_pages(1, 0)
    side = f'&"{TYPE},Regular"&8'
    sheet.set_footer(f"&L{side}&A&R{side}{wording.say('page')}")
    for column, width in widths.items():
        sheet.set_column(f"{column}:{column}", width)
    if hidden:
        sheet.set_column(f"{hidden}:{hidden}", None, None, {"hidden": True})
