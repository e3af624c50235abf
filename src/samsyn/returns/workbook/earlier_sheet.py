"""Draws the sheet of earlier periods: questions down, periods across."""

from collections.abc import Mapping

from samsyn.returns.workbook.answers import FormLine
from samsyn.returns.workbook.earlier import EarlierLine, EarlierPlan
from samsyn.returns.workbook.filling import Key, fill_cell
from samsyn.returns.workbook.formats import Formats
from samsyn.returns.workbook.setup import TITLE_HEIGHT, set_up
from samsyn.returns.workbook.untyped import Sheet
from samsyn.returns.workbook.wording import Wording

HEADER_ROW = 4
WIDTHS = {"A": 52}
PERIOD_WIDTH = 12


def draw_earlier(
    sheet: Sheet,
    *,
    plan: EarlierPlan,
    formats: Formats,
    wording: Wording,
    filled: Mapping[Key, FormLine],
) -> None:
    """Draw the sheet from top to bottom."""
    widths = WIDTHS | dict.fromkeys(plan.columns, PERIOD_WIDTH)
    set_up(sheet, widths=widths, hidden=plan.key_column, wording=wording)
    sheet.write_string(f"{plan.key_column}1", plan.mark)
    sheet.set_row(0, TITLE_HEIGHT)
    sheet.write_string("A1", plan.name, formats["title"])
    sheet.write_string("A2", wording.say("earlier-help-1"), formats["help"])
    sheet.write_string("A3", wording.say("earlier-help-2"), formats["help"])
    sheet.write_string(f"A{HEADER_ROW}", wording.say("question-column"), formats["head"])
    for column, period in zip(plan.columns, plan.periods, strict=True):
        sheet.write_string(f"{column}{HEADER_ROW}", period, formats["head-number"])
    heading = ""
    for line in plan.lines:
        if line.heading != heading:
            heading = line.heading
            sheet.write_string(f"A{line.row - 1}", heading, formats["heading"])
            for column in plan.columns:
                sheet.write_blank(f"{column}{line.row - 1}", None, formats["heading"])
        _draw_line(sheet, line, plan=plan, formats=formats, wording=wording, filled=filled)
    sheet.freeze_panes(HEADER_ROW, 1)
    sheet.repeat_rows(HEADER_ROW - 1)


def _draw_line(
    sheet: Sheet,
    line: EarlierLine,
    *,
    plan: EarlierPlan,
    formats: Formats,
    wording: Wording,
    filled: Mapping[Key, FormLine],
) -> None:
    label = line.label if line.category else wording.say("in-all")
    sheet.write_string(f"A{line.row}", label, formats["label"])
    sheet.write_string(f"{plan.key_column}{line.row}", "|".join(line.key))
    for column, period in zip(plan.columns, plan.periods, strict=True):
        key = (period, *line.key)
        given = plan.given.get(key)
        typed = filled[key].typed if key in filled else "" if given is None else str(given)
        fill_cell(sheet, cell=f"{column}{line.row}", typed=typed, style=formats["answer"])
    sheet.data_validation(
        f"{plan.columns[0]}{line.row}:{plan.columns[-1]}{line.row}",
        {
            "validate": "integer",
            "criteria": ">=",
            "value": 0,
            "error_title": wording.say("number-warning-title"),
            "error_message": wording.say("number-warning"),
            "error_type": "warning",
        },
    )
