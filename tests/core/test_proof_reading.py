"""A web page, Markdown or plain text is read into passages, each with its place."""

import pytest
from written_texts import cells, linked, read, shape, words

WEB = """<html><head><title>28</title></head><body><nav>Side 1 av 3</nav><main>
<h1>Bistand</h1><p>ROSA fulgte opp <a href="#kilde-rosa">74</a> personer.</p>
<h2>Alder</h2><p>Tre var barn<sup>2</sup>.</p><ul><li>To gutter</li><li>Én jente
<ul><li>Født i Norge</li></ul></li></ul>
<figure><img src="a.svg" alt="Linjediagram: 30 i 2016."><figcaption>Diagram 1</figcaption></figure>
<h2>Kilder</h2><p>Fafo 2015: 14</p>
<h1>Vedtak</h1><p>28 vedtak.</p>
<section role="doc-endnotes"><ol><li>Tallet gjelder voksne.</li></ol></section>
<script>var a = 9;</script></main><footer>Side 1</footer></body></html>"""


def test_a_web_page_is_read_block_by_block_under_its_headings(tmp_path):
    assert shape(read(tmp_path, "a.html", WEB)) == [
        ("heading", "Bistand", ()),
        ("text", "ROSA fulgte opp 74 personer.", ("Bistand",)),
        ("heading", "Alder", ("Bistand",)),
        ("text", "Tre var barn.", ("Bistand", "Alder")),
        ("item", "To gutter", ("Bistand", "Alder")),
        ("text", "Én jente", ("Bistand", "Alder")),
        ("item", "Født i Norge", ("Bistand", "Alder")),
        ("alternative", "Linjediagram: 30 i 2016.", ("Bistand", "Alder")),
        ("caption", "Diagram 1", ("Bistand", "Alder")),
        ("heading", "Vedtak", ()),
        ("text", "28 vedtak.", ("Vedtak",)),
        ("note", "Tallet gjelder voksne.", ("Vedtak",)),
    ]


def test_paragraphs_are_numbered_in_order_and_have_no_page(tmp_path):
    text = read(tmp_path, "a.html", WEB)
    assert [p.order for p in text.passages] == list(range(1, len(text.passages) + 1))
    assert {p.page for p in text.passages} == {None}
    assert (text.pages, text.lang) == (0, "nb")


def test_a_link_is_a_stretch_of_its_passage(tmp_path):
    text = read(tmp_path, "a.html", WEB)
    assert linked(text.passages[1]) == [("74", "kilde-rosa")]


LINKS = [
    ('<p>Av <a href="#k">alle <b>unn\u00adtatt</b> én</a> var.</p>', [("alle unntatt én", "k")]),
    ('<p><a href="b.html#k">28</a> og <a href="#l">29</a></p>', [("28", "k"), ("29", "l")]),
    ('<p>e\u0301n e\u0301n <a href="#k">e\u0301n</a> e\u0301n</p>', [("én", "k")]),
    ('<p>  To   og <a href="#k"> 28 \n personer </a></p>', [("28 personer", "k")]),
    ('<p><a href="http://[a#k">28</a> <a href="https://udi.no">29</a></p>', [("28", "k")]),
]


@pytest.mark.parametrize(("page", "links"), LINKS)
def test_a_link_stays_with_its_words_when_what_is_unseen_is_taken_out(tmp_path, page, links):
    (passage,) = read(tmp_path, "a.html", page).passages
    assert [(said.strip(), target) for said, target in linked(passage)] == links


TABLE = """<table><caption>Vedtak</caption>
<tr><th rowspan="2">Tiltak</th><th colspan="2">Voksne</th><th>Alle</th></tr>
<tr><th>Kvinner</th><th>Menn</th><th>I alt</th></tr>
<tr><th rowspan="2">Nord</th><td>10</td><td>4</td><td><a href="#k">14</a></td></tr>
<tr><td colspan="2">7</td><td>7</td></tr></table>"""


def test_a_cell_that_spans_others_leaves_every_number_in_its_column(tmp_path):
    (table,) = read(tmp_path, "a.html", TABLE).tables
    assert table.caption == "Vedtak"
    assert cells(table) == [
        ["Tiltak", "Voksne", "Voksne", "Alle"],
        ["Tiltak", "Kvinner", "Menn", "I alt"],
        ["Nord", "10", "4", "14"],
        ["Nord", "7", "", "7"],
    ]
    assert linked(table.rows[2][3]) == [("14", "k")]


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "99999999999999999999"])
def test_a_span_that_is_none_does_no_harm(tmp_path, span):
    page = f'<table><tr><td colspan="{span}" rowspan="{span}">A</td><td>28</td></tr></table>'
    (table,) = read(tmp_path, "a.html", page).tables
    assert (cells(table)[0][0], cells(table)[0][-1], len(table.rows)) == ("A", "28", 1)


MARKDOWN = """# Innhold

- Bistand 3

# Bistand

ROSA fulgte opp **[74](#kilde-rosa)** personer.[^1]

## Alder

| Alder | I alt |
|-------|------:|
| Barn  | 3     |

1. Én
2. To

[^1]: Tallet gjelder voksne.
"""


def test_markdown_is_read_as_the_page_it_becomes(tmp_path):
    text = read(tmp_path, "a.md", MARKDOWN)
    said = {(p.kind, p.text, p.path) for p in text.passages}
    assert ("text", "ROSA fulgte opp 74 personer.", ("Bistand",)) in said
    assert ("item", "To", ("Bistand", "Alder")) in said
    assert "note" in {p.kind for p in text.passages if p.text == "Tallet gjelder voksne."}
    assert "Bistand 3" not in words(text)
    assert cells(text.tables[0]) == [["Alder", "I alt"], ["Barn", "3"]]
    assert linked(next(p for p in text.passages if "74" in p.text)) == [("74", "kilde-rosa")]


PLAIN = """1 Bistand

ROSA fulgte opp 74 personer i menneske-
handelssaker, i bo-
og dagtilbud.\u00b9 Av disse
\f
var 46 nye.

Tabell 1: Alder

Alder\tI alt
Barn\t3

- Én gutt
- To jenter

1.1 Vedtak

Det ble fattet 28 vedtak.
"""


def test_plain_text_is_read_by_its_blank_lines_bullets_and_numbers(tmp_path):
    text = read(tmp_path, "a.txt", PLAIN)
    assert shape(text) == [
        ("heading", "1 Bistand", ()),
        ("text", "ROSA fulgte opp 74 personer i menneskehandelssaker, i bo- og dagtilbud. Av disse "
         "var 46 nye.", ("1 Bistand",)),
        ("caption", "Tabell 1: Alder", ("1 Bistand",)),
        ("item", "Én gutt", ("1 Bistand",)),
        ("item", "To jenter", ("1 Bistand",)),
        ("heading", "1.1 Vedtak", ("1 Bistand",)),
        ("text", "Det ble fattet 28 vedtak.", ("1 Bistand", "1.1 Vedtak")),
    ]  # fmt: skip
    (table,) = text.tables
    assert (table.caption, cells(table)) == ("Tabell 1: Alder", [["Alder", "I alt"], ["Barn", "3"]])
    assert [p.page for p in text.passages] == [1, 1, 2, 2, 2, 2, 2]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("nb", "Det var ikke noen som svarte på hva de gjorde."),
     ("nn", "Det var ikkje nokre som svarte på kva dei gjorde."),
     ("en", "There were none of the services that have answered."), ("nb", "28")],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_the_language_is_told_by_its_small_words(tmp_path, name, lang, words):
    assert read(tmp_path, name, words).lang == lang
