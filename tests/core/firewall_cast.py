"""What the firewall's tests are about: made-up numbers, and files that hold them."""

import io

import docx
import xlsxwriter
from PIL import Image

from samsyn.returns import search_file

# Made-up numbers: the month is raised by 80 as in test systems, the year of the DUF number by none.
NATIONAL_ID = "01810199837"
DUF = "201612345600"
PERSON = "Ngozi, 23 år, fra Lagos"
HER_PHONE = "412 34 567"


def seen(name, content, **options):
    """The kinds and places of what is seen in a file, without what tells of its maker."""
    found = search_file(name, content, **options)
    return [(one.kind, one.place) for one in found if not one.stripped]


def parts(name, content, **options):
    """The kinds, and in which part each stands."""
    return [(kind, place.part) for kind, place in seen(name, content, **options)]


def workbook(fill, **options):
    """A workbook that `fill` has written into."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **options})
    fill(book)
    book.close()
    return buffer.getvalue()


def document(fill):
    """A Word file that `fill` has written into."""
    made = docx.Document()
    fill(made)
    return saved(made)


def saved(made):
    """The bytes of a Word file."""
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def picture(form="JPEG", **options):
    """A small picture with what the options write into it."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(buffer, form, **options)
    return buffer.getvalue()


def gps_picture():
    """A photograph that remembers where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 54.0, 50.0), 3: "E", 4: (10.0, 45.0, 8.0)})
    return picture(exif=exif)
