"""An answer that is not clear gives one finding, which names the sheet and the cell."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from workbook_form import (
    ASKED_2020,
    blank_form,
    find_row,
    open_book,
    put,
    read,
    save,
    series_questionnaire,
)

from samsyn.returns import ReturnsError
from samsyn.returns.workbook import WorkbookError

WOMEN = "assisted-adults|sex|female"
SHEET = "Voksne som fikk oppfølging"


def with_answer(path: Path, **typed: object) -> tuple[Path, str]:
    book = open_book(blank_form())
    coordinate = put(book, WOMEN, **typed)
    return save(book, path / "svar.xlsx"), coordinate


@pytest.mark.parametrize(
    ("typed", "rule", "said"),
    [
        ({"answer": 12.5}, "unclear-number", "«12,5» er ikke et helt tall"),
        ({"answer": "<5"}, "unclear-number", "over eller under en grense"),
        ({"answer": "ca. 80"}, "unclear-number", "omtrentlig"),
        ({"answer": "–"}, "unclear-number", "null og ikke registrert"),
        ({"answer": "tolv"}, "unclear-number", "ikke skrevet med siffer"),
        ({"answer": True}, "unclear-number", "True"),
        ({"answer": 1e20}, "unclear-number", "siffer for mye"),
        ({"answer": "limt inn\nfra et annet ark\n12"}, "unclear-number", "limt inn fra"),
        ({"answer": "=40+20"}, "workbook-formula", "Skriv selve tallet"),
        ({"answer": "#REF!"}, "workbook-excel-error", "#REF!"),
        ({"answer": datetime.date(2020, 7, 5)}, "workbook-date", "til en dato"),
        ({"answer": datetime.time(5, 7)}, "workbook-date", "til en dato"),
        ({"status": "Rapportert"}, "workbook-status-without-number", "feltet er tomt"),
        ({"status": "kanskje"}, "workbook-unknown-status", "«kanskje»"),
        ({"status": "=A1"}, "workbook-formula", "formel"),
        ({"answer": 12, "status": "Ikke registrert"}, "workbook-number-against-status", "«12»"),
        ({"answer": 12, "status": "Null"}, "workbook-number-against-status", "«12»"),
        ({"answer": "ukjent", "status": "Null"}, "workbook-number-against-status", "«ukjent»"),
        ({"note": "se eget brev"}, "workbook-note-alone", "verken tall eller status"),
        ({"answer": 12, "note": "=B3"}, "workbook-formula-in-text", "likhetstegn"),
    ],
)
def test_one_unclear_line_gives_one_finding_at_its_place(
    typed: dict[str, object], rule: str, said: str, tmp_path: Path
) -> None:
    path, answer = with_answer(tmp_path, **typed)
    returns = read(path).returns
    assert returns.cells == ()
    (finding,) = returns.unread
    assert finding.rule == rule
    column = {"status": "D", "note": "E"}.get(list(typed)[-1], "C")
    if rule == "workbook-number-against-status" or typed == {"status": "Rapportert"}:
        column = "C"
    cell = column + answer[1:]
    assert (finding.place.sheet, finding.place.cell) == (SHEET, cell)
    assert finding.message.startswith(f"Arket «{SHEET}», celle {cell} (Kvinner): ")
    assert said in finding.message
    assert (finding.quantity, finding.dimension, finding.category) == tuple(WOMEN.split("|"))
    assert (finding.period, finding.service) == ("2020", "rosa")


@pytest.mark.parametrize(
    ("typed", "value", "status"),
    [
        ({"answer": 12.0}, 12, "reported"),
        ({"answer": 0}, 0, "zero"),
        ({"answer": 0, "status": "Rapportert"}, 0, "zero"),
        ({"answer": "ingen"}, 0, "zero"),
        ({"answer": "1\u202f234"}, 1234, "reported"),
        ({"status": "Null"}, 0, "zero"),
        ({"status": "ikke  registrert "}, None, "not-recorded"),
        ({"status": "Ikkje registrert"}, None, "not-recorded"),
        ({"status": "Not recorded"}, None, "not-recorded"),
        ({"status": "withheld"}, None, "withheld"),
        ({"answer": "-", "status": "Ikke aktuelt"}, None, "not-applicable"),
        ({"answer": "ukjent", "status": "Ukjent"}, None, "unknown"),
    ],
)
def test_a_clear_line_is_understood(
    typed: dict[str, object], value: int | None, status: str, tmp_path: Path
) -> None:
    path, _ = with_answer(tmp_path, **typed)
    returns = read(path).returns
    assert returns.unread == ()
    assert [(cell.value, cell.status) for cell in returns.cells] == [(value, status)]


def test_a_number_shown_as_percent_is_not_a_count(tmp_path: Path) -> None:
    book = open_book(blank_form())
    coordinate = put(book, WOMEN, answer=1)
    book[SHEET][coordinate].number_format = "0%"
    (finding,) = read(save(book, tmp_path / "svar.xlsx")).returns.unread
    assert "«100 %» er en andel" in finding.message


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_the_finding_is_in_the_language_of_the_reader_and_not_of_the_form(
    lang: str, tmp_path: Path
) -> None:
    path, _ = with_answer(tmp_path, answer="=1+1")
    (finding,) = read(path, lang=lang).returns.unread
    begins = {"nb": "Arket «", "nn": "Arket «", "en": "Sheet “"}[lang]
    women = {"nb": "(Kvinner)", "nn": "(Kvinner)", "en": "(Women)"}[lang]
    assert finding.message.startswith(begins)
    assert women in finding.message


def test_merged_answers_are_told_of_once(tmp_path: Path) -> None:
    book = open_book(blank_form())
    coordinate = put(book, WOMEN, answer=12)
    row = int(coordinate[1:])
    book[SHEET].merge_cells(f"C{row}:C{row + 1}")
    returns = read(save(book, tmp_path / "svar.xlsx")).returns
    (finding,) = returns.unread
    assert (finding.rule, finding.found, finding.place.cell) == (
        "workbook-merged",
        f"C{row}:C{row + 1}",
        coordinate,
    )
    assert returns.cells == ()


def test_one_unclear_line_leaves_the_others_read(tmp_path: Path) -> None:
    book = open_book(blank_form())
    put(book, WOMEN, answer="ca. 80")
    put(book, "assisted-adults|sex|male", answer=3)
    returns = read(save(book, tmp_path / "svar.xlsx")).returns
    assert len(returns.unread) == 1
    assert [cell.value for cell in returns.cells] == [3]


def test_a_formula_where_words_are_asked_for_is_told_of(tmp_path: Path) -> None:
    book = open_book(blank_form())
    coordinate = put(book, "counting||", answer="=HYPERLINK(A1)")
    answers = read(save(book, tmp_path / "svar.xlsx"))
    (finding,) = answers.returns.unread
    assert (finding.rule, finding.place.cell) == ("workbook-formula-in-text", coordinate)
    assert answers.narratives == ()


def test_an_earlier_year_that_is_not_clear_names_the_year(tmp_path: Path) -> None:
    questionnaire = series_questionnaire(tmp_path)
    book = open_book(blank_form(questionnaire=questionnaire, series=("2018", "2019")))
    book["Tidligere år"]["B6"] = "ca. 5"
    returns = read(save(book, tmp_path / "svar.xlsx"), questionnaire=questionnaire).returns
    (finding,) = returns.unread
    assert finding.period == "2018"
    assert "celle B6 (Medfølgende barn, 2018)" in finding.message


def refused(path: Path) -> str:
    with pytest.raises(WorkbookError) as error:
        read(path)
    assert isinstance(error.value, ReturnsError)
    for lang in ("nb", "nn", "en"):
        said = error.value.message(lang)
        assert path.name in said
        assert said.endswith(".")
        assert ". " not in said
    return error.value.key


def changed(path: Path, change: Any) -> Path:
    book = open_book(blank_form())
    change(book)
    return save(book, path / "svar.xlsx")


def set_technical(cell: str, value: str) -> Any:
    def change(book: Any) -> None:
        book["samsyn"][cell] = value

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda book: book.remove(book["samsyn"]), "not-our-form"),
        (lambda book: book.remove(book["Barn"]), "missing-sheet"),
        (lambda book: book["Barn"].delete_rows(4), "moved-rows"),
        (lambda book: book[SHEET].insert_rows(3), "moved-rows"),
        (lambda book: book["samsyn"].delete_rows(12), "changed-form"),
        (lambda book: book["samsyn"].delete_rows(9), "changed-form"),
        (set_technical("B1", "99"), "other-version"),
        (set_technical("B2", "circus"), "other-version"),
        (set_technical("B2", "police"), "changed-form"),
        (set_technical("B3", "1999"), "other-version"),
        (set_technical("B4", "2020.9"), "other-version"),
        (set_technical("B5", ""), "changed-form"),
        (set_technical("B6", "i fjor"), "changed-form"),
        (set_technical("B7", "sv"), "changed-form"),
        (set_technical("D10", "A1:XFD1048576"), "changed-form"),
        (set_technical("G10", "nowhere"), "changed-form"),
    ],
)
def test_a_form_that_is_not_as_it_was_sent_is_turned_away(
    change: Any, reason: str, tmp_path: Path
) -> None:
    assert refused(changed(tmp_path, change)) == reason


def test_a_sheet_under_another_name_is_found_all_the_same(tmp_path: Path) -> None:
    book = open_book(blank_form())
    put(book, WOMEN, answer=12)
    book[SHEET].title = "Damene"
    (cell,) = read(save(book, tmp_path / "svar.xlsx")).returns.cells
    assert (cell.value, cell.place.sheet) == (12, "Damene")


def test_a_copied_sheet_does_not_stand_for_the_original(tmp_path: Path) -> None:
    book = open_book(blank_form())
    put(book, WOMEN, answer=12)
    copy = book.copy_worksheet(book[SHEET])
    _, row = find_row(book, WOMEN)
    copy[f"C{row}"] = 99
    (cell,) = read(save(book, tmp_path / "svar.xlsx")).returns.cells
    assert cell.value == 12


def test_a_plain_workbook_of_somebody_else_is_not_our_form(tmp_path: Path) -> None:
    book = open_book(blank_form())
    for name in book.sheetnames[1:]:
        book.remove(book[name])
    assert refused(save(book, tmp_path / "svar.xlsx")) == "not-our-form"


def test_a_file_the_gate_turns_away_is_told_in_one_sentence_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(blank_form()[:2000])
    assert refused(path) == "damaged"
    assert refused(tmp_path) == "directory"


def test_the_form_says_which_questionnaire_and_version_it_is() -> None:
    sheet = open_book(blank_form())["samsyn"]
    said = {sheet[f"A{row}"].value: sheet[f"B{row}"].value for row in range(1, 8)}
    assert said["questionnaire"] == ASKED_2020.code
    assert said["version"] == ASKED_2020.version
    assert (said["year"], said["service"], said["period"]) == ("2020", "rosa", "2020")
