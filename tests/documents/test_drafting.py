"""A chapter while it is written: its looks, what is found in it, how a number can be said."""

from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.documents import EditionError
from samsyn.returns import load_questionnaires
from samsyn.yearbook import (
    blocks_of,
    draft_chapter,
    find_in_edition,
    forms_of,
    prepare,
    proof_edition,
    with_texts,
)

EDITION = Path(samsyn.__file__).parent / "data" / "norway-2020" / "edition"
FILE = "chapters/08-straffesaker.md"


@pytest.fixture(scope="module")
def prepared():
    return prepare(EDITION, codes=load_codes(), questionnaires=load_questionnaires(), lang="nb")


def drafted(prepared, text):
    return draft_chapter(with_texts(prepared, {FILE: text}), FILE)


def test_a_chapter_looks_as_in_the_report_and_has_nothing_to_object_to(prepared):
    draft = draft_chapter(prepared, FILE)
    assert draft.html.startswith("<section") and "<svg" in draft.html
    assert draft.findings == draft.proof == ()
    assert "police-reports" in {figure.quantity for figure in draft.figures}


def test_a_typed_number_is_noticed_and_a_wrong_one_is_held_against_the_figures(prepared):
    draft = drafted(prepared, "# Straffesaker\n\nPolitiet fikk 41 anmeldelser i 2020.\n")
    assert {one.rule for one in draft.findings} & {"typed-number", "unbound-number"} or draft.proof
    assert any("41" in one.place.quote for one in draft.proof) or draft.findings


def test_a_reference_that_finds_nothing_is_told_with_its_line(prepared):
    draft = drafted(prepared, "# Straffesaker\n\n\nDet var `=police-reports 1814`.\n")
    assert [(one.line, one.severity) for one in draft.findings] == [(4, "error")]


def test_text_that_cannot_be_read_is_refused_with_its_file(prepared, monkeypatch):
    monkeypatch.setattr("samsyn.documents.markdown.SECONDS_A_CHAPTER", 5.0)
    with pytest.raises(EditionError) as refused:
        find_in_edition(with_texts(prepared, {FILE: "# A\n" + "[" * 5000 + "](" * 5000}))
    assert refused.value.file == FILE


def test_a_number_is_offered_in_every_way_it_can_be_said_and_in_no_other(prepared):
    figure = prepared.compilation.find(
        period="2020", quantity="police-reports", scope="all", dimension="total", category=""
    )
    forms = {one.source: one.text.replace("\xa0", " ") for one in forms_of(prepared, figure)}
    assert forms["`=police-reports`"] == "39"
    assert forms["`=police-reports | count`"] == "39 anmeldelser"
    assert "36" in forms["`=police-reports | change 2019`"]
    assert not any("share" in source for source in forms)  # it is no part of anything
    for source, text in forms.items():
        draft = drafted(prepared, f"# Straffesaker\n\nDet var {source} i 2020.\n")
        assert text.split()[0] in draft.html, source


def test_the_whole_edition_is_looked_through_chapter_by_chapter(prepared):
    built = find_in_edition(prepared)
    assert [one for one in built.findings if one.severity == "error"] == []
    proof = proof_edition(prepared, built)
    assert list(proof) == [one.file for one in prepared.edition.chapters]
    assert all(found == () for found in proof.values())


@pytest.mark.parametrize("quantity", ["police-reports", "assisted-adults", "convictions"])
def test_every_table_and_chart_that_is_offered_can_be_placed_as_it_is(prepared, quantity):
    for block in blocks_of(prepared, quantity):
        draft = drafted(prepared, f"# Straffesaker\n\nSe under.\n{block.source}")
        assert [one for one in draft.findings if one.severity == "error"] == [], block.name
        assert ("<svg" in draft.html) == (block.kind == "chart")
        assert "<table" in draft.html
