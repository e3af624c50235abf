"""What is typed into a form is what comes back: each cell, each text, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from workbook_form import (
    CODES,
    QUESTIONNAIRES,
    blank_form,
    last_year,
    open_book,
    put,
    read,
    save,
    series_questionnaire,
)

from samsyn.returns.questionnaires import Questionnaire

FILLED = (
    (7, None, "reported", 7),
    (0, None, "zero", 0),
    (None, "not-recorded", "not-recorded", None),
    ("1 234", None, "reported", 1234),
    (12.0, "reported", "reported", 12),
    (None, "zero", "zero", 0),
    ("ukjent", None, "unknown", None),
    ("–", "withheld", "withheld", None),
    (None, None, "", None),
)
FORMS = [
    pytest.param(questionnaire, lang, id=f"{questionnaire.code}-{questionnaire.year}-{lang}")
    for questionnaire in QUESTIONNAIRES
    for lang in ("nb", "nn", "en")
]


def fill(book: Any, questionnaire: Questionnaire, lang: str) -> dict[tuple[str, ...], Any]:
    """Type every kind of answer in turn; return what should come back, by question."""
    expected: dict[tuple[str, ...], Any] = {}
    asked = [(q, *cell) for q in questionnaire.questions for cell in q.cells]
    for number, (question, dimension, category) in enumerate(asked):
        answer, status, read_as, value = FILLED[number % len(FILLED)]
        key = (question.quantity, dimension, category)
        label = CODES.statuses[status].label.text(lang) if status else None
        note = f"merknad {number}" if read_as else ""
        put(book, "|".join(key), answer=answer, status=label, note=note or None)
        if read_as:
            expected[key] = (value, read_as, note)
    for prompt in questionnaire.prompts:
        put(book, f"{prompt.code}||", answer=f"Svar på {prompt.code}\nover to linjer.")
    return expected


@pytest.mark.parametrize(("questionnaire", "lang"), FORMS)
def test_every_form_gives_back_exactly_what_was_typed(
    questionnaire: Questionnaire, lang: str, tmp_path: Path
) -> None:
    book = open_book(blank_form(questionnaire=questionnaire, lang=lang))
    expected = fill(book, questionnaire, lang)
    answers = read(save(book, tmp_path / "svar.xlsx"), lang=lang)
    found = {
        (cell.quantity, cell.dimension, cell.category): (cell.value, cell.status, cell.note)
        for cell in answers.returns.cells
    }
    assert answers.returns.unread == ()
    assert found == expected
    assert len(answers.returns.cells) == len(expected)
    assert {cell.period for cell in answers.returns.cells} <= {"2020"}
    assert {cell.service for cell in answers.returns.cells} <= {"rosa"}
    assert [narrative.prompt for narrative in answers.narratives] == [
        prompt.code for prompt in questionnaire.prompts
    ]
    assert all("over to linjer." in narrative.text for narrative in answers.narratives)
    assert (answers.questionnaire, answers.version) == (questionnaire.code, questionnaire.version)
    assert (answers.service, answers.period) == ("rosa", "2020")


@pytest.mark.parametrize(("questionnaire", "lang"), FORMS)
def test_a_form_sent_back_unanswered_holds_nothing(
    questionnaire: Questionnaire, lang: str, tmp_path: Path
) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(blank_form(questionnaire=questionnaire, lang=lang))
    answers = read(path)
    assert (answers.returns.cells, answers.returns.unread, answers.narratives) == ((), (), ())


def test_last_year_beside_the_field_is_never_read_as_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(blank_form(previous=(last_year("assisted-adults", 63),)))
    assert read(path).returns.cells == ()


def test_a_cell_knows_the_sheet_and_the_cell_it_was_typed_in(tmp_path: Path) -> None:
    book = open_book(blank_form())
    coordinate = put(book, "assisted-adults|sex|female", answer=12)
    (cell,) = read(save(book, tmp_path / "svar.xlsx")).returns.cells
    assert cell.place.file == "svar.xlsx"
    assert cell.place.sheet == "Voksne som fikk oppfølging"
    assert cell.place.cell == coordinate


def test_the_same_form_is_the_same_to_the_byte() -> None:
    previous = (last_year("assisted-adults", 63),)
    assert blank_form(previous=previous) == blank_form(previous=previous)


def test_an_earlier_year_is_an_answer_only_where_it_was_changed(tmp_path: Path) -> None:
    questionnaire = series_questionnaire(tmp_path)
    known = (
        last_year("accompanying-children", 4, period="2018"),
        last_year("accompanying-children", 6, period="2019"),
    )
    book = open_book(
        blank_form(questionnaire=questionnaire, previous=known, series=("2017", "2018", "2019"))
    )
    sheet = book["Tidligere år"]
    header = {sheet.cell(4, column).value: column for column in range(2, 5)}
    row = next(r for r in range(5, 20) if sheet.cell(r, header["2018"]).value == 4)
    assert sheet.cell(row, header["2017"]).value is None
    sheet.cell(row, header["2017"]).value = 3
    sheet.cell(row, header["2019"]).value = 5
    answers = read(save(book, tmp_path / "svar.xlsx"), questionnaire=questionnaire)
    assert answers.returns.unread == ()
    assert [(cell.period, cell.value) for cell in answers.returns.cells] == [
        ("2017", 3),
        ("2019", 5),
    ]


def test_crossed_dimensions_and_mixed_sections_come_back_whole(tmp_path: Path) -> None:
    questionnaire = series_questionnaire(tmp_path)
    book = open_book(blank_form(questionnaire=questionnaire))
    put(book, "assisted-adults|sex*newness|female*new", answer=3)
    put(book, "why||", answer="Derfor.")
    put(book, "else||", answer="Nei.")
    answers = read(save(book, tmp_path / "svar.xlsx"), questionnaire=questionnaire)
    (cell,) = answers.returns.cells
    assert (cell.dimension, cell.category, cell.value) == ("sex*newness", "female*new", 3)
    assert [narrative.text for narrative in answers.narratives] == ["Derfor.", "Nei."]
