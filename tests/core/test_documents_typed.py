"""Typed numbers that a figure could give are noticed, with the reference that gives them."""

import re

import pytest
from documents_cast import build_chapters

RULE = "typed-number"
REFERENCE = re.compile(r"`(=[^`]+)`")


def noticed(tmp_path, text, *, lang="nb"):
    built = build_chapters(tmp_path, f"# Hjelp\n\n{text}\n", lang=lang)
    return [found for found in built.findings if found.rule == RULE]


@pytest.mark.parametrize(
    ("lang", "text", "references"),
    [
        ("nb", "Tiltakene fulgte opp 74 voksne personer.", ["=assisted-adults"]),
        ("nb", "Tiltakene fulgte opp syttifire personer.", ["=assisted-adults | words"]),
        ("nb", "ROSA ga oppfølging til 50 personer.", ["=assisted-adults service:rosa"]),
        ("nb", "Politiet fikk 39 anmeldelser, mot 50 anmeldelser i 2019.",
         ["=police-reports", "=police-reports 2019"]),
        ("nb", "Tiltakene fulgte opp 74 personer: 62 kvinner og 12 menn.",
         ["=assisted-adults", "=assisted-adults sex=female", "=assisted-adults sex=male"]),
        ("nn", "Tiltaka følgde opp 74 personar: 62 kvinner og 12 menn.",
         ["=assisted-adults", "=assisted-adults sex=female", "=assisted-adults sex=male"]),
        ("en", "The services assisted seventy-four adult persons.", ["=assisted-adults | words"]),
    ],
)  # fmt: skip
def test_a_typed_number_is_told_with_the_reference_that_gives_it(tmp_path, lang, text, references):
    found = noticed(tmp_path, text, lang=lang)
    assert [REFERENCE.search(one.message(lang))[1] for one in found] == references
    assert {one.severity for one in found} == {"note"}


@pytest.mark.parametrize(
    "text",
    [
        "Tiltakene fulgte opp `=assisted-adults` voksne personer.",  # bound
        "Tiltakene fulgte opp om lag 74 voksne personer.",  # not meant exactly
        "Tiltakene fulgte opp 75 voksne personer.",  # no figure says so
        "Rapporten har 74 sider, og loven står i § 74.",  # of something else
        "I 2018 fulgte tiltakene opp 74 voksne personer.",  # another year
        "Kommunen har 74 ansatte.",
    ],
)
def test_other_numbers_are_left_alone(tmp_path, text):
    assert noticed(tmp_path, text) == []


def test_what_the_reference_gives_is_what_was_typed(tmp_path):
    (found,) = noticed(tmp_path, "Tiltakene fulgte opp syttifire personer.")
    reference = REFERENCE.search(found.message("nb"))[1]
    built = build_chapters(tmp_path / "again", f"# Hjelp\n\nDe var `{reference}`.\n")
    assert "syttifire" in str(built.document.chapters[0].blocks)
    assert not [one for one in built.findings if one.severity == "error"]


def test_the_line_is_that_of_the_number_in_its_source(tmp_path):
    text = "Først en setning uten tall.\nSå en til.\n\nTiltakene fulgte opp\n74 personer."
    (found,) = noticed(tmp_path, text)
    assert found.line == 7


def test_the_note_says_what_to_do_in_three_languages(tmp_path):
    (found,) = noticed(tmp_path, "Tiltakene fulgte opp 74 voksne personer.")
    for lang, start in (("nb", "«74» er skrevet inn"), ("nn", "«74» er skrive inn"),
                        ("en", "“74” is typed")):  # fmt: skip
        assert found.message(lang).startswith(start)
        assert "`=assisted-adults`" in found.message(lang)
