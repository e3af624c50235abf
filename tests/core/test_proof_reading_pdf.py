"""A PDF is read by its tags where it has them, and by where its words stand where it has none."""

import io

import pikepdf
import pytest
from written_texts import cells, linked, pdf, read, words

BOTH = pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
SAID = "Tiltakene svarte selv på hva de hadde gjort, og de skrev hvor mange de møtte i året. "
SMALL = "som ble fulgt opp i året og som ikke kom tilbake "
HEAD = """#set page(width: 180mm, height: 130mm)
#set text(size: 10pt)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 15pt)
"""
REPORT = f"""{HEAD}
#set page(header: [Rapport for 2020], footer: context [Side #counter(page).display()])
#outline(title: [Innhold])
= Bistand
ROSA fulgte opp #link(<kilde>)[74] personer i menneske\u00adhandelssaker.#footnote[Tallet gjelder
18 tiltak.] {SAID * 4}

== Alder
- Én gutt
- To jenter

#pagebreak()
#figure(table(columns: (1fr, 1fr, 1fr), [Tiltak], [Kvinner], [Menn], [Nord], [10], [4], [Sør],
  [1 234], [5]), caption: figure.caption(position: top)[Oppfølging])

= Vedtak <kilde>
Det ble fattet 28 vedtak. {SAID * 4}

#pagebreak()
Siste side. {SAID * 4}
"""


def pages_of(path):
    with pikepdf.open(path) as written:
        return len(written.pages)


@BOTH
def test_a_report_is_read_with_pages_headings_and_links(tmp_path, tagged):
    text = read(tmp_path, "a.pdf", pdf(REPORT, tagged=tagged))
    said = [(p.page, p.kind, p.text[:30], p.path) for p in text.passages if p.kind != "caption"]
    assert [one for one in said if one[1] != "note"] == [
        (1, "heading", "Bistand", ()),
        (1, "text", "ROSA fulgte opp 74 personer i ", ("Bistand",)),
        (1, "heading", "Alder", ("Bistand",)),
        (1, "item", "Én gutt", ("Bistand", "Alder")),
        (1, "item", "To jenter", ("Bistand", "Alder")),
        (2, "heading", "Vedtak", ()),
        (2, "text", "Det ble fattet 28 vedtak. Tilt", ("Vedtak",)),
        (3, "text", "Siste side. Tiltakene svarte s", ("Vedtak",)),
    ]
    assert [one[:3] for one in said if one[1] == "note"] == [
        (1, "note", "Tallet gjelder 18 tiltak.")
    ]
    assert text.pages == 3
    first = next(p for p in text.passages if "ROSA" in p.text)
    assert linked(first) == [("74", "kilde")]
    assert "i menneskehandelssaker. Tiltakene" in first.text


@BOTH
def test_a_table_is_a_table_with_its_caption(tmp_path, tagged):
    (table,) = read(tmp_path, "a.pdf", pdf(REPORT, tagged=tagged)).tables
    assert "Oppfølging" in table.caption
    assert table.page == 2
    assert cells(table) == [
        ["Tiltak", "Kvinner", "Menn"], ["Nord", "10", "4"], ["Sør", "1 234", "5"]
    ]  # fmt: skip


@BOTH
def test_a_link_that_goes_on_over_a_page_break_stays_one(tmp_path, tagged):
    source = f"{HEAD}= Mål <m>\nAv disse var #link(<m>)[alle {SMALL * 60}én] kvinner."
    text = read(tmp_path, "a.pdf", pdf(source, tagged=tagged))
    assert pages_of(tmp_path / "a.pdf") > 1
    (passage,) = [p for p in text.passages if p.kind == "text"]
    assert linked(passage) == [(f"alle {SMALL * 60}én", "m")]
    assert passage.text.endswith("én kvinner.")


@BOTH
def test_a_word_divided_by_a_line_or_a_page_is_made_whole(tmp_path, tagged):
    word = "menneskehandelsbekjempelse"
    line = f"{HEAD}#set text(hyphenate: true)\n#block(width: 27mm)[Om {word} ble det sagt]"
    page = f"{HEAD}{SAID} Om menneske-#pagebreak()handel ble det sagt"
    assert f"Om {word} ble det sagt" in words(read(tmp_path, "a.pdf", pdf(line, tagged=tagged)))
    (whole,) = words(read(tmp_path, "b.pdf", pdf(page, tagged=tagged)))
    assert whole.endswith("Om menneskehandel ble det sagt")


@BOTH
def test_a_table_over_a_page_break_is_one_with_its_head_once(tmp_path, tagged):
    rows = "".join(f"[Tiltak {n}], [{n}], [{2 * n}]," for n in range(1, 41))
    head = "table.header([Tiltak], [Kvinner], [Menn])"
    source = f"{HEAD}{SAID}\n#table(columns: (1fr, 1fr, 1fr), {head}, {rows})"
    text = read(tmp_path, "a.pdf", pdf(source, tagged=tagged))
    assert pages_of(tmp_path / "a.pdf") > 1
    (table,) = text.tables
    assert cells(table) == [
        ["Tiltak", "Kvinner", "Menn"],
        *([f"Tiltak {n}", str(n), str(2 * n)] for n in range(1, 41)),
    ]


@BOTH
def test_two_columns_are_read_one_after_the_other(tmp_path, tagged):
    left = "Til venstre står det at 28 vedtak ble fattet og at de gjaldt mange personer. " * 4
    right = "Til høyre står det at 39 anmeldelser kom inn og at de gjaldt få personer. " * 4
    source = f"{HEAD}#columns(2)[{left}\n\n#colbreak()\n{right}]"
    said = words(read(tmp_path, "a.pdf", pdf(source, tagged=tagged)))
    assert said == [left.strip(), right.strip()]


@BOTH
def test_a_sentence_over_two_columns_is_made_whole_with_the_notes_left_at_the_foot(
    tmp_path, tagged
):
    source = f"""{HEAD}#set page(columns: 2)
{SAID * 3}#footnote[Noten gjelder 18 tiltak.] {SMALL * 30} slutt."""
    text = read(tmp_path, "a.pdf", pdf(source, tagged=tagged))
    assert "Noten gjelder 18 tiltak." in [p.text for p in text.passages if p.kind == "note"]
    assert SMALL * 30 in next(p.text for p in text.passages if p.kind == "text")


def test_a_page_put_in_without_tags_is_read_all_the_same(tmp_path):
    tagged = pikepdf.open(io.BytesIO(pdf(f"{HEAD}= Bistand\n{SAID * 9}", tagged=True)))
    other = pikepdf.open(io.BytesIO(pdf(f"{HEAD}Et vedlegg om 28 saker. {SAID * 5}", tagged=False)))
    tagged.pages.extend(other.pages)
    file = io.BytesIO()
    tagged.save(file)
    text = read(tmp_path, "a.pdf", file.getvalue())
    assert [(p.page, p.text[:23]) for p in text.passages] == [
        (1, "Bistand"), (1, SAID[:23]), (2, "Et vedlegg om 28 saker."),
    ]  # fmt: skip


def test_a_link_that_is_none_is_read_as_words(tmp_path):
    written = pikepdf.open(
        io.BytesIO(pdf(f"{HEAD}= M <m>\nDet var #link(<m>)[74] her.", tagged=True))
    )
    for note in written.pages[0].Annots:
        note.Rect = pikepdf.Array([pikepdf.Name.X, 1])
    file = io.BytesIO()
    written.save(file)
    assert "Det var 74 her." in words(read(tmp_path, "a.pdf", file.getvalue()))
