"""What a document may carry into a report, however it was made."""

import struct
import zlib
from dataclasses import replace
from zipfile import ZipFile

import pikepdf
import pypdf
import pytest
from made_document import OWN, made_document
from one_more_block import with_block

from samsyn.codes import ReaderError
from samsyn.documents.document import Illustration
from samsyn.documents.writers import (
    PageNameError,
    StrangePictureError,
    write_docx,
    write_html,
    write_pdf,
)


def chunk(kind, data):
    """One piece of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PIXEL = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(bytes(4)))
    + chunk(b"IEND", b"")
)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">'
    b'<rect width="9" height="9"/></svg>'
)
WRITE = {
    "html": lambda document, folder: write_html(document, folder=folder, cleared=OWN),
    "pdf": lambda document, folder: write_pdf(document, path=folder / "r.pdf", cleared=OWN),
    "docx": lambda document, folder: write_docx(document, path=folder / "r.docx", cleared=OWN),
}


def words(text):
    """Words of a paragraph."""
    return [{"t": "Str", "c": text}]


def picture(target):
    """A picture that stands alone, as pandoc reads it."""
    image = {"t": "Image", "c": [["", [], []], words("En vei ved sjøen"), [target, ""]]}
    caption = [None, [{"t": "Plain", "c": words("En vei ved sjøen")}]]
    return {"t": "Figure", "c": [["", [], []], caption, [{"t": "Plain", "c": [image]}]]}


def test_no_attribute_becomes_code_in_the_pdf(tmp_path):
    attack = 'size="10pt); [hemmelig]; set text(size: 10pt'
    for key in ("typst:text:size", "typst:fill", "typst:text:size)#panic("):
        block = {"t": "Div", "c": [["", [], [[key, attack]]], [{"t": "Para", "c": words("Her")}]]}
        write_pdf(with_block(block), path=tmp_path / "r.pdf", cleared=OWN)
        text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "r.pdf").pages)
        assert "hemmelig" not in text


def test_no_script_gets_into_the_pages(tmp_path):
    span = {"t": "Span", "c": [["", [], [["onclick", "alert(1)"], ["lang", "en"]]], words("x")]}
    links = [
        {"t": "Link", "c": [["", [], [["onmouseover", "f()"]]], words("ordet"), [target, ""]]}
        for target in (
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
        )
    ]
    raw = {"t": "RawInline", "c": ["html", "<script>alert(1)</script>"]}
    document = with_block({"t": "Para", "c": [span, *links, raw]})
    for path in write_html(document, folder=tmp_path, cleared=OWN):
        if path.suffix == ".html":
            text = path.read_text(encoding="utf-8").lower()
            for sign in (
                "alert(1)",
                "onclick",
                "onmouseover",
                "javascript:",
                "vbscript:",
                "<script",
            ):
                assert sign not in text, (path.name, sign)
    whole = (tmp_path / "rapport.html").read_text(encoding="utf-8")
    assert whole.count("ordet") == 4
    assert '<span lang="en">x</span>' in whole


@pytest.mark.parametrize("form", WRITE)
@pytest.mark.parametrize("target", ["/etc/passwd", "http://127.0.0.1:9/a.png", "borte.png"])
def test_a_picture_that_the_document_does_not_hold_is_refused_in_every_format(
    tmp_path, form, target
):
    with pytest.raises(StrangePictureError) as refused:
        WRITE[form](with_block(picture(target)), tmp_path)
    assert isinstance(refused.value, ReaderError)
    assert target in refused.value.message("nb")
    assert "Bistanden nådde flere" in refused.value.message("nn")


@pytest.mark.parametrize(
    ("name", "data"), [("pictures/a.png", PIXEL), ("pictures/b.svg", SVG)], ids=["png", "svg"]
)
def test_a_picture_of_the_edition_stands_in_every_format(tmp_path, name, data):
    document = with_block(picture(name), illustrations=(Illustration(target=name, data=data),))
    write_html(document, folder=tmp_path, cleared=OWN)
    whole = (tmp_path / "rapport.html").read_text(encoding="utf-8")
    assert 'src="data:image/' in whole
    assert 'alt="En vei ved sjøen"' in whole
    plain = made_document(paragraphs=1)
    written = ZipFile(write_docx(document, path=tmp_path / "with.docx", cleared=OWN)).namelist()
    before = ZipFile(write_docx(plain, path=tmp_path / "without.docx", cleared=OWN)).namelist()
    assert len(written) == len(before) + 1
    path = write_pdf(document, path=tmp_path / "r.pdf", cleared=OWN)
    with pikepdf.open(path) as pdf:
        said = [str(item.Alt) for item in pdf.objects
                if isinstance(item, pikepdf.Dictionary) and "/Alt" in item]  # fmt: skip
    assert "En vei ved sjøen" in said


def test_only_the_charts_of_the_document_stand_in_its_list_of_charts(tmp_path):
    document = with_block(picture("a.png"), illustrations=(Illustration("a.png", PIXEL),))
    path = write_pdf(document, path=tmp_path / "r.pdf", cleared=OWN)
    front = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages[:5])
    assert "En vei ved sjøen" not in front


@pytest.mark.parametrize("slug", ["index", "INDEX", "botilbud", "Botilbud"])
def test_two_pages_of_one_name_are_refused(tmp_path, slug):
    document = made_document(paragraphs=1)
    *others, last = document.chapters
    with pytest.raises(PageNameError, match=rf"{slug}\.html") as refused:
        write_html(
            replace(document, chapters=(*others, replace(last, slug=slug))),
            folder=tmp_path,
            cleared=OWN,
        )
    assert "Definisjoner og dekning" in refused.value.message("nb")
    assert not list(tmp_path.iterdir())
