"""The glossary names every idea once, in three languages, in an order a reader can search."""

from pathlib import Path

from samsyn.codes import load_codes

PAGE = Path(__file__).parents[2] / "GLOSSARY.md"
ROWS = [
    [field.strip() for field in line.strip("|").split("|")]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| ---")
][1:]


def test_every_term_has_its_norwegian_ones_and_a_sentence():
    assert len(ROWS) >= 70
    for row in ROWS:
        assert len(row) == 4 and all(row), row
        assert row[3].endswith("."), f"{row[0]} has no sentence"


def test_terms_stand_once_and_in_order():
    terms = [row[0] for row in ROWS]
    assert len(set(terms)) == len(terms)
    assert terms == sorted(terms, key=str.casefold)


def test_the_statuses_of_an_answer_are_in_the_glossary_by_name():
    page = PAGE.read_text(encoding="utf-8")
    for status in load_codes().statuses:
        assert status.replace("-", " ") in page
