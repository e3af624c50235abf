"""A document is told in plain values: everything that counts is counted, in three languages."""

import pytest

from samsyn.documents import (
    Box,
    ChartPoint,
    Heading,
    Intersection,
    Items,
    Meta,
    Paragraph,
    PlainChapter,
    PlainChart,
    PlainTable,
    UpsetSpec,
    listed,
    plain_document,
)
from samsyn.documents.walk import text_of

TABLE = PlainTable("ett", "Hva som står der", ("Navn", "Antall"), (("a", "3"), ("b", "4")),
                   numerals=frozenset({1}), notes=("Talt i mai.",))  # fmt: skip
CHART = PlainChart("felles", UpsetSpec("To er felles", "personer", ("a", "b"), (
    Intersection(("a",), ChartPoint("bare a", 3)),
    Intersection(("a", "b"), ChartPoint("a og b", 2)),
)))  # fmt: skip


def made(*blocks, lang="nb", own_page=False):
    meta = Meta("Tittel", "", "", "", "2026-11-20", "1", lang)
    return plain_document(meta, [PlainChapter("en", "Kapittel", blocks, own_page=own_page)])


def blocks_of(document):
    return document.chapters[0].blocks


@pytest.mark.parametrize(("lang", "names"), [
    ("nb", ("Tabell", "Diagram")), ("nn", ("Tabell", "Diagram")), ("en", ("Table", "Chart")),
])  # fmt: skip
def test_tables_and_charts_are_counted_each_for_themselves_and_listed(lang, names):
    document = made(TABLE, CHART, PlainTable("to", "Mer", ("x",), (("y",),)), lang=lang)
    words = text_of(list(blocks_of(document)))
    for name in (f"{names[0]}\u00a01", f"{names[0]}\u00a02", f"{names[1]}\u00a01"):
        assert name in words
    assert [(one.number, one.target) for one in document.tables] == [
        ("1", "tabell-ett"), ("2", "tabell-to")]  # fmt: skip
    assert [one.title for one in document.charts] == ["To er felles"]
    assert [one.name for one in document.pictures] == ["felles"]


def test_a_chart_is_drawn_twice_and_said_in_words():
    document = made(CHART)
    assert document.pictures[0].svg != document.pictures[0].narrow
    assert "bare a 3 og a og b 2" in text_of(list(blocks_of(document)))


def test_a_lead_stands_out_and_a_box_of_advice_has_its_bar():
    _, _, plain, advice = blocks_of(made(
        Heading("her", "Her"), Box((Paragraph("Vent.", lead="Nei."),)),
        Box((Items((Paragraph("Gå."),)),), is_advice=True),
    ))  # fmt: skip
    assert plain["c"][0][1] == ["box"] and advice["c"][0][1] == ["recommendation"]
    assert plain["c"][1][0]["c"][0]["t"] == "Strong"
    assert text_of(plain["c"][1]) == "Nei. Vent."


def test_only_a_chapter_with_its_own_page_is_marked_to_begin_one():
    for own, classes in ((True, ["unnumbered", "new-page"]), (False, ["unnumbered"])):
        assert blocks_of(made(own_page=own))[0]["c"][1][1] == classes


def test_the_first_column_heads_its_row_and_notes_stand_under_the_table():
    (_, whole) = blocks_of(made(TABLE))
    table, notes = whole["c"][1]
    assert table["c"][4][0][1] == 1
    assert [column[0]["t"] for column in table["c"][2]] == ["AlignLeft", "AlignRight"]
    assert text_of([notes]) == "Talt i mai."
    assert listed(("a", "b"), lang="en") == "a and b"
