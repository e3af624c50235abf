"""The words of a page with their places, as PDFium finds them."""

import ctypes
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

Element = Any  # what PDFium hands out has no type of its own in Python
Box = tuple[float, float, float, float]
TEXT = pdfium.FPDF_PAGEOBJ_TEXT
LINE_HYPHEN = re.compile(r"[\x02\ufffe]")  # what PDFium makes of a hyphen that ends a line


@dataclass(frozen=True, slots=True)
class Run:
    """Words that were drawn in one stroke; `mark` is the number of the tag they belong to.

    Places are in points from the lower left corner of the page; `target` is where they lead.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    mark: int
    target: str = ""

    @property
    def middle(self) -> float:
        """Half-way up the run."""
        return (self.bottom + self.top) / 2


def runs_of(page: Element, *, links: list[tuple[Box, str]]) -> list[Run]:
    """Return the runs of a page in the order they were drawn.

    Args:
        links: the boxes (left, bottom, right, top) that lead to a place, and the place.
    """
    words = page.get_textpage()
    found = []
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) == TEXT and (text := _text(drawn, words)):
            found.append(_run(drawn, text, links=links))
    return found


def _text(drawn: Element, words: Element) -> str:
    length = pdfium.FPDFTextObj_GetText(drawn, words, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFTextObj_GetText(drawn, words, buffer, length)
    text = bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", errors="replace")
    return LINE_HYPHEN.sub("-", text)


def _run(drawn: Element, text: str, *, links: list[tuple[Box, str]]) -> Run:
    left, bottom, right, top, size = (ctypes.c_float() for _ in range(5))
    pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
    pdfium.FPDFTextObj_GetFontSize(drawn, size)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
    target = next(
        (name for box, name in links if box[0] <= x <= box[2] and box[1] <= y <= box[3]), ""
    )
    return Run(
        text=text,
        left=left.value,
        bottom=bottom.value,
        right=right.value,
        top=top.value,
        size=size.value * abs(matrix.d or matrix.a or 1),
        mark=pdfium.FPDFPageObj_GetMarkedContentID(drawn),
        target=target,
    )
