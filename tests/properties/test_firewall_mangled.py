"""A real file with some bytes changed is searched or refused, and nothing else."""

import io

import docx
import pytest
import typst
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from samsyn.returns import FirewallError, search_file


def workbook():
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet().write("A1", "Joy, 19 år")
    book.close()
    return buffer.getvalue()


def document():
    buffer = io.BytesIO()
    made = docx.Document()
    made.add_paragraph("Joy, 19 år")
    made.save(buffer)
    return buffer.getvalue()


def picture(form):
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Joy, aged 19"
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 54.0, 50.0)})
    Image.new("RGB", (8, 8)).save(buffer, form, exif=exif)
    return buffer.getvalue()


FILES = {
    "a.xlsx": workbook(),
    "a.docx": document(),
    "a.pdf": typst.compile(b"Joy, 19 \xc3\xa5r"),
    "a.jpg": picture("JPEG"),
    "a.png": picture("PNG"),
}


@pytest.mark.parametrize("name", FILES)
@settings(deadline=None, max_examples=60)
@given(
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8),
    cut=st.floats(0.2, 1),
)
def test_a_mangled_file_is_searched_or_refused(name, changes, cut):
    data = bytearray(FILES[name])
    for place, value in changes:
        data[int(place * (len(data) - 1))] = value
    try:
        assert isinstance(search_file(name, bytes(data[: int(len(data) * cut)])), tuple)
    except FirewallError as refused:
        assert refused.message("nb")


@pytest.mark.parametrize("name", FILES)
def test_whole_they_are_searched(name):
    assert "name" in [sighting.kind for sighting in search_file(name, FILES[name])]
