"""The form as the reporter meets it: protected, pre-filled, with choices and live checks."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from workbook_form import (
    ASKED_2020,
    CODES,
    ROSA,
    blank_form,
    find_row,
    last_year,
    open_book,
    series_questionnaire,
)

from samsyn.returns.workbook import WorkbookError, write_workbook

NUMBERS = "Voksne som fikk oppfølging"


def test_only_the_answer_cells_can_be_written_in() -> None:
    book = open_book(blank_form())
    unlocked = {
        cell.coordinate.rstrip("0123456789")
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    assert unlocked == {"C", "D", "E"}
    assert all(sheet.protection.sheet for sheet in book.worksheets)


def test_every_answer_line_has_its_choices_and_its_gentle_number_check() -> None:
    sheet = open_book(blank_form())[NUMBERS]
    lines = [row for row in range(2, sheet.max_row + 1) if sheet[f"G{row}"].value]
    assert len(lines) == 18
    for row in lines:
        kinds = {v.type: v for v in sheet.data_validations.dataValidation if f"C{row}" in v.sqref}
        assert kinds["whole"].errorStyle == "warning"
        assert "Skriv 0 når det var ingen" in kinds["whole"].prompt
        (choice,) = (v for v in sheet.data_validations.dataValidation if f"D{row}" in v.sqref)
        assert choice.formula1 == (
            '"Rapportert,Null,Ikke registrert,Ikke aktuelt,Holdt tilbake,Ukjent"'
        )


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_the_choices_are_in_the_language_of_the_reader(lang: str) -> None:
    book = open_book(blank_form(lang=lang))
    sheet, row = find_row(book, "assisted-adults|total|")
    (choice,) = (v for v in sheet.data_validations.dataValidation if f"D{row}" in v.sqref)
    in_order = sorted(CODES.statuses.values(), key=lambda status: status.order)
    labels = [status.label.text(lang) for status in in_order]
    assert choice.formula1 == '"' + ",".join(labels) + '"'


def test_last_year_stands_beside_the_field_as_a_number_or_as_the_reason_it_is_missing() -> None:
    known = (last_year("assisted-adults", 63), last_year("children-born", None))
    book = open_book(blank_form(previous=known))
    sheet, row = find_row(book, "assisted-adults|total|")
    assert sheet[f"B{row}"].value == 63
    sheet, row = find_row(book, "children-born|total|")
    assert sheet[f"B{row}"].value == "Ikke registrert"


def test_the_sum_of_a_breakdown_is_held_against_its_total() -> None:
    book = open_book(blank_form())
    sheet, women = find_row(book, "assisted-adults|sex|female")
    _, total = find_row(book, "assisted-adults|total|")
    assert f"SUM(C{women}:C{women + 1})=C{total}" in sheet[f"F{women + 2}"].value


def test_the_detail_of_labour_and_services_is_held_against_that_form_and_not_the_total() -> None:
    book = open_book(blank_form())
    sheet, labour = find_row(book, "assisted-adults|form-detail|labour")
    _, whole = find_row(book, "assisted-adults|form|labour-or-services")
    assert f"SUM(C{labour}:C{labour + 1})=C{whole}" in sheet[f"F{labour + 2}"].value


def test_sheets_are_frozen_under_their_header_and_ready_for_a4() -> None:
    for sheet in open_book(blank_form()).worksheets[1:-1]:
        assert sheet.freeze_panes.startswith("B")
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows


def test_the_front_sheet_says_who_what_and_never_a_name() -> None:
    sheet = open_book(blank_form()).worksheets[0]
    said = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    for part in ("ROSA", "2020", "mer enn én samtale", "Skriv aldri navn", "Ikke registrert"):
        assert part in said


def test_nobody_else_s_answers_stand_in_the_form() -> None:
    of_htso = replace(last_year("assisted-adults", 987), service="htso")
    book = open_book(blank_form(previous=(of_htso,)))
    values = {c.value for sheet in book.worksheets for row in sheet.iter_rows() for c in row}
    assert 987 not in values


def test_the_technical_sheet_cannot_be_brought_forth_by_a_click() -> None:
    assert open_book(blank_form())["samsyn"].sheet_state == "veryHidden"


def test_sheet_names_are_short_allowed_and_different(tmp_path: Path) -> None:
    book = open_book(blank_form(questionnaire=series_questionnaire(tmp_path)))
    names = book.sheetnames
    assert len(set(names)) == len(names)
    assert names[1:3] == ["Barn unge alle som ble talt i", "Barn unge alle som ble talt (2)"]
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_a_form_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError) as refused:
        write_workbook(
            questionnaire=ASKED_2020,
            service=ROSA,
            period="2020",
            previous=(),
            codes=CODES,
            lang="nb",
            made_on=date(2021, 1, 15),
            path=tmp_path / "borte" / "skjema.xlsx",
        )
    assert "skjema.xlsx" in refused.value.message("nb")
