"""Whatever is typed into an answer cell: it reads as a typed number reads, or gives one finding."""

import io
import tempfile
from datetime import date
from pathlib import Path

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.codes import load_codes
from samsyn.returns import load_questionnaires, read_number
from samsyn.returns.cells import Service
from samsyn.returns.workbook import Answers, WorkbookError, draw_workbook, read_workbook

CODES, QUESTIONNAIRES = load_codes(), load_questionnaires()
SHEET = "Voksne som fikk oppfølging"
FORM = draw_workbook(
    questionnaire=QUESTIONNAIRES.by_code["service"][2020],
    service=Service(code="rosa", name="ROSA", organisation="", group="housing", counted_as=""),
    period="2020",
    previous=(),
    codes=CODES,
    lang="nb",
    made_on=date(2021, 1, 15),
)
ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
KEYS = openpyxl.load_workbook(io.BytesIO(FORM))[SHEET]["G"]
LINES = [cell.row for cell in KEYS[1:] if cell.value]
TEXTS = st.one_of(
    st.text(
        alphabet=st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"),
        max_size=60,
    ),
    st.from_regex(r"[<~]?-?[0-9]{1,4}[ .,]?[0-9]{0,3} ?[%+a-z]?", fullmatch=True),
    st.sampled_from(["ingen", "–", "ca. 80", "12-14", "ukjent", "=1+1", "#REF!", "1 234", "0"]),
)


def read(content: bytes) -> Answers:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "svar.xlsx"
        path.write_bytes(content)
        return read_workbook(path, codes=CODES, questionnaires=QUESTIONNAIRES, lang="nb")


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(TEXTS, min_size=len(LINES), max_size=len(LINES)))
def test_any_text_reads_as_a_number_does_or_gives_one_finding_at_its_cell(texts: list[str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(FORM))
    for row, text in zip(LINES, texts, strict=True):
        book[SHEET][f"C{row}"] = text
    buffer = io.BytesIO()
    book.save(buffer)
    returns = read(buffer.getvalue()).returns
    cells = {cell.place.cell: cell for cell in returns.cells}
    findings = {finding.place.cell: finding for finding in returns.unread}
    assert len(cells) + len(findings) == len(returns.cells) + len(returns.unread)
    for row, text in zip(LINES, texts, strict=True):
        _judge_line(text, f"C{row}", cells=cells, findings=findings)


def _judge_line(text: str, cell: str, *, cells: dict, findings: dict) -> None:
    reading = read_number(text)
    formula = text.startswith("=") and len(text) > 1
    if formula or text in ERRORS or reading.refusal:
        assert cell not in cells
        assert findings[cell].place.sheet == SHEET
        assert f"celle {cell} (" in findings[cell].message
    elif reading.status:
        assert (cells[cell].value, cells[cell].status) == (reading.value, reading.status)
        assert cell not in findings
    else:
        assert cell not in cells
        assert cell not in findings


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, len(FORM) - 1), byte=st.integers(0, 255))
def test_a_damaged_byte_anywhere_never_crashes_the_reader(at: int, byte: int) -> None:
    content = bytearray(FORM)
    content[at] = byte
    try:
        answers = read(bytes(content))
    except WorkbookError as refused:
        assert refused.message("nb")
    else:
        assert answers.returns.cells == ()


@settings(max_examples=30, deadline=None)
@given(length=st.integers(0, len(FORM) - 1))
def test_a_file_cut_anywhere_is_refused_in_words(length: int) -> None:
    try:
        read(FORM[:length])
    except WorkbookError as refused:
        assert "svar.xlsx" in refused.message("nn")
    else:
        raise AssertionError("half a file was read as a whole one")
