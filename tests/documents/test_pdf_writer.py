"""The printed report: what archives, screen readers and printers need of it."""

from pathlib import Path

import page
import pikepdf
import pypdf
import pytest
from made_document import OWN, made_document
from one_more_block import with_block

from samsyn.documents.elements import div, paragraph, row, table
from samsyn.documents.elements import words as spoken
from samsyn.documents.writers import LooseLinkError, PdfError, write_pdf
from samsyn.documents.writers.grid import read_grid
from samsyn.documents.writers.pdf.row_headers import RowHeaderError, mark_row_headers
from samsyn.documents.writers.pdf.source import typst_source
from samsyn.documents.writers.pdf.source_names import name_places


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """One printed report for all tests."""
    return write_pdf(
        made_document(), path=tmp_path_factory.mktemp("pdf") / "rapport.pdf", cleared=OWN
    )


def tagged(path: Path, tag: str) -> list[pikepdf.Object]:
    """Every structure element with a tag, in reading order."""
    found: list[pikepdf.Object] = []

    def visit(element: pikepdf.Object) -> None:
        if str(element.get("/S")) == tag:
            found.append(element)
        kids = element.get("/K")
        kids = [kids] if isinstance(kids, pikepdf.Dictionary) else kids
        for kid in kids if isinstance(kids, pikepdf.Array | list) else []:
            if isinstance(kid, pikepdf.Dictionary):
                visit(kid)

    pdf = pikepdf.open(path)
    visit(pdf.Root.StructTreeRoot)
    found.append(pdf)  # keeps the file open as long as its elements are read
    return found


def scope(cell: pikepdf.Object) -> str:
    """What a header cell says it heads."""
    attributes = cell.get("/A")
    entries = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return "".join(str(entry.get("/Scope", "")) for entry in entries)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_no_rule_of_accessibility_or_archiving_fails(written, profile):
    report = page.validate_pdf(str(written), profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.rules.failed == 0
    assert report.rules.total > 100


@pytest.mark.parametrize("paragraphs", [1, 2, 3, 5])
def test_archiving_holds_whatever_the_streams_happen_to_end_with(tmp_path, paragraphs):
    path = write_pdf(made_document(paragraphs=paragraphs), path=tmp_path / "r.pdf", cleared=OWN)
    assert page.validate_pdf(str(path), profile="2a").rules.failed == 0


def test_the_same_document_gives_the_same_bytes(written, tmp_path):
    again = write_pdf(made_document(), path=tmp_path / "again.pdf", cleared=OWN)
    assert again.read_bytes() == written.read_bytes()


def test_title_language_and_date_come_from_the_document(written):
    reader = pypdf.PdfReader(written)
    assert reader.metadata.title == "Menneskehandel i Norge. Tilstandsrapport for 2020"
    assert reader.trailer["/Root"]["/Lang"] == "nb-NO"
    assert reader.metadata.creation_date.date().isoformat() == "2021-06-15"


def test_the_outline_holds_every_chapter_in_order(written):
    titles = [item["/Title"] for item in pypdf.PdfReader(written).outline if isinstance(item, dict)]
    chapters = [f"{chapter.number} {chapter.title}".strip() for chapter in made_document().chapters]
    assert [title for title in titles if title in chapters] == chapters


def test_every_row_of_every_table_has_a_header_cell_of_its_own(written):
    *headers, _pdf = tagged(written, "/TH")
    scopes = [scope(cell) for cell in headers]
    small, long, wide, chart = 5 * 11, 70, 4, 3 * 11
    assert scopes.count("/Row") == small + long + wide + chart
    assert scopes.count("/Column") == 4 * 11 + 5 + 11 + 2 * 11


def test_every_chart_has_its_written_alternative(written):
    *figures, _pdf = tagged(written, "/Figure")
    assert len(figures) == 11
    assert {str(figure.Alt) for figure in figures} == {
        "Linjediagram: 30 anmeldelser i 2016, 83 i 2019 og 39 i 2020."
    }


def test_bound_numbers_are_links_and_notes_are_notes(written):
    *links, _pdf = tagged(written, "/Link")
    *notes, _pdf = tagged(written, "/Note")
    assert len(links) > 100
    assert len(notes) == 11 * 5


def test_a_long_table_repeats_its_head_on_every_page(written):
    pages = [page.extract_text() for page in pypdf.PdfReader(written).pages]
    with_rows = [text for text in pages if "Meldingen ble gitt" in text]
    assert len(with_rows) > 1
    assert all("Melder" in text and "Merknad" in text for text in with_rows)


def test_a_note_stands_on_the_page_where_its_table_ends(tmp_path):
    for paragraphs in (1, 2, 4):
        path = write_pdf(made_document(paragraphs=paragraphs), path=tmp_path / "r.pdf", cleared=OWN)
        pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
        noted = [text for text in pages if "Nadheim Oslo kunne ikke telle personer" in text]
        assert noted
        assert all("Pro Sentret" in text for text in noted)


def test_words_of_a_table_are_divided_only_where_they_have_no_room():
    document = made_document(paragraphs=1)
    tables = {
        block["c"][0][0]: block["c"][1][0]
        for chapter in document.chapters
        for block in chapter.blocks
        if block["t"] == "Div" and "table" in block["c"][0][1]
    }
    assert not read_grid(tables["tabell-botilbud"]).divided
    assert read_grid(tables["tabell-bred"]).divided


def test_a_number_in_a_heading_is_not_underlined():
    link = {"t": "Link", "c": [["", [], []], [{"t": "Str", "c": "39"}], ["#politiet", ""]]}
    number = {"t": "Span", "c": [["", ["figure"], []], [link]]}
    heading = {"t": "Header", "c": [2, ["sist", [], []], [number]]}
    source = typst_source(with_block(heading))
    assert source.count("#quiet-number[") == 1


def test_contents_lists_and_colophon_are_there(written):
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(written).pages)
    for words in ("Innhold", "Nøkkeltall", "Tabeller", "Diagrammer", "Om utgaven", "Kontrollsum"):
        assert words in text
    assert "15. juni 2021" in text


