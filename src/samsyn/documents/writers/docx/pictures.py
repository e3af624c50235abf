"""Drawings as PNG, for Word does not show SVG on every machine."""

from collections.abc import Mapping

from samsyn.documents.document import Document
from samsyn.documents.writers.pictures import in_place, kind_of, picture_files
from samsyn.documents.writers.png import FONTS, PIXELS, png_of

MARKS = ("mark", "mark-large")


def drawn_pictures(document: Document) -> Mapping[str, str]:
    """Return the charts, the files of the edition and the marks, each as an address that holds it.

    Raises:
        DrawingError: a drawing that cannot be read.
    """
    files = {**picture_files(document), **{name: _mark(name) for name in MARKS}}
    drawings = {name: data for name, data in files.items() if kind_of(data) == "svg"}
    made = png_of(list(drawings.values()), pixels=PIXELS["wide"])
    drawn = dict(zip(drawings, made, strict=True))
    return {name: in_place(data) for name, data in (files | drawn).items()}


def _mark(name: str) -> bytes:
    return (FONTS.parent / f"{name}.svg").read_bytes()
