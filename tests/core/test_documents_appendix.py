"""The appendix that the program writes itself."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from documents_cast import CODES, build, build_chapters, figure, ground

from samsyn.documents.coverage import coverage_blocks, wanting
from samsyn.documents.source_lines import Breakdown, NamedFigure, source_lines
from samsyn.documents.source_rows import rows_text, stretches
from samsyn.documents.sources import source_blocks
from samsyn.documents.used import UsedQuantity
from samsyn.documents.walk import find, text_of
from samsyn.returns import Cell, Place

WHOLE = "assisted-adults service:rosa 2020"


@pytest.fixture(scope="module")
def built():
    return build()


def rows_of(chapter, place):
    table = find(list(chapter.blocks), kinds=["Table"])[place]["c"]
    return [[text_of(cell[4]) for cell in row[1]] for body in table[4] for row in body[3]]


def lines_of(blocks):
    """Return the lines of the lists, in words."""
    return [text_of(item) for node in find(blocks, kinds=["BulletList"]) for item in node["c"]]


def cell(row, *, service="rosa", file="returns.csv", at=WHOLE):
    return Cell(
        period="2020", service=service, quantity=at.split()[0], dimension="total", category="",
        value=1, status="reported", basis="stated", note="", place=Place(file=file, row=row),
    )  # fmt: skip


def number(value, *rows, at=WHOLE, file="returns.csv", services=("rosa",), **other):
    """Return a figure whose answers stand on these rows, one for each service."""
    cells = [cell(row, service=name, file=file) for row, name in zip(rows, services, strict=False)]
    made = figure(value, at=at, **{"sources": services, **other})
    return replace(made, cells=tuple(cells))


def said(*figures):
    """Return what the appendix says of these numbers of one quantity."""
    used = UsedQuantity(figures[0].quantity, 0, figures)
    return lines_of(source_blocks([used], ground=ground(*figures)))


def test_each_quantity_says_what_it_counts_and_who_gave_it(built):
    text = text_of(list(built.document.chapters[2].blocks))
    assert "Teller personer. Gitt av HTSO; ROSA." in text


def test_what_bounds_are_is_said_once(built):
    text = text_of(list(built.document.chapters[2].blocks))
    assert text.count("minst det største enkelttallet, og høyst summen") == 1


def test_who_could_not_give_a_number_is_named_once_for_all_its_parts(built):
    assert rows_of(built.document.chapters[2], 0) == [
        ["Antatte ofre som fikk oppfølging", "2020", "Alt", "2\u00a0av\u00a03", "Nadheim"],
    ]


def test_where_more_are_missing_than_gave_those_who_gave_are_named():
    lonely = number(7, 2, at="assisted-adults all 2020", missing=("htso", "nadheim"))
    found = {"assisted-adults": wanting([lonely], ground=ground(lonely))}
    _, _, table = coverage_blocks(found, ground=ground(lonely))
    row = find([table], kinds=["Table"])[0]["c"][4][0][3][0]
    assert [text_of(cell[4]) for cell in row[1]][2:] == [
        "I alt",
        "1\u00a0av\u00a03",
        "alle unntatt ROSA",
    ]


def test_a_definition_leads_to_those_who_could_not_answer(built):
    blocks = list(built.document.chapters[2].blocks)
    ids = {node["c"][1][0] for node in find(blocks, kinds=["Header"])}
    links = find(find(blocks, kinds=["Para"]), kinds=["Link"])
    assert {link["c"][2][0].removeprefix("#") for link in links} <= ids
    assert [text_of([link]) for link in links] == ["Ikke alle kunne svare."]


def test_numbers_that_all_gave_have_no_table(tmp_path):
    built = build_chapters(tmp_path, "# T\n\n`=police-reports`")
    assert find(list(built.document.chapters[1].blocks), kinds=["Table"]) == []


def test_a_sum_names_its_services_and_a_whole_service_its_first_and_last_row(built):
    lines = lines_of(list(built.document.chapters[3].blocks))
    assert any(line.startswith("Alle: I alt 74 (50–74)") for line in lines)
    assert any("[2 tiltak under]" in line for line in lines)
    assert any("Kvinner 50, Menn 0 [returns.csv 5–7]" in line for line in lines)


def test_a_number_has_one_entry_however_often_it_is_used(built):
    spans = find(list(built.document.chapters[3].blocks), kinds=["Span"])
    ids = [node["c"][0][0] for node in spans if node["c"][0][0]]
    assert len(ids) == len(set(ids)) == 15


def test_headings_of_the_appendix_do_not_jump(built):
    for chapter in built.document.chapters[2:]:
        levels = [node["c"][0] for node in find(list(chapter.blocks), kinds=["Header"])]
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_rows_stand_in_the_order_of_the_numbers():
    parts = [
        number(3, 9, at=f"{WHOLE} sex=female"),
        number(4, 8, at=f"{WHOLE} sex=male"),
    ]
    label = CODES.quantities["assisted-adults"].label.text("nb")
    assert said(number(7, 2), *parts) == [
        f"{label}, ROSA: I alt 7 [returns.csv 2]; Kvinner 3, Menn 4 [9, 8]"
    ]


def test_another_file_is_named_where_it_begins():
    other = number(4, 12, at=f"{WHOLE} sex=male", file="extra.csv")
    (line,) = said(number(7, 2), number(3, 3, at=f"{WHOLE} sex=female"), other)
    assert line.endswith("I alt 7 [returns.csv 2]; Kvinner 3, Menn 4 [3; extra.csv 12]")


def test_totals_of_several_years_share_a_line_that_names_the_years():
    years = [
        number(5, row, at=f"police-reports all {year}")
        for row, year in enumerate(("2018", "2019", "2020"), start=2)
    ]
    (line,) = said(*years)
    assert line.endswith(": 2018 5, 2019 5, 2020 5 [returns.csv 2–4]")


def test_totals_of_several_services_in_another_year_share_a_line_that_names_them():
    before = [
        number(value, row, at=f"assisted-adults service:{name} 2019", services=(name,))
        for value, row, name in ((23, 2, "htso"), (63, 3, "rosa"))
    ]
    now = [number(7, 2), number(3, 3, at=f"{WHOLE} sex=female")]
    assert said(*before, *now) == [
        "ROSA: I alt 7, Kvinner 3 [returns.csv 2–3]",
        "2019: HTSO 23, ROSA 63 [returns.csv 2–3]",
    ]


def test_a_crossing_names_what_it_divides_once():
    at = "assisted-adults service:rosa 2020 sex=female form="
    (line,) = said(number(3, 5, at=f"{at}sexual"), number(2, 6, at=f"{at}labour-or-services"))
    assert line.count("Kvinner") == 1
    assert line.endswith(" 2 [returns.csv 5–6]")


def a_sum_and_its_parts(*, told):
    """A sum over three services and the numbers of those that have a line of their own."""
    at = "assisted-adults service:{} 2020 sex=female"
    parts = {
        name: number(value, row, at=at.format(name), services=(name,))
        for value, row, name in ((4, 3, "htso"), (3, 9, "rosa"), (2, 12, "nadheim"))
    }
    cells = tuple(cell for part in parts.values() for cell in part.cells)
    whole = number(9, at="assisted-adults all 2020 sex=female", services=tuple(parts))
    return [replace(whole, cells=cells), *(parts[name] for name in told)]


def test_a_sum_leads_to_the_lines_of_its_services_instead_of_naming_their_rows_again():
    assert said(*a_sum_and_its_parts(told=("htso", "rosa", "nadheim"))) == [
        "Alle: Kvinner 9 [3 tiltak under]",
        "HTSO: Kvinner 4 [returns.csv 3]",
        "ROSA: Kvinner 3 [returns.csv 9]",
        "Nadheim: Kvinner 2 [returns.csv 12]",
    ]


def test_a_sum_names_the_rows_of_services_that_have_no_line_of_their_own():
    first, *_ = said(*a_sum_and_its_parts(told=("htso", "rosa")))
    assert first == "Alle: Kvinner 9 [2 tiltak under; returns.csv 12]"


def test_a_sum_names_its_rows_where_the_line_of_a_service_rests_on_another_answer():
    whole, htso, rosa = a_sum_and_its_parts(told=("htso", "rosa"))
    first, *_ = said(whole, replace(htso, cells=(cell(99, service="htso"),)), rosa)
    assert first == "Alle: Kvinner 9 [returns.csv 3, 9, 12]"


def test_a_zero_that_follows_from_another_answer_has_no_row_and_says_so():
    total = number(7, 2, at="assisted-adults all 2020", services=("rosa", "htso"))
    (line,) = said(total)
    assert line.endswith(": 7 [returns.csv 2; null hos 1 følger av andre svar]")


def test_numbers_that_nobody_could_give_share_the_word_for_it():
    nothing = [number(None, at=f"{WHOLE} sex={sex}", services=()) for sex in ("female", "male")]
    (line,) = said(*nothing)
    assert line.endswith(": Kvinner, Menn: ikke registrert")


def test_a_row_of_a_workbook_is_named_by_sheet_and_cell():
    place = Place(file="svar.xlsx", sheet="Svar", cell="C14")
    made = replace(number(1), cells=(replace(cell(2), place=place),))
    (stretch,) = stretches([Breakdown("", (NamedFigure("", made),))])
    assert rows_text(stretch.spots) == "svar.xlsx Svar C14"


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_answer_behind_every_number_can_be_read_from_its_line(lang):
    """Expand the brackets again: each number finds exactly the rows of its own answers."""
    figures = [
        number(7, 2),
        *(number(1, row, at=f"{WHOLE} sex={sex}") for row, sex in ((3, "female"), (4, "male"))),
        *(number(1, row, at=f"{WHOLE} form={form}")
          for row, form in ((8, "sexual"), (9, "labour-or-services"), (7, "combination"))),
    ]  # fmt: skip
    (line,) = source_lines(figures, ground=ground(*figures, lang=lang))
    found = []
    for stretch in stretches(line.breakdowns):
        named = [n.figure for part in stretch.breakdowns for n in part.figures]
        text = re.sub(r"[^\d–, ]", "", rows_text(stretch.spots))
        rows = []
        for run in text.split(","):
            first, _, last = run.strip().partition("–")
            rows.extend(range(int(first), int(last or first) + 1))
        found.extend(zip(named, rows, strict=True))
    assert [(f.key, row) for f, row in found] == [
        (f.key, c.place.row) for f in figures for c in f.cells
    ]


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_a_chapter_finds_the_appendix_in_whatever_language_it_is_built(tmp_path, lang):
    built = build_chapters(tmp_path, "# T\n\nSe [](#definisjoner-og-dekning).", lang=lang)
    (link,) = find(list(built.document.chapters[0].blocks), kinds=["Link"])
    assert built.findings == ()
    assert link["c"][2][0] == f"#{built.document.chapters[1].slug}"


def test_a_break_of_definition_is_told(tmp_path):
    text = "# T\n\n`=police-reports form=labour-or-services`"
    built = build_chapters(tmp_path, text)
    assert "Definisjonen ble endret 1.1.2021:" in text_of(list(built.document.chapters[1].blocks))


def test_a_report_without_numbers_says_so(tmp_path):
    built = build_chapters(tmp_path, "# T\n\nBare ord.")
    assert "ingen tall" in text_of(list(built.document.chapters[2].blocks))


def test_those_who_answered_say_in_their_own_words_how_they_count(built):
    appendix = list(built.document.chapters[2].blocks)
    assert "Slik teller de som har svart" in text_of(appendix)
    assert "ROSA: flere enn én samtale." in lines_of(appendix)
