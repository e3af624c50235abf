"""The report in Word: opens without a word of complaint, and keeps its form elsewhere too."""

import re
import subprocess
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from lxml import etree
from made_document import OWN, made_document

from samsyn.documents.pandoc_program import PROGRAM
from samsyn.documents.writers import write_docx
from samsyn.documents.writers.docx.make_reference import HERE, make_reference

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """One Word file for all tests."""
    return write_docx(
        made_document(paragraphs=2), path=tmp_path_factory.mktemp("docx") / "r.docx", cleared=OWN
    )


@pytest.fixture(scope="module")
def body(written):
    """Its main part."""
    return etree.fromstring(ZipFile(written).read("word/document.xml"))


@pytest.fixture(scope="module")
def open_document(written, soffice, tmp_path_factory):
    """The same file as LibreOffice understands it, as flat OpenDocument."""
    converted = soffice(written, "fodt", tmp_path_factory.mktemp("odt"))
    return etree.parse(converted, etree.XMLParser(huge_tree=True))


def test_the_same_document_gives_the_same_bytes(written, tmp_path):
    again = write_docx(made_document(paragraphs=2), path=tmp_path / "again.docx", cleared=OWN)
    assert again.read_bytes() == written.read_bytes()


def test_every_part_is_well_formed_and_listed(written):
    archive = ZipFile(written)
    types = etree.fromstring(archive.read("[Content_Types].xml"))
    endings = {kind.get("Extension") for kind in types if kind.get("Extension")}
    parts = {kind.get("PartName") for kind in types if kind.get("PartName")}
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(archive.read(name))
        assert f"/{name}" in parts or name.rsplit(".", 1)[-1] in endings, name


def test_every_relation_leads_to_a_part(written):
    archive = ZipFile(written)
    names = set(archive.namelist())
    for name in names:
        if not name.endswith(".rels"):
            continue
        folder = name.replace("_rels/", "").rsplit("/", 1)[0] if name.count("/") > 1 else ""
        for relation in etree.fromstring(archive.read(name)):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target")
                path = target.lstrip("/") if target[0] == "/" else f"{folder}/{target}".strip("/")
                assert path in names, (name, target)


def test_every_cell_ends_in_a_paragraph(body):
    cells = list(body.iter(f"{W}tc"))
    assert cells
    assert all(cell[-1].tag == f"{W}p" for cell in cells)


def test_every_style_in_use_is_defined(written, body):
    styles = etree.fromstring(ZipFile(written).read("word/styles.xml"))
    defined = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {
        element.get(f"{W}val")
        for name in ("pStyle", "rStyle", "tblStyle")
        for element in body.iter(f"{W}{name}")
    }
    assert used <= defined


def test_fields_open_part_and_close_in_order(body):
    depth = 0
    for char in body.iter(f"{W}fldChar"):
        kind = char.get(f"{W}fldCharType")
        depth += {"begin": 1, "separate": 0, "end": -1}[kind]
        assert depth >= 0
    assert depth == 0


def test_links_inside_the_file_lead_to_bookmarks(body):
    names = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    anchors = {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} - {None}
    assert anchors <= names
    assert {"tabell-bred", "diagram-politiet", "kilde-assisted-adults"} <= names


def test_contents_and_lists_are_filled_and_nothing_asks_to_be_renewed(written, body):
    styles = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle")]
    document = made_document(paragraphs=2)
    chapters = [entry for entry in document.contents if entry.level == 1]
    assert styles.count("TOC1") == len(chapters) + 2
    assert styles.count("TableofFigures") == len(document.tables) + len(document.charts)
    settings = ZipFile(written).read("word/settings.xml")
    assert b"updateFields" not in settings
    assert b"w:dirty" not in etree.tostring(body)


def test_tables_and_charts_are_counted_by_word_and_its_lists_ask_for_the_same_counters(body):
    asked = [code.text.split() for code in body.iter(f"{W}instrText")]
    counters = [code[1] for code in asked if code[0] == "SEQ"]
    assert {name: counters.count(name) for name in counters} == {"Tabell": 13, "Diagram": 11}
    lists = [code[-1].strip('"') for code in asked if code[0] == "TOC" and "\\c" in code]
    assert lists == ["Tabell", "Diagram"]


def test_contents_promise_no_page_numbers_that_are_not_there(body):
    asked = [code.text.split() for code in body.iter(f"{W}instrText")]
    assert all("\\n" in code for code in asked if code[0] == "TOC")
    assert not [code for code in asked if code[0] == "PAGEREF"]


def test_a_note_stays_with_its_table(body):
    for table in body.iter(f"{W}tbl"):
        after = table.getnext().find(f"{W}pPr/{W}pStyle")
        last = table.findall(f"{W}tr")[-1]
        if after is not None and after.get(f"{W}val") == "TableNote":
            assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in last.iter(f"{W}p"))


def test_tables_repeat_their_head_keep_rows_whole_and_mark_row_headers(body):
    for table in body.iter(f"{W}tbl"):
        first, *rows = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *rows))
        assert table.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstColumn") == "1"


def test_every_picture_has_an_alternative(body):
    said = [drawing.get("descr") for drawing in body.iter(f"{WP}docPr")]
    assert said.count("Linjediagram: 30 anmeldelser i 2016, 83 i 2019 og 39 i 2020.") == 11
    assert all(said)


def test_properties_language_and_headings_are_the_documents(written):
    document = docx.Document(str(written))
    assert document.core_properties.title == "Menneskehandel i Norge"
    assert document.core_properties.language == "nb-NO"
    assert document.core_properties.created.date().isoformat() == "2021-06-15"
    styles = ZipFile(written).read("word/styles.xml").decode()
    assert set(re.findall(r'<w:lang [^>]*w:val="([^"]+)"', styles)) == {"nb-NO"}
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[1] == "1\u2002 Bistanden nådde flere enn året før"


def test_the_reference_file_is_what_the_table_of_styles_makes():
    plain = subprocess.run(
        [str(PROGRAM), "--print-default-data-file", "reference.docx"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    made, kept = make_reference(plain), (HERE / "reference.docx").read_bytes()
    parts = [
        {name: ZipFile(BytesIO(data)).read(name) for name in ZipFile(BytesIO(data)).namelist()}
        for data in (made, kept)
    ]
    assert parts[0] == parts[1]


@pytest.mark.libreoffice
def test_libreoffice_keeps_headings_notes_captions_and_header_rows(open_document):
    space = {
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    }
    levels = open_document.xpath("//text:h/@text:outline-level", namespaces=space)
    assert levels.count("1") == 12 + 2
    assert levels.count("3") == 11
    notes = open_document.xpath("//text:note[@text:note-class='footnote']", namespaces=space)
    assert len(notes) == 11 * 3
    tables = open_document.xpath("//table:table", namespaces=space)
    assert len(tables) == 13 + 11
    assert all(table.xpath("table:table-header-rows", namespaces=space) for table in tables)
    text = "".join(open_document.getroot().itertext())
    for number in range(1, 14):
        assert f"Tabell\u00a0{number}\u2002" in text
