"""A Word file is read as its finished text shows: no deleted words, no fields, notes in place."""

import io
import zipfile

import docx.oxml
from written_texts import cells, element, linked, read, run, shape, with_part, word_file, words

WORDML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NOTES = f"""<?xml version="1.0"?><w:footnotes xmlns:w="{WORDML}"><w:footnote w:id="2"><w:p><w:r>
<w:t>Tallet gjelder 18 tiltak.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
RELATION = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/footnotes" Target="footnotes.xml"/></Relationships>'
)
OVERRIDE = (
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.footnotes+xml"/></Types>'
)


def paragraph(document, *children, style=None):
    made = document.add_paragraph(style=style)
    for child in children:
        made._p.append(child)
    return made


def report(document):
    document.add_heading("Tilstandsrapport", level=0)
    document.add_heading("Bistand", level=1)
    link = element("hyperlink", run("7"), run("4", element("b")), anchor="kilde-rosa")
    mark = element("r", element("footnoteReference", id="2"))
    paragraph(document, run("ROSA fulgte opp "), link, run(" personer"), mark, run("."))
    document.add_heading("Alder", level=2)
    document.add_paragraph("Én gutt", style="List Bullet")
    document.add_paragraph("To jenter", style="List Bullet")
    document.add_heading("Vedtak", level=1)
    document.add_paragraph("Det ble fattet 28 vedtak.")


def with_notes(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        relations = file.read("word/_rels/document.xml.rels").decode()
        types = file.read("[Content_Types].xml").decode()
    data = with_part(data, "word/footnotes.xml", NOTES)
    data = with_part(
        data, "word/_rels/document.xml.rels", relations.replace("</Relationships>", RELATION)
    )
    return with_part(data, "[Content_Types].xml", types.replace("</Types>", OVERRIDE))


def test_paragraphs_stand_under_their_headings_with_notes_behind_them(tmp_path):
    text = read(tmp_path, "a.docx", with_notes(word_file(report)))
    title = "Tilstandsrapport"
    assert shape(text) == [
        ("heading", title, ()),
        ("heading", "Bistand", ()),
        ("text", "ROSA fulgte opp 74 personer.", ("Bistand",)),
        ("note", "Tallet gjelder 18 tiltak.", ("Bistand",)),
        ("heading", "Alder", ("Bistand",)),
        ("item", "Én gutt", ("Bistand", "Alder")),
        ("item", "To jenter", ("Bistand", "Alder")),
        ("heading", "Vedtak", ()),
        ("text", "Det ble fattet 28 vedtak.", ("Vedtak",)),
    ]
    assert linked(text.passages[2]) == [("74", "kilde-rosa")]
    assert [p.order for p in text.passages] == list(range(1, 10))


def test_what_the_reader_never_sees_is_left_out(tmp_path):
    def build(document):
        gone = element("delText")
        gone.text = "27"
        field = element("instrText")
        field.text = " REF _28 "
        raised = element("vertAlign", val="superscript")
        paragraph(
            document, run("Det var "), element("del", element("r", gone)),
            element("ins", run("28")), element("r", field), run(" ved\u00adtak"), run("3", raised),
            run("."), element("r", element("tab")), run("Av"), element("r", element("br")),
            run("disse"), run(" ble"),
        )  # fmt: skip

    assert words(read(tmp_path, "a.docx", word_file(build))) == ["Det var 28 vedtak. Av disse ble"]


def test_a_list_of_contents_and_the_head_and_foot_of_pages_are_left_out(tmp_path):
    def build(document):
        document.styles.add_style("toc 1", 1)
        document.add_paragraph("Bistand 14", style="toc 1")
        document.add_heading("Innhold", level=1)
        document.add_paragraph("Vedtak 28")
        document.add_heading("Vedtak", level=1)
        document.add_paragraph("Det var 39 vedtak.")
        document.sections[0].header.paragraphs[0].text = "Rapport for 2020"
        document.sections[0].footer.paragraphs[0].text = "Side 1"

    assert words(read(tmp_path, "a.docx", word_file(build))) == ["Vedtak", "Det var 39 vedtak."]


def test_a_table_keeps_its_columns_where_cells_are_merged(tmp_path):
    def build(document):
        document.add_paragraph("Tabell 1: Oppfølging", style="Caption")
        table = document.add_table(rows=4, cols=4)
        rows = [["Tiltak", "Voksne", "", "Alle"], ["", "Kvinner", "Menn", "I alt"],
                ["Nord", "10", "4", "14"], ["", "7", "", "7"]]  # fmt: skip
        for line, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(line.cells, texts, strict=True):
                cell.text = text
        for one, other in (((0, 0), (1, 0)), ((0, 1), (0, 2)), ((2, 0), (3, 0)), ((3, 1), (3, 2))):
            table.cell(*one).merge(table.cell(*other))

    (table,) = read(tmp_path, "a.docx", word_file(build)).tables
    assert table.caption == "Tabell 1: Oppfølging"
    assert cells(table) == [
        ["Tiltak", "Voksne", "Voksne", "Alle"],
        ["Tiltak", "Kvinner", "Menn", "I alt"],
        ["Nord", "10", "4", "14"],
        ["Nord", "7", "", "7"],
    ]


def test_a_picture_is_read_by_its_alternative(tmp_path):
    def build(document):
        made = document.add_paragraph("Slik gikk det:")
        drawing = (
            f'<w:r xmlns:w="{WORDML}"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats'
            '.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="a" '
            'descr="Linjediagram: 30 anmeldelser i 2016."/></wp:inline></w:drawing></w:r>'
        )
        made._p.append(docx.oxml.parse_xml(drawing))

    text = read(tmp_path, "a.docx", word_file(build))
    assert shape(text)[1] == ("alternative", "Linjediagram: 30 anmeldelser i 2016.", ())


def test_a_link_keeps_its_words_where_letters_are_made_one_sign(tmp_path):
    def build(document):
        link = element("hyperlink", run("alle unntatt "), run("e\u0301n"), anchor="k")
        paragraph(document, run("E\u0301n  e\u0301n: "), link, run(" var."))

    (passage,) = read(tmp_path, "a.docx", word_file(build)).passages
    assert (passage.text, linked(passage)) == ("Én én: alle unntatt én var.",
                                               [("alle unntatt én", "k")])  # fmt: skip
