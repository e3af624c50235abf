"""A small table whose sum is wrong is told; one whose rows need not make the sum is left alone."""

import pytest
from proof_cast import report_on, told
from written_texts import read


def table(*rows, head=("Kommune", "Saker"), before="", caption=""):
    """Return a web page with one table, its last row the sum."""
    lines = [head, *rows]
    cells = ["".join(f"<td>{cell}</td>" for cell in line) for line in lines]
    body = "".join(f"<tr>{line}</tr>" for line in cells)
    titled = f"<caption>{caption}</caption>" if caption else ""
    return f"<h1>{before or 'Saker'}</h1><table>{titled}{body}</table>"


PARTS = (("Oslo", 15), ("Bergen", 16), ("Voss", 7))
WRONG = [
    table(("Januar", 5), ("Februar", 6), ("Mars", 7), ("Sum", 20), head=("Måned", "Saker")),
    table(*PARTS, ("Totalt", 20)),
    table(*PARTS, ("Til saman", 39)),
    table(*PARTS, ("I alt", 39), head=("Kommune", "Personer")),  # less than the sum of its parts
]
RIGHT = [
    table(*PARTS, ("Totalt", 38)),
    table(*PARTS, ("Totalt", 20), head=("Kommune", "Personer")),  # one person in two places
    table(*PARTS, ("Totalt", 20), head=("Tiltak", "Antall"), before="Hjelp"),  # or of what?
    table(*PARTS, ("Totalt", 50), head=("Kommune", "Prosent")),
    table(*PARTS, ("Totalt", 50), caption="De tre største kommunene"),
    table(("Oslo", 15), ("Bergen", "–"), ("Totalt", 20)),  # a number that is not told
    table(("Oslo", 15), ("– hvorav nye", 4), ("Voss", 7), ("Totalt", 22)),
    table(("Totalt", 20), *PARTS),
]


@pytest.mark.parametrize("words", WRONG)
def test_a_sum_at_the_foot_of_one_column_is_added_up(words):
    (finding,) = told(words, kind="html", rule="table-sums")
    assert "«Saker»" in finding.message("nb")


@pytest.mark.parametrize("words", RIGHT)
def test_rows_that_need_not_make_the_sum_are_left_alone(words):
    assert told(words, kind="html") == ()


def test_a_table_without_a_name_is_not_called_by_its_row():
    words = WRONG[1].partition("</h1>")[2]
    (finding,) = told(words, kind="html", rule="table-sums")
    assert finding.message("nb") == "Totalt, Saker i tabellen er 20, men delene gir 38."


@pytest.mark.parametrize("title", ["Tabeller", "Tabelloversikt", "Innhold", "Tables"])
def test_a_chapter_with_the_title_of_a_list_is_read_where_it_holds_numbers(title, tmp_path):
    assert len(read(tmp_path, "a.html", table(*PARTS, ("Totalt", 20), before=title)).tables) == 1
    text = f"<h1>{title}</h1><p>Av de 28 personene var 17 kvinner og 12 menn.</p>"
    assert len(read(tmp_path, "a.html", text).passages) == 2


def test_entries_with_their_pages_or_links_are_left_out(tmp_path):
    entries = "<p>1. Av 28 vedtak gjaldt 17 kvinner ..... 3</p><p>2 Tabell 4</p>"
    linked = "<p><a href='#a'>74 voksne fikk hjelp i 2020.</a></p>"
    for lines in (entries, linked):
        words = f"<h1>Innhold</h1>{lines}<h1>Saker</h1><p>Ingen.</p>"
        text = read(tmp_path, "a.html", words)
        assert [passage.text for passage in text.passages] == ["Saker", "Ingen."]


def test_the_numbers_of_tables_are_counted_too():
    assert report_on(WRONG[1], kind="html").numbers == 4
