"""The account of a figure, as people read it."""

from datetime import date

import pytest
from figures_cast import CODES, SERVICES, cell, compiled, found

from samsyn.codes import LANGUAGES, digits
from samsyn.figures import Settlement, account_of, explain

FIGURES = compiled(
    cell("rosa", value=1074), cell("rosa", "form=labour-or-services", 20),
    cell("htso", value=24), cell("htso", "form=labour-or-services", 13), cell("fri", value=0),
    cell("nadheim", status="not-recorded"),
)  # fmt: skip


def told(figure, *, lang="nb", figures=FIGURES):
    statements = account_of(
        figure, codes=CODES, services=SERVICES, lang=lang, provenance=figures.provenance(figure)
    )
    return {statement.about: statement.text for statement in statements}


def test_an_account_says_what_was_counted_by_whom_and_who_is_missing():
    account = told(found(FIGURES, "form=labour-or-services"))
    assert "arbeid eller tjenester" in account["number"]
    assert account["number"].endswith("2020: 33.")
    assert "personer" in account["counted"]
    assert account["sources"] == "3 av 4 har gitt tallet: ROSA, HTSO, FRI."
    assert "NADHEIM" in account["missing"]
    assert "FRI" in account["implied"]
    assert "minst 20 og høyst 33" in account["bounds"]
    assert "1.10.2015" in account["definition"]
    assert "returns.csv" in account["cells"]


def test_the_number_of_one_service_names_it_once():
    assert told(found(FIGURES, scope="service:htso"))["sources"] == "Tallet er gitt av HTSO."


def test_large_numbers_are_grouped_by_thin_spaces():
    assert "1\u202f098" in told(found(FIGURES))["number"]


def test_bounds_with_somebody_missing_speak_only_of_those_counted():
    assert "Blant dem som er talt" in told(found(FIGURES))["bounds"]
    assert "Blant" not in told(found(FIGURES, scope="group:housing"))["bounds"]


def test_a_number_that_is_not_there_is_told_with_its_status():
    account = told(found(FIGURES, scope="service:nadheim"))
    assert "ikke noe tall (ikke registrert)" in account["number"]
    assert account["sources"] == "Ingen har gitt tallet. Spurt: 1."
    assert "bounds" not in account


def test_a_conflict_and_its_settlement_are_told():
    answers = [cell("rosa", value=74), cell("rosa", value=47, file="late.csv", row=9)]
    figures = compiled(*answers)
    conflict = told(found(figures), figures=figures)["conflict"]
    assert "74 (ROSA, returns.csv:2)" in conflict
    assert "47 (ROSA, late.csv:9)" in conflict
    settlement = Settlement(
        key=answers[0].key, chosen="late.csv", reason="rettet", by="KOM", on=date(2021, 3, 3)
    )
    settled = compiled(*answers, settlements=[settlement])
    text = told(found(settled), figures=settled)["settled"]
    assert all(word in text for word in ("KOM", "47", "74", "rettet", "3.3.2021"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_can_be_explained_in_every_language(lang):
    for figure in FIGURES.figures:
        text = explain(figure, codes=CODES, services=SERVICES, lang=lang)
        assert "{" not in text
        assert text.endswith(".")


def test_a_question_that_applies_to_nobody_is_told_so():
    figures = compiled(cell("rosa", status="not-applicable"))
    account = told(found(figures), figures=figures, lang="en")
    assert account["sources"] == "The question applies to nobody here."


def test_thousands_are_written_as_readers_of_the_language_write_them():
    assert digits(8399, lang="en") == "8,399"
    assert digits(8399, lang="nb") == digits(8399, lang="nn") == "8\u202f399"
