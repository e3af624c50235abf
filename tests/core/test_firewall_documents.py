"""Word and PDF files are searched beyond what is printed: changes, comments, fields, properties."""

import io

import docx
import pikepdf
import pytest
import typst
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from firewall_cast import (
    DUF,
    HER_PHONE,
    NATIONAL_ID,
    PERSON,
    document,
    gps_picture,
    parts,
    saved,
    seen,
    workbook,
)
from PIL import Image

from samsyn.returns import search_file

DOCX, PDF = "notat.docx", "notat.pdf"
W = nsdecls("w")


def run(text):
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def put(made, inner):
    """Put a paragraph of markup at the end of a document."""
    made.element.body.insert(0, parse_xml(f"<w:p {W}>{inner}</w:p>"))


def body(made):
    made.add_paragraph("Om året som gikk.")
    made.add_paragraph(f"Kvinnen har {NATIONAL_ID}.")


def split_runs(made):
    paragraph = made.add_paragraph()
    for piece in ("Kvinnen har ", NATIONAL_ID[:4], NATIONAL_ID[4:8], NATIONAL_ID[8:]):
        paragraph.add_run(piece).bold = piece.isdigit()


def table(made):
    cells = made.add_table(1, 3).rows[0].cells
    for cell, text in zip(cells, ("Ngozi", "23", "Lagos"), strict=True):
        cell.text = text


def divided(made):
    cells = made.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = NATIONAL_ID[:6], NATIONAL_ID[6:]


def header(made):
    made.sections[0].header.paragraphs[0].text = PERSON


def footer(made):
    made.sections[0].footer.paragraphs[0].text = f"ring {HER_PHONE}"


def deleted(made):
    change = f'<w:del w:id="1" w:author="x"><w:r><w:delText>{PERSON}</w:delText></w:r></w:del>'
    put(made, run("Slettet: ") + change)


def cut_number(made):
    change = (
        f'<w:del w:id="1" w:author="x"><w:r><w:delText>{NATIONAL_ID[6:]}</w:delText></w:r></w:del>'
    )
    put(made, run(f"Kvinnen {NATIONAL_ID[:6]}") + change)


def moved(made):
    put(made, f'<w:moveFrom w:id="1" w:author="x">{run(PERSON)}</w:moveFrom>')


def comment(made):
    paragraph = made.add_paragraph("Om saken")
    made.add_comment(paragraph.runs, text=f"DUF {DUF}", author="Kari Nordmann", initials="KN")


def boxed(made):
    box = f"<w:txbxContent><w:p>{run(PERSON)}</w:p></w:txbxContent>"
    shape = (
        f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{box}</v:textbox></v:shape>'
    )
    put(made, f"<w:r><w:pict>{shape}</w:pict></w:r>")


def field(made):
    put(made, '<w:r><w:instrText>HYPERLINK "mailto:kari@example.org"</w:instrText></w:r>')


def content_control(made):
    put(made, f'<w:sdt><w:sdtPr><w:alias w:val="{PERSON}"/></w:sdtPr><w:sdtContent/></w:sdt>')


def title(made):
    made.core_properties.title = PERSON


def keywords(made):
    made.core_properties.keywords = f"sak; {HER_PHONE}"


@pytest.mark.parametrize(
    ("fill", "found"),
    [
        (body, ("national-id", "paragraph")), (split_runs, ("national-id", "paragraph")),
        (table, ("name", "table")), (divided, ("national-id", "table")),
        (header, ("name", "header")), (footer, ("phone", "header")),
        (deleted, ("name", "tracked-change")), (cut_number, ("national-id", "tracked-change")),
        (moved, ("name", "paragraph")), (comment, ("duf", "comment")),
        (boxed, ("name", "text-box")), (field, ("email", "link")),
        (content_control, ("name", "markup")), (title, ("name", "property")),
        (keywords, ("phone", "property")),
    ],
)  # fmt: skip
def test_every_part_of_a_word_file_is_searched(fill, found):
    assert set(parts(DOCX, document(fill))) == {found}


def test_a_paragraph_is_named_by_its_number():
    ((_, place),) = seen(DOCX, document(body))
    assert place.number == 2


def test_a_document_of_the_program_itself_is_left_alone():
    def fill(made):
        made.add_heading("Straffesaker", 1)
        made.add_paragraph("I 2020 ble 74 personer fulgt opp, jf. straffeloven § 257.")

    assert seen(DOCX, document(fill)) == []


def test_hidden_words_are_said_to_be_hidden():
    def fill(made):
        made.add_paragraph().add_run(PERSON).font.hidden = True

    ((_, place),) = seen(DOCX, document(fill))
    assert place.hidden