def test_every_page_is_a4(written):
    sizes = {
        (round(float(page.mediabox.width)), round(float(page.mediabox.height)))
        for page in pypdf.PdfReader(written).pages
    }
    assert sizes == {(595, 842)}


@pytest.mark.parametrize(("lang", "words"), [("nn", "Innhald"), ("en", "Contents")])
def test_the_other_languages_have_their_own_words(tmp_path, lang, words):
    path = write_pdf(made_document(paragraphs=1, lang=lang), path=tmp_path / "r.pdf", cleared=OWN)
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages[:5])
    assert words in text
    assert page.validate_pdf(str(path), profile="ua1").rules.failed == 0


def test_a_sign_that_the_letters_lack_is_refused_by_name(tmp_path):
    document = with_block({"t": "Para", "c": [{"t": "Str", "c": "漢"}]})
    with pytest.raises(PdfError, match="漢") as refused:
        write_pdf(document, path=tmp_path / "r.pdf", cleared=OWN)
    for lang, words in (("nb", "Bytt det ut"), ("nn", "Byt det ut"), ("en", "Write it in words")):
        assert words in refused.value.message(lang)
        assert "Bistanden nådde flere" in refused.value.message(lang)


def test_a_link_that_leads_nowhere_is_refused_with_chapter_and_id(tmp_path):
    link = {"t": "Link", "c": [["", [], []], [{"t": "Str", "c": "her"}], ["#borte", ""]]}
    document = with_block({"t": "Para", "c": [link]})
    with pytest.raises(LooseLinkError, match=r"Bistanden nådde.*#borte"):
        write_pdf(document, path=tmp_path / "r.pdf", cleared=OWN)


def test_text_that_looks_like_typst_code_is_printed_as_it_stands(tmp_path):
    words = '#panic("nei") $x$ *a* @b <c> \\d `e`'
    document = with_block({"t": "Para", "c": [{"t": "Str", "c": words}]})
    path = write_pdf(document, path=tmp_path / "r.pdf", cleared=OWN)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert '#panic("nei")' in text
    assert "@b" in text


def test_row_headers_are_refused_when_tables_do_not_match(written):
    with pikepdf.open(written) as pdf, pytest.raises(RowHeaderError, match="1 tables"):
        mark_row_headers(pdf, counts=[1])


def test_every_link_of_the_text_leads_to_a_place_by_its_name(written):
    with pikepdf.open(written) as pdf:
        places = pikepdf.NameTree(pdf.Root.Names.Dests)
        named = [
            str(note.Dest)
            for sheet in pdf.pages
            for note in sheet.get("/Annots", [])
            if isinstance(note.get("/Dest"), pikepdf.String)
        ]
        assert {name for name in named if name.startswith("kilde-")}
        assert [name for name in named if name not in places] == []


def test_places_keep_their_points_where_the_links_cannot_be_told_apart(written):
    with pikepdf.open(written) as pdf:
        before = [
            str(note.get("/Dest")) for sheet in pdf.pages for note in sheet.get("/Annots", [])
        ]
        name_places(pdf, names=["kilde-assisted-adults"])
        after = [str(note.get("/Dest")) for sheet in pdf.pages for note in sheet.get("/Annots", [])]
    assert after == before


def test_a_day_at_the_beginning_of_a_cell_opens_no_list(tmp_path):
    rows = [row([spoken(day), spoken("Loven trer i kraft")]) for day in ("1. januar 2021", "- x")]
    head = [spoken("Dag"), spoken("Hendelse")]
    block = table(title=spoken("Dager"), head=head, rows=rows, numerals=[False, False])
    plain = write_pdf(
        with_block({"t": "Para", "c": spoken("Et avsnitt til.")}),
        path=tmp_path / "a.pdf",
        cleared=OWN,
    )
    path = write_pdf(with_block(block), path=tmp_path / "b.pdf", cleared=OWN)
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert "1. januar 2021" in text
    *before, _pdf = tagged(plain, "/LI")
    *after, _pdf = tagged(path, "/LI")
    assert len(after) == len(before)


def test_the_arrow_of_a_way_to_another_report_stands_on_the_line_of_its_words(tmp_path):
    way = div([paragraph(spoken("Les avsnittet her"))], classes=["elsewhere"])
    path = write_pdf(with_block(way), path=tmp_path / "r.pdf", cleared=OWN)
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert "Les avsnittet her →" in text
