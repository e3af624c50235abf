"""LibreOffice opens the form, works out its live checks without an error, and saves it readably."""

import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from samsyn.codes import load_codes
from samsyn.returns.cells import Cell, Place, Service
from samsyn.returns.questionnaires import Questionnaire, load_questionnaires
from samsyn.returns.workbook import read_workbook, write_workbook

pytestmark = pytest.mark.libreoffice
CODES, QUESTIONNAIRES = load_codes(), load_questionnaires()
ROSA = Service(code="rosa", name="ROSA", organisation="", group="housing", counted_as="")
TYPED = {
    "total|": 24,
    "sex|female": 14,
    "sex|male": 10,
    "newness|new": 9,
    "newness|continuing": 9,
    "form|sexual": 20,
    "form|labour-or-services": "noen",
    "form|unclear": 2.5,
}


def saved_by_libreoffice(folder: Path) -> Path:
    """Let LibreOffice open and save every workbook of a folder, with a profile of its own."""
    out = folder / "out"
    command = [
        "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "xlsx", "--outdir", str(out), *map(str, sorted(folder.glob("*.xlsx"))),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return out


def write(path: Path, questionnaire: Questionnaire, lang: str = "nb") -> Path:
    known = tuple(
        Cell(
            period=str(questionnaire.year - 1),
            service="rosa",
            quantity=question.quantity,
            dimension="total",
            category="",
            value=63,
            status="reported",
            basis="stated",
            note="",
            place=Place(file=""),
        )
        for question in questionnaire.questions[:1]  # a form may ask for words alone
    )
    write_workbook(
        questionnaire=questionnaire,
        service=ROSA,
        period=str(questionnaire.year),
        previous=known,
        series=(str(questionnaire.year - 2), str(questionnaire.year - 1)),
        codes=CODES,
        lang=lang,
        made_on=date(2021, 1, 15),
        path=path,
    )
    return path


def rows_of(sheet: Any) -> dict[str, int]:
    keys = ((sheet[f"G{row}"].value, row) for row in range(2, sheet.max_row + 1))
    return {key: row for key, row in keys if key}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form of 2020, filled in, and saved once more by LibreOffice."""
    path = write(
        tmp_path_factory.mktemp("form") / "svar.xlsx", QUESTIONNAIRES.by_code["service"][2020]
    )
    book = openpyxl.load_workbook(path)
    sheet = book["Voksne som fikk oppfølging"]
    rows = rows_of(sheet)
    for key, value in TYPED.items():
        sheet[f"C{rows[f'assisted-adults|{key}']}"] = value
    sheet[f"D{rows['assisted-adults|origin|asia']}"] = "Rapportert"
    sheet[f"D{rows['assisted-adults|origin|africa']}"] = "Ikke registrert"
    book["Med egne ord"]["C4"] = "Vi talte alle\nsom kom."
    book.save(path)
    return saved_by_libreoffice(path.parent) / path.name


@pytest.fixture(scope="module")
def unanswered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every form, as sent, saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("forms")
    for questionnaire in QUESTIONNAIRES:
        write(folder / file_name(questionnaire), questionnaire)
    return saved_by_libreoffice(folder)


def file_name(questionnaire: Questionnaire) -> str:
    return f"{questionnaire.code}-{questionnaire.year}.xlsx"


@pytest.mark.parametrize(
    ("last_of_block", "said"),
    [
        ("sex|male", "stemmer"),
        ("newness|continuing", "stemmer ikke"),
        ("form|unclear", "noe mangler"),
    ],
)
def test_the_live_sums_say_whether_they_agree(filled: Path, last_of_block: str, said: str) -> None:
    sheet = openpyxl.load_workbook(filled, data_only=True)["Voksne som fikk oppfølging"]
    row = rows_of(sheet)[f"assisted-adults|{last_of_block}"] + 1
    assert sheet[f"F{row}"].value == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("form|labour-or-services", "skriv med siffer"),
        ("form|unclear", "skriv et helt tall"),
        ("origin|asia", "tallet mangler"),
        ("sex|female", None),
        ("origin|africa", None),
    ],
)
def test_the_live_help_speaks_only_where_something_is_amiss(
    filled: Path, line: str, said: str | None
) -> None:
    sheet = openpyxl.load_workbook(filled, data_only=True)["Voksne som fikk oppfølging"]
    assert (sheet[f"F{rows_of(sheet)[f'assisted-adults|{line}']}"].value or None) == said


def test_the_front_sheet_counts_what_is_answered_and_the_words_are_counted(filled: Path) -> None:
    book = openpyxl.load_workbook(filled, data_only=True)
    front = [str(cell.value) for cell in book.worksheets[0]["B"]]
    assert "10 av 18 spørsmål besvart" in front
    assert "1 av 6 spørsmål besvart" in front
    assert book["Med egne ord"]["F4"].value == "5 av inntil 100 ord"


def test_what_libreoffice_saved_reads_the_same(filled: Path) -> None:
    answers = read_workbook(filled, codes=CODES, questionnaires=QUESTIONNAIRES, lang="nb")
    values = {f"{c.dimension}|{c.category}": c.value for c in answers.returns.cells}
    whole = {key: value for key, value in TYPED.items() if isinstance(value, int)}
    assert values == whole | {"origin|africa": None}
    assert sorted(finding.found for finding in answers.returns.unread) == ["", "2,5", "noen"]
    assert [n.text for n in answers.narratives] == ["Vi talte alle\nsom kom."]


@pytest.mark.parametrize("questionnaire", tuple(QUESTIONNAIRES), ids=file_name)
def test_every_form_opens_and_computes_without_an_error(
    questionnaire: Questionnaire, unanswered: Path
) -> None:
    saved = unanswered / file_name(questionnaire)
    book = openpyxl.load_workbook(saved, data_only=True)
    faults = [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "e"
    ]
    assert faults == []
    assert book["samsyn"].sheet_state != "visible"
    answers = read_workbook(saved, codes=CODES, questionnaires=QUESTIONNAIRES, lang="nb")
    assert (answers.returns.cells, answers.returns.unread) == ((), ())
