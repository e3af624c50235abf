"""A form that came whole is held to every field and every prompt that must be answered."""

from dataclasses import replace

import pytest
from returns_cast import YEAR

from samsyn.codes import load_codes
from samsyn.returns import (
    FilledForm,
    Returns,
    check,
    load_questionnaires,
    read_returns,
    read_services,
)

SERVICES = {one.code: one for one in read_services(YEAR / "services.csv")}
GIVEN = read_returns(YEAR / "returns.csv").cells
COUNTING = frozenset({"counting"})
RULE = "question-unanswered"


def cells_of(service, *, but=()):
    """What a service gave, without some of its cells."""
    left_out = set(but)
    return tuple(
        cell for cell in GIVEN
        if cell.service == service and (cell.dimension, cell.category) not in left_out
    )  # fmt: skip


def found_in(cells, *, service="rosa", told=COUNTING, submits=True, lang="nb"):
    form = FilledForm(service, "service", "2020.1", frozenset(told), submits=submits)
    report = check(
        Returns(cells=tuple(cells), forms=(form,)), services=[SERVICES[service]],
        codes=load_codes(), questionnaires=load_questionnaires(), period="2020", lang=lang,
    )  # fmt: skip
    return report.findings


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_every_service_of_the_example_year_can_submit_what_it_gave(service):
    assert found_in(cells_of(service), service=service) == ()


def test_a_blank_required_field_is_an_error_when_it_is_submitted_and_a_warning_before():
    cells = cells_of("rosa", but=[("sex", "male")])
    (found,) = found_in(cells)
    assert (found.rule, found.severity) == (RULE, "error")
    assert (found.dimension, found.category) == ("sex", "male")
    assert "etter kjønn mangler svar for menn" in found.message
    (before,) = found_in(cells, submits=False)
    assert (before.rule, before.severity, before.category) == (RULE, "warning", "male")


def test_a_zero_that_was_left_blank_is_not_guessed():
    (found,) = found_in(cells_of("rosa", but=[("form", "unclear")]))
    assert (found.severity, found.category) == ("error", "unclear")
    assert "Skriv tallet, også når det er 0" in found.message


@pytest.mark.parametrize("status", ["not-recorded", "not-applicable", "withheld", "unknown"])
def test_that_there_is_no_number_is_an_answer(status):
    cells = [
        replace(cell, value=None, status=status) if cell.category == "male" else cell
        for cell in cells_of("rosa")
    ]
    assert found_in(cells) == ()


@pytest.mark.parametrize("status", ["not-recorded", "not-applicable", "withheld", "unknown"])
def test_a_total_that_is_not_known_has_no_parts_to_answer(status):
    (total,) = (
        c for c in cells_of("rosa") if (c.quantity, c.dimension) == ("assisted-adults", "total")
    )
    assert found_in([replace(total, value=None, status=status)]) == ()


def test_a_form_with_nothing_in_it_is_asked_for_its_total_and_its_words():
    found = found_in((), told=())
    assert [(f.rule, f.severity, f.quantity, f.prompt) for f in found] == [
        (RULE, "error", "assisted-adults", ""), (RULE, "error", "", "counting"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "says"),
    [("nb", "er ikke besvart"), ("nn", "er ikkje svart på"), ("en", "is not answered")],
)
def test_a_required_prompt_is_told_by_its_own_words(lang, says):
    (found,) = found_in(cells_of("rosa"), told=["development"], lang=lang)
    asked = load_questionnaires().find("service", period="2020")
    (prompt,) = (one for one in asked.prompts if one.code == found.prompt)
    assert prompt.text.text(lang) in found.message
    assert says in found.message
    assert found.severity == "error"


def test_what_is_wrong_is_not_told_of_as_blank_too():
    cells = [
        replace(cell, value=-1) if cell.category == "male" else cell for cell in cells_of("rosa")
    ]
    assert [found.rule for found in found_in(cells)] == ["negative-value"]


def test_rows_without_a_form_are_judged_as_loosely_as_before(tmp_path):
    rows = (YEAR / "returns.csv").read_text(encoding="utf-8").splitlines()
    kept = [row for row in rows if "rosa,assisted-adults,form,unclear" not in row]
    assert len(kept) == len(rows) - 1
    path = tmp_path / "returns.csv"
    path.write_text("\n".join(kept), encoding="utf-8")
    report = check(
        read_returns(path), services=list(SERVICES.values()), codes=load_codes(),
        questionnaires=load_questionnaires(),
    )  # fmt: skip
    assert report.findings == ()
