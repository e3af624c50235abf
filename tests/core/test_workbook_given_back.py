"""A form is drawn with what stands already, read as typed, and given back with what was found."""

import io
from datetime import date

import openpyxl
import pytest
from workbook_form import (
    ANSWER,
    CODES,
    QUESTIONNAIRES,
    ROSA,
    blank_form,
    find_row,
    last_year,
    open_book,
    put,
    read,
    save,
    series_questionnaire,
)

from samsyn.returns import FormLine, WorkbookError, draw_workbook, mark_workbook
from samsyn.returns.cells import Finding, Place

ADULTS = "assisted-adults|total|"
WOMEN = "assisted-adults|sex|female"


def line(category="", dimension="total", code="assisted-adults", **more):
    return FormLine(period="2020", code=code, dimension=dimension, category=category, **more)


def drawn(*filled, questionnaire=None, **more):
    return draw_workbook(
        questionnaire=questionnaire or QUESTIONNAIRES.by_code["service"][2020], service=ROSA,
        period="2020", previous=more.pop("previous", ()), codes=CODES, lang="nb",
        made_on=date(2021, 1, 15), filled=filled, **more,
    )  # fmt: skip


def read_content(content, tmp_path, **more):
    path = tmp_path / "svar.xlsx"
    path.write_bytes(content)
    return read(path, **more)


def lines_of(answers):
    return {"|".join(one.key[1:]): one for one in answers.lines}


@pytest.mark.parametrize(
    "given",
    [
        {"typed": "74", "version": 3},
        {"typed": "ca. 80", "note": "etter skjønn", "version": 1},
        {"chosen": "not-recorded", "version": 2},
        {"chosen": "zero", "version": 2},
        {"typed": "ukjent", "version": 1},
        {"typed": "74", "chosen": "unknown", "version": 4},
        {"note": "kommer", "version": 1},
        {"typed": "=1+1", "version": 1},
        {},
    ],
)
def test_what_stood_is_read_back_as_it_was_typed(tmp_path, given):
    back = lines_of(read_content(drawn(line(**given)), tmp_path))[ADULTS]
    names = ("typed", "chosen", "note", "version")
    expected = {"typed": "", "chosen": "", "note": "", "version": 0} | given
    assert {name: getattr(back, name) for name in names} == expected


def test_a_number_is_a_number_in_the_sheet_so_that_sums_add_it(tmp_path):
    book = open_book(drawn(line(typed="1 234", version=1)))
    sheet, row = find_row(book, ADULTS)
    assert sheet[f"{ANSWER}{row}"].value == 1234
    assert read_content(drawn(line(typed="1 234")), tmp_path).returns.cells[0].value == 1234


def test_a_text_stands_in_its_field_with_its_line_breaks(tmp_path):
    prompt = QUESTIONNAIRES.by_code["service"][2020].prompts[0].code
    told = FormLine(period="2020", code=prompt, typed="Først.\r\nSå\x0b.", version=5, is_words=True)
    back = lines_of(read_content(drawn(told), tmp_path))[f"{prompt}||"]
    assert (back.typed, back.version, back.is_words) == ("Først.\nSå.", 5, True)


def test_a_text_that_no_cell_has_room_for_is_left_out_with_its_version(tmp_path):
    prompt = QUESTIONNAIRES.by_code["service"][2020].prompts[0].code
    long = FormLine(period="2020", code=prompt, typed="å" * 32_768, version=2, is_words=True)
    back = lines_of(read_content(drawn(long), tmp_path))[f"{prompt}||"]
    assert (back.typed, back.version) == ("", 0)


def test_an_answer_for_an_earlier_year_stands_over_the_number_known(tmp_path):
    form = series_questionnaire(tmp_path)
    again = FormLine(
        period="2018", code="accompanying-children", dimension="total", typed="9", version=2
    )
    known = (last_year("accompanying-children", 7, period="2018"),)
    content = drawn(again, questionnaire=form, previous=known, series=("2018", "2019"))
    answers = read_content(content, tmp_path, questionnaire=form)
    (back,) = [one for one in answers.lines if one.key == again.key]
    assert (back.typed, back.version) == ("9", 2)
    untouched = drawn(questionnaire=form, previous=known, series=("2018", "2019"))
    keys = [one.key for one in read_content(untouched, tmp_path, questionnaire=form).lines]
    assert again.key not in keys


@pytest.mark.parametrize("typed", ["=A1+1", "2020-01-02"])
def test_what_nobody_typed_as_an_answer_is_no_line(tmp_path, typed):
    book = open_book(blank_form())
    put(book, ADULTS, answer=typed if typed[0] == "=" else date(2020, 1, 2))
    answers = read(save(book, tmp_path / "svar.xlsx"))
    assert ADULTS not in lines_of(answers)
    assert answers.returns.unread


def finding_at(place, *, severity="error", message="«ca. 80» er et omtrentlig tall."):
    return Finding(
        rule="unclear-number", severity=severity, period="2020", service="rosa", quantity="",
        dimension="", category="", place=place, expected="", found="", message=message,
    )  # fmt: skip


def unclear(tmp_path):
    book = open_book(blank_form())
    cell = put(book, ADULTS, answer="ca. 80")
    sheet, _ = find_row(book, ADULTS)
    path = save(book, tmp_path / "svar.xlsx")
    return path, Place(file="svar.xlsx", sheet=sheet.title, cell=cell)


def test_the_same_workbook_comes_back_with_the_reason_in_its_cell_and_in_a_list(tmp_path):
    path, place = unclear(tmp_path)
    found = [finding_at(place), finding_at(Place(file="x"), severity="note", message="=Merk")]
    book = open_book(mark_workbook(path.read_bytes(), findings=found, lang="nb"))
    cell = book[place.sheet][place.cell]
    assert cell.value == "ca. 80"
    assert cell.comment.text == "«ca. 80» er et omtrentlig tall."
    assert cell.fill.start_color.rgb.endswith("FBE3E1")
    laid_over = book[place.sheet].conditional_formatting
    assert not any(place.cell in one.sqref for one in laid_over)
    listed = book["Det vi fant"]
    assert [c.value for c in listed[4]][:4] == [
        "må rettes", place.sheet, place.cell, "«ca. 80» er et omtrentlig tall."
    ]  # fmt: skip
    assert listed["C4"].hyperlink.location or listed["C4"].hyperlink.target
    assert (listed["D5"].value, listed["D5"].data_type) == ("=Merk", "s")


def test_what_was_marked_is_read_again_and_loses_its_marks_when_it_is_right(tmp_path):
    path, place = unclear(tmp_path)
    marked = mark_workbook(path.read_bytes(), findings=[finding_at(place)], lang="nb")
    assert lines_of(read_content(marked, tmp_path))[ADULTS].typed == "ca. 80"
    book = openpyxl.load_workbook(io.BytesIO(mark_workbook(marked, findings=[], lang="en")))
    cell = book[place.sheet][place.cell]
    assert cell.comment is None
    assert not cell.fill.start_color.rgb.endswith("FBE3E1")
    assert cell.border.left.style == "thin"
    assert "Det vi fant" not in book.sheetnames
    assert book["What we found"].max_row == 3


def test_a_file_that_is_no_workbook_is_not_marked():
    with pytest.raises(WorkbookError) as refused:
        mark_workbook(b"hei", findings=[], lang="nb", name="svar.xlsx")
    assert "svar.xlsx" in refused.value.message("nb")