def test_who_wrote_and_who_remarked_is_told_apart():
    made = docx.Document()
    made.core_properties.author = "Kari Nordmann"
    paragraph = made.add_paragraph("Om saken")
    made.add_comment(paragraph.runs, text="fint", author="Ola Nordmann")
    found = search_file(DOCX, saved(made))
    assert all(sighting.stripped for sighting in found)
    assert {sighting.place.name for sighting in found} == {"creator", "author"}


def test_a_photograph_in_a_document_gives_its_position_away():
    made = docx.Document()
    made.add_picture(io.BytesIO(gps_picture()))
    ((kind, place),) = seen(DOCX, saved(made))
    assert (kind, len(place.inside)) == ("position", 1)


def printed(markup, **inputs):
    return typst.compile(markup.encode(), **inputs)


def remade(content, change):
    """A PDF after something has been changed in it."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(buffer)
    return buffer.getvalue()


PLAIN_PDF = printed("I 2020 ble 74 personer fulgt opp.")


def test_a_page_is_named_by_its_number():
    content = printed(f"Første side. #pagebreak() Kvinnen har {NATIONAL_ID}.")
    ((kind, place),) = seen(PDF, content)
    assert (kind, place.part, place.number) == ("national-id", "page", 2)
    assert seen(PDF, PLAIN_PDF) == []


def test_words_in_the_colour_of_the_paper_or_under_a_box_are_seen():
    white = printed(f"#text(fill: white)[{PERSON}]")
    covered = printed(f"#place[{PERSON}] #place(rect(fill: black, width: 100%, height: 2em))")
    assert parts(PDF, white) == parts(PDF, covered) == [("name", "page")]


def with_title(pdf):
    pdf.docinfo["/Title"] = PERSON


def with_subject_in_xmp(pdf):
    with pdf.open_metadata() as metadata:
        metadata["dc:description"] = PERSON


def with_note(pdf):
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=PERSON
    )
    pdf.pages[0].Annots = pdf.make_indirect([pdf.make_indirect(note)])


def with_inline_note(pdf):
    note = pikepdf.Dictionary(Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=PERSON)
    pdf.pages[0].Annots = pikepdf.Array([note])


def with_link(pdf):
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="mailto:kari@example.org")
    link = pikepdf.Dictionary(Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(link)])


def with_field(pdf):
    field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="navn", V=PERSON)
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[pdf.make_indirect(field)])


def with_bookmark(pdf):
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(PERSON, 0))


def with_file(pdf):
    pdf.attachments["liste.csv"] = pikepdf.AttachedFileSpec(
        pdf, f"navn\n{NATIONAL_ID}".encode(), filename="liste.csv"
    )


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (with_title, "property"), (with_subject_in_xmp, "property"), (with_note, "annotation"),
        (with_inline_note, "annotation"), (with_link, "link"), (with_field, "field"),
        (with_bookmark, "outline"), (with_file, "cell"),
    ],
)  # fmt: skip
def test_what_is_not_on_the_pages_of_a_pdf_is_searched(change, part):
    found = parts(PDF, remade(PLAIN_PDF, change))
    assert {where for _, where in found} == {part}


def test_the_author_of_a_pdf_is_told_apart():
    def change(pdf):
        pdf.docinfo["/Author"] = "Kari Nordmann"

    found = search_file(PDF, remade(PLAIN_PDF, change))
    assert [sighting.stripped for sighting in found] == [True]


def test_a_scanned_page_cannot_be_searched_and_says_so():
    buffer = io.BytesIO()
    Image.new("RGB", (200, 200), "grey").save(buffer, "PDF")
    assert ("unread", "page") in parts(PDF, buffer.getvalue())


def test_a_photograph_in_a_pdf_gives_its_position_away():
    def change(pdf):
        image = pikepdf.Stream(pdf, gps_picture())
        image.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Image})
        image["/Filter"] = pikepdf.Name.DCTDecode
        pdf.Root["/Thumb"] = pdf.make_indirect(image)

    assert ("position", "picture") in parts(PDF, remade(PLAIN_PDF, change))


def test_a_workbook_in_a_pdf_is_searched_with_its_sheets():
    def fill(book):
        book.add_worksheet("Liste").write("B2", NATIONAL_ID)

    def change(pdf):
        pdf.attachments["liste.xlsx"] = pikepdf.AttachedFileSpec(pdf, workbook(fill))

    found = [place for _, place in seen(PDF, remade(PLAIN_PDF, change)) if place.part == "cell"]
    assert [(place.inside, place.sheet, place.cell) for place in found] == [
        (("liste.xlsx",), "Liste", "B2")
    ]
