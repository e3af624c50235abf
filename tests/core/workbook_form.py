"""A form as the reporter of ROSA gets it, and a way to fill it in."""

import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from samsyn.codes import load_codes
from samsyn.returns.cells import Cell, Place, Service
from samsyn.returns.firewall import NOTHING_PUBLIC, PublicContacts
from samsyn.returns.questionnaires import Questionnaire, load_questionnaires, read_questionnaire
from samsyn.returns.workbook import Answers, draw_workbook, read_workbook

ROSA = Service(
    code="rosa",
    name="ROSA",
    organisation="Krisesentersekretariatet",
    group="housing",
    counted_as="mer enn én samtale ved oppmøte",
)
CODES, QUESTIONNAIRES = load_codes(), load_questionnaires()
ASKED_2020 = QUESTIONNAIRES.by_code["service"][2020]
KEY, ANSWER, STATUS, NOTE = "GCDE"

SERIES_FORM = """
code = "series"
year = 2020
version = "2020.1"
title = { nb = "En serie", nn = "Ein serie", en = "A series" }
introduction = { nb = "Svar.", nn = "Svar.", en = "Answer." }

[[section]]
code = "numbers"
title = { nb = "Barn/unge: alle som ble talt i tiltaket", nn = "Barn", en = "Children" }
[[section.number]]
quantity = "accompanying-children"
earlier_periods = true
[[section.number]]
quantity = "children-born"
[[section.number]]
quantity = "assisted-adults"
dimension = "sex*newness"
earlier_periods = true
[[section.prompt]]
code = "why"
text = { nb = "Hvorfor?", nn = "Kvifor?", en = "Why?" }
words = 20

[[section]]
code = "more"
title = { nb = "Barn/unge: alle som ble talt i tiltaket", nn = "Meir", en = "More" }
[[section.prompt]]
code = "else"
text = { nb = "Noe annet?", nn = "Noko anna?", en = "Anything else?" }
words = 20
"""


def series_questionnaire(folder: Path) -> Questionnaire:
    """A questionnaire with crossed dimensions, a long title twice, and a series of years."""
    path = folder / "2020" / "series.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(SERIES_FORM, encoding="utf-8")
    return read_questionnaire(path)


def last_year(quantity: str, value: int | None, *, period: str = "2019") -> Cell:
    """An answer of ROSA to a total in an earlier period."""
    return Cell(
        period=period,
        service="rosa",
        quantity=quantity,
        dimension="total",
        category="",
        value=value,
        status="not-recorded" if value is None else "reported",
        basis="stated",
        note="",
        place=Place(file="returns-2019.csv"),
    )


def blank_form(
    *,
    questionnaire: Questionnaire = ASKED_2020,
    lang: str = "nb",
    previous: tuple[Cell, ...] = (),
    series: tuple[str, ...] = (),
) -> bytes:
    """The form of 2020, as sent."""
    return draw_workbook(
        questionnaire=questionnaire,
        service=ROSA,
        period="2020",
        previous=previous,
        series=series,
        codes=CODES,
        lang=lang,
        made_on=date(2021, 1, 15),
    )


def open_book(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def find_row(book: Any, key: str) -> tuple[Any, int]:
    """The sheet and row of a question, such as `assisted-adults|sex|female`."""
    for sheet in book.worksheets:
        for row in range(1, sheet.max_row + 1):
            if sheet[f"{KEY}{row}"].value == key:
                return sheet, row
    raise AssertionError(f"{key} is asked nowhere")


def put(book: Any, key: str, **values: object) -> str:
    """Type into the answer, status or note of a question; return the coordinate of the answer."""
    sheet, row = find_row(book, key)
    for name, column in (("answer", ANSWER), ("status", STATUS), ("note", NOTE)):
        if name in values:
            sheet[f"{column}{row}"] = values[name]
    return f"{ANSWER}{row}"


def save(book: Any, path: Path) -> Path:
    book.save(path)
    return path


def read(
    path: Path,
    *,
    lang: str = "nb",
    questionnaire: Questionnaire | None = None,
    public: PublicContacts = NOTHING_PUBLIC,
) -> Answers:
    """Read a form; with a questionnaire, one that only the tests know."""
    known = QUESTIONNAIRES
    if questionnaire:
        by_code: Mapping[str, Mapping[int, Questionnaire]] = {
            questionnaire.code: {questionnaire.year: questionnaire}
        }
        known = type(QUESTIONNAIRES)(by_code=by_code)
    return read_workbook(path, codes=CODES, questionnaires=known, lang=lang, public=public)
