"""The face of the workbook: the colours and the type of the house, as cell formats."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.returns.workbook.untyped import Book, CellFormat

INK, TEAL, MIST, SAND, SLATE = "#14202b", "#0b5c66", "#eef4f4", "#f8f4ec", "#5a6672"
RED, GREEN, WHITE, LINE = "#b3261e", "#1e6b3a", "#ffffff", "#b9c6c8"
TYPE = "Inter"

PLAIN = {"font_name": TYPE, "font_size": 10, "font_color": INK, "valign": "vcenter"}
WRAPPED = {"text_wrap": True, "valign": "top", "align": "left"}
LINED = {"bottom": 1, "bottom_color": LINE}
FIELD = {"border": 1, "border_color": LINE, "bg_color": SAND, "locked": False}
HEAD = {"bold": True, "font_color": WHITE, "bg_color": TEAL, "indent": 1}
STYLES: Mapping[str, Mapping[str, object]] = {
    "plain": {},
    "title": {"font_size": 18, "bold": True, "font_color": TEAL},
    "part": {"font_size": 12, "bold": True, "font_color": TEAL, "bottom": 1, "bottom_color": TEAL},
    "term": {**WRAPPED, **LINED, "bold": True},
    "text": {**WRAPPED, **LINED},
    "rule": {**WRAPPED, **LINED, "bold": True, "font_color": TEAL},
    "link": {**WRAPPED, **LINED, "font_color": TEAL, "underline": 1},
    "help": {"font_color": SLATE, "font_size": 9},
    "head": HEAD,
    "head-number": {**HEAD, "align": "right"},
    "heading": {"bold": True, "bg_color": MIST, "indent": 1},
    "block-help": {"font_color": SLATE, "font_size": 9, "indent": 1},
    "label": {**LINED, "indent": 2},
    "prompt": {**WRAPPED, **LINED, "bold": True, "indent": 1},
    "previous": {**LINED, "font_color": SLATE, "align": "right", "indent": 1},
    "answer": {**FIELD, "align": "right", "indent": 1, "bold": True, "font_size": 11},
    "status": {**FIELD, "indent": 1},
    "note": {**FIELD, "text_wrap": True, "indent": 1},
    "words": {**FIELD, **WRAPPED, "indent": 1},
    "length": {**LINED, **WRAPPED, "font_color": SLATE, "indent": 1},
    "amiss": {**LINED, "font_color": RED, "indent": 1},
    "sum-label": {"bold": True, "indent": 2},
    "sum": {"bold": True, "align": "right", "indent": 1},
    "sum-check": {"bold": True, "indent": 1},
    "answered": {"bg_color": MIST},
    "agrees": {"font_color": GREEN},
    "disagrees": {"font_color": RED},
}
CHANGES_ONLY = ("answered", "agrees", "disagrees")  # laid over another format by a condition


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats of one workbook, by name."""

    by_name: Mapping[str, CellFormat]

    def __getitem__(self, name: str) -> CellFormat:
        return self.by_name[name]


def make_formats(book: Book) -> Formats:
    """Register every format with a workbook."""
    return Formats(
        by_name={
            name: book.add_format(dict(style) if name in CHANGES_ONLY else {**PLAIN, **style})
            for name, style in STYLES.items()
        }
    )
