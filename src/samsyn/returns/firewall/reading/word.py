"""Word files: every paragraph of every part, with what was deleted, boxed, noted or remarked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.xmlreader import AttributesImpl

from samsyn.returns.firewall.reading.opened import Opened
from samsyn.returns.firewall.reading.package import (
    MARKUP,
    Properties,
    Words,
    parts_of,
    read_opaque,
    read_properties,
    read_words,
)
from samsyn.returns.firewall.sightings import Part, Stretch
from samsyn.returns.unpacking import CountedHandler, read_markup

TEXTS: tuple[tuple[str, Part], ...] = (
    ("word/document", "paragraph"),
    ("word/header", "header"),
    ("word/footer", "header"),
    ("word/footnotes", "note"),
    ("word/endnotes", "note"),
    ("word/comments.xml", "comment"),
    ("word/glossary/document", "paragraph"),
)
BLANKS = ("w:tab", "w:br", "w:cr")
JOINED_DIGITS = re.compile(r"\d\0|\0\d")  # a deletion that begins or ends within a number
DELETED = "\0"


@dataclass(slots=True)
class Paragraph:
    """One paragraph under way; deleted words stand between two marks."""

    number: int
    boxed: bool
    row: int
    column: int
    words: list[str] = field(default_factory=list)
    hidden: bool = False

    @property
    def visible(self) -> str:
        """The text as it is read."""
        return "".join(self.words[::2])

    @property
    def deleted(self) -> str:
        """The words that were deleted; the whole paragraph where a number was cut."""
        cut = " ".join(self.words[1::2])
        return "".join(self.words) if JOINED_DIGITS.search(DELETED.join(self.words)) else cut

    def add(self, text: str, *, deleted: bool) -> None:
        """Add words: kept ones at even places of the list, deleted ones at odd places."""
        if len(self.words) % 2 == deleted:
            self.words.append("")
        if len(self.words) % 2 == (not deleted):
            self.words[-1] += text
        else:
            self.words.append(text)


class Paragraphs(Words):
    """Collects the paragraphs of one part."""

    def __init__(self, counted: CountedHandler) -> None:
        super().__init__(counted)
        self.finished: list[Paragraph] = []
        self.fields: list[str] = []
        self._open: list[Paragraph] = []
        self._number = self._boxes = self._row = self._column = self._tables = 0
        self._inside = ""

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Open a paragraph, a row, a cell or a box."""
        super().startElement(name, attrs)
        self._inside = name
        match name:
            case "w:p":
                self._number += 1
                column = self._column if self._tables else 0
                boxed = self._boxes > 0
                self._open.append(Paragraph(self._number, boxed, self._row, column))
            case "w:tbl":
                self._tables += 1
            case "w:tr":
                self._row, self._column = self._row + 1, 0
            case "w:tc":
                self._column += 1
            case "w:txbxContent":
                self._boxes += 1
            case "w:vanish" if self._open:
                self._open[-1].hidden = True
            case _ if name in BLANKS and self._open:
                self._open[-1].add(" ", deleted=False)

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Close it again."""
        text = "".join(self._text)
        if name in ("w:t", "w:delText") and self._open and text:
            self._open[-1].add(text, deleted=name == "w:delText")
            self._text.clear()
        elif name in ("w:instrText", "w:delInstrText"):
            self.fields.append(text)
            self._text.clear()
        elif name == "w:p" and self._open:
            self.finished.append(self._open.pop())
        elif name == "w:tbl":
            self._tables -= 1
        elif name == "w:txbxContent":
            self._boxes -= 1
        super().endElement(name)


def read_word(file: Opened) -> Iterator[Stretch]:
    """Yield every text of a Word file.

    Raises:
        RefusedError: it is no package, is encrypted or damaged, or goes beyond the bounds.
    """
    counted = CountedHandler(file.limits)
    for name, content in parts_of(file).items():
        part = next((part for start, part in TEXTS if name.startswith(start)), None)
        if not name.casefold().endswith(MARKUP):
            yield from read_opaque(file, name, content)
        elif part is not None:
            paragraphs = Paragraphs(counted)
            read_markup(content, paragraphs)
            yield from _told(file, part, paragraphs)
            yield from read_words(file, name, paragraphs)
        elif name.startswith("docProps/"):
            properties = Properties(counted)
            read_markup(content, properties)
            yield from read_properties(file, properties.values)
        else:
            words = Words(counted)
            read_markup(content, words)
            yield from read_words(file, name, words)


def _told(file: Opened, part: Part, paragraphs: Paragraphs) -> Iterator[Stretch]:
    row = column = 0
    for one in paragraphs.finished:
        beside = one.column > 1 and one.row == row and one.column != column
        where: Part = "text-box" if one.boxed else "table" if one.column else part
        number = 0 if one.boxed else one.number
        place = file.place(where, number=number, hidden=one.hidden)
        yield Stretch(place, one.visible, goes_on=beside)
        if one.deleted:
            yield file.stretch(one.deleted, "tracked-change", number=number, hidden=True)
        row, column = one.row, one.column
    for text in paragraphs.fields:
        yield file.stretch(text, "link", hidden=True)
