"""Documents of each format, written by the tests: Word files part by part, PDFs with Typst."""

import io
import zipfile

import docx
import typst
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from samsyn.documents.proof.reading import read_document
from samsyn.documents.writers.png import FONTS


def read(folder, name, content):
    """Read words or bytes as the proof-reader reads a file with that name."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_document(path)


def shape(text):
    """Every passage: what it is, its words and the headings it stands under."""
    return [(p.kind, p.text, p.path) for p in text.passages]


def words(text):
    return [p.text for p in text.passages]


def cells(table):
    return [[cell.text for cell in row] for row in table.rows]


def linked(passage):
    """The words of each link of a passage, and where it leads."""
    return [(passage.text[a.start : a.end], a.target) for a in passage.anchors]


def word_file(build):
    """The bytes of a Word file that `build` has written in."""
    document = docx.Document()
    build(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_part(data, name, content):
    """The bytes of a zip file in which one part is another."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return file.getvalue()


def element(tag, *children, **values):
    """An element of a Word file, `w:` before its tag and its values."""
    made = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    for child in children:
        made.append(child)
    return made


def run(text, *properties):
    """A run of words with its properties."""
    said = element("t")
    said.text = text
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", element("rPr", *properties), said)


def pdf(source, *, tagged):
    """The bytes of a PDF that Typst makes of a source, with tags or without."""
    head = f'#set document(title: "Rapport")\n#set text(lang: "nb", font: "Inter")\n{source}'
    made = typst.compile(
        head.encode(), font_paths=[str(FONTS)], ignore_system_fonts=True, pdf_tags=tagged
    )
    assert isinstance(made, bytes)
    return made
