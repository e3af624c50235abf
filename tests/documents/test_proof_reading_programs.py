"""What other programs print to PDF is read as the document it was printed from."""

import io

import docx
import pytest

from samsyn.documents.proof.reading import read_document

SAID = (
    "Tiltakene svarte selv på hva de hadde gjort, og de skrev hvor mange de møtte i løpet av året."
)
SMALL = "og de skrev hvor mange de møtte og hvor mange som kom tilbake " * 20
TABLE = [["Tiltak", "Kvinner", "Menn"], ["Nord", "10", "4"], ["Sør", "1 234", "5"]]
PAGE = f"""<!doctype html><html lang="nb"><meta charset="utf-8"><title>Rapport</title>
<style>@page {{ size: A5 }} table {{ width: 100% }}</style><main>
<h1 id="m">Bistand</h1><p>ROSA fulgte opp <a href="#m">74</a> personer. {SAID}</p>
<h2>Alder</h2>LIST
<table>{"".join("<tr>" + "".join(f"<th>{cell}</th>" for cell in row) + "</tr>" for row in TABLE)}
</table><h1 style="break-before: page">Vedtak</h1>
<p>{SAID} {SMALL} som var <a href="#m">alle unntatt én {SMALL} i året</a> av dem.</p>
</main></html>"""
LIST = "<ul><li>Én gutt</li><li>To jenter</li></ul>"  # without tags its bullets are drawings


def contents(text):
    """The passages that are neither captions nor cells, and the cells of each table."""
    tables = [[[cell.text for cell in row] for row in table.rows] for table in text.tables]
    return [(p.kind, p.text, p.path) for p in text.passages], tables


@pytest.mark.chromium
@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
def test_a_page_printed_from_a_browser_reads_as_the_page(chromium, tmp_path, tagged):
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("LIST", LIST if tagged else ""), encoding="utf-8")
    read = read_document(path)
    browser = chromium.new_page()
    browser.goto(path.as_uri())
    browser.pdf(path=tmp_path / "page.pdf", tagged=tagged, prefer_css_page_size=True)
    browser.close()
    printed = read_document(tmp_path / "page.pdf")
    assert contents(printed) == contents(read)
    assert {p.page for p in printed.passages if p.path == ("Bistand",)} == {1}
    assert printed.passages[-1].page == 2
    links = [[p.text[a.start : a.end] for a in p.anchors] for p in printed.passages if p.anchors]
    assert links == [["74"], [f"alle unntatt én {SMALL.strip()} i året"]]


def report(path):
    document = docx.Document()
    document.add_heading("Bistand", level=1)
    document.add_paragraph(f"ROSA fulgte opp 74 personer. {SAID}")
    document.add_heading("Alder", level=2)
    document.add_paragraph("Én gutt", style="List Bullet")
    document.add_paragraph("To jenter", style="List Bullet")
    table = document.add_table(rows=3, cols=3)
    for line, texts in zip(table.rows, TABLE, strict=True):
        for cell, text in zip(line.cells, texts, strict=True):
            cell.text = text
    document.add_page_break()
    document.add_heading("Vedtak", level=1)
    document.add_paragraph(f"{SAID} {SMALL * 4}som var få av dem.")
    file = io.BytesIO()
    document.save(file)
    path.write_bytes(file.getvalue())
    return path


@pytest.mark.libreoffice
@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
def test_a_word_file_printed_from_an_office_program_reads_as_the_file(soffice, tmp_path, tagged):
    path = report(tmp_path / "report.docx")
    form = f'pdf:writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"{tagged}"}}}}'
    printed = read_document(soffice(path, form.replace("True", "true").replace("False", "false"),
                                    tmp_path).with_name("report.pdf"))  # fmt: skip
    words, tables = contents(printed)
    expected, cells = contents(read_document(path))
    assert [one[:2] for one in words] == [one[:2] for one in expected]
    assert tables == cells
