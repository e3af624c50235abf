"""What is remarked of a form beside its answers: nothing in it, or a person in its texts."""

import pytest
from returns_cast import given_services, rows_of, write_rows
from workbook_form import ASKED_2020, CODES, QUESTIONNAIRES, blank_form, open_book, put, read, save

from samsyn.codes import LANGUAGES
from samsyn.returns import PublicContacts, check, read_answers

WORDS = f"{ASKED_2020.prompts[0].code}||"


def form(path, **typed):
    book = open_book(blank_form())
    for key, answer in typed.items():
        put(book, {"words": WORDS, "number": "assisted-adults|total|"}[key], answer=answer)
    return save(book, path)


def findings(*paths):
    returns = read_answers(paths, codes=CODES, questionnaires=QUESTIONNAIRES, lang="nb")
    return check(
        returns, services=given_services(), codes=CODES, questionnaires=QUESTIONNAIRES, lang="nb"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_form_with_nothing_in_it_is_told_of(lang, tmp_path):
    (remark,) = read(form(tmp_path / "svar.xlsx"), lang=lang).returns.remarks
    assert (remark.rule, remark.severity) == ("workbook-blank", "warning")
    assert (remark.service, remark.period, remark.place.file) == ("rosa", "2020", "svar.xlsx")


def test_a_blank_form_alone_gives_one_warning_and_no_answers(tmp_path):
    report = findings(form(tmp_path / "svar.xlsx"))
    assert report.checked == 0
    assert [finding.rule for finding in report.findings] == ["workbook-blank"]


def test_a_blank_form_beside_the_others_is_not_missing_as_well(tmp_path):
    rows = [row for row in rows_of("returns.csv") if row["service"] != "rosa"]
    report = findings(write_rows(rows, tmp_path / "r.csv"), form(tmp_path / "rosa.xlsx"))
    assert [finding.rule for finding in report.findings] == ["workbook-blank"]


@pytest.mark.parametrize("typed", [{"number": 3}, {"number": "ca. 3"}, {"words": "Alt er vel."}])
def test_a_form_with_anything_in_it_is_not_blank(typed, tmp_path):
    assert read(form(tmp_path / "svar.xlsx", **typed)).returns.remarks == ()


@pytest.mark.parametrize(
    "secret", ["kari.nordmann@example.org", "010190 12345", "DUF 202012345612"]
)
def test_a_text_that_could_point_to_a_person_is_told_of_and_never_quoted(secret, tmp_path):
    path = form(tmp_path / "svar.xlsx", words=f"Spør {secret} om dette.")
    (finding,) = (f for f in findings(path).findings if f.rule == "workbook-personal-data")
    assert finding.severity == "error"
    assert finding.place.cell in finding.message
    assert secret not in repr(finding)


def test_a_public_telephone_in_a_text_is_let_through(tmp_path):
    path = form(tmp_path / "svar.xlsx", words="Ring hjelpetelefonen 22 33 11 60.")
    assert [remark.rule for remark in read(path).returns.remarks] == ["workbook-personal-data"]
    public = PublicContacts(phones=["+47 22 33 11 60"])
    assert read(path, public=public).returns.remarks == ()


def test_a_required_prompt_left_blank_is_told_of_at_its_cell(tmp_path):
    found = [f for f in findings(form(tmp_path / "svar.xlsx", number=0)).findings if f.prompt]
    assert [(f.rule, f.severity, f.prompt) for f in found] == [
        ("question-unanswered", "warning", "counting")
    ]
    assert found[0].place.sheet
    assert found[0].place.cell.startswith("C")
    told = findings(form(tmp_path / "told.xlsx", number=0, words="Alle som overnattet."))
    assert [f for f in told.findings if f.prompt] == []
