"""The appendix that the program writes itself."""

import pytest
from documents_cast import build, build_chapters

from samsyn.documents.walk import find, text_of


@pytest.fixture(scope="module")
def built():
    return build()


def rows_of(chapter, place):
    table = find(list(chapter.blocks), kinds=["Table"])[place]["c"]
    return [[text_of(cell[4]) for cell in row[1]] for body in table[4] for row in body[3]]


def test_each_quantity_says_what_it_counts_and_who_gave_it(built):
    text = text_of(list(built.document.chapters[2].blocks))
    assert "Det som er talt: personer. Gitt av: HTSO; ROSA." in text
    assert "minst det største enkelttallet, og høyst summen" in text


def test_who_could_not_give_a_number_is_named(built):
    assert rows_of(built.document.chapters[2], 0) == [
        ["2020", "ikke delt", "3", "2", "Nadheim"],
        ["2020", "Kjønn", "3", "2", "Nadheim"],
    ]


def test_each_number_says_its_rows_and_where_it_is_used(built):
    rows = rows_of(built.document.chapters[3], 0)
    assert rows[0] == [
        "alle",
        "74 (50–74)",
        "2, 5",
        "nøkkeltall; 1; tabell\xa01",
    ]
    assert ["ROSA, Menn", "0", "7", "tabell\xa01"] in rows


def test_what_all_numbers_of_a_quantity_share_is_said_once(built):
    text = text_of(list(built.document.chapters[3].blocks))
    assert "Alle tallene gjelder 2020. Svarene står i filen returns.csv" in text


def test_a_number_has_one_entry_however_often_it_is_used(built):
    spans = find(list(built.document.chapters[3].blocks), kinds=["Span"])
    ids = [node["c"][0][0] for node in spans]
    assert len(ids) == len(set(ids)) == 15


def test_a_break_of_definition_is_told(tmp_path):
    text = "# T\n\n`=police-reports form=labour-or-services`"
    built = build_chapters(tmp_path, text)
    assert "Definisjonen ble endret 1.1.2021:" in text_of(list(built.document.chapters[1].blocks))


def test_a_report_without_numbers_says_so(tmp_path):
    built = build_chapters(tmp_path, "# T\n\nBare ord.")
    assert "ingen tall" in text_of(list(built.document.chapters[2].blocks))
