"""The parts of an Excel workbook that hold words: sheets, shared texts, comments, names."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.xmlreader import AttributesImpl

from samsyn.returns.firewall.reading.package import Words
from samsyn.returns.unpacking import CountedHandler

HEADERS = frozenset(
    ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]
)
TEXT = ("t", "v", "f", "text")
LAST_COLUMN = 16_384


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell: where it is, what kind Excel calls it, its value and its formula."""

    address: str
    kind: str
    value: str
    formula: str
    hidden: bool


class SheetPart(Words):
    """Collects the cells of one sheet, its headers and its prompts."""

    def __init__(self, counted: CountedHandler) -> None:
        super().__init__(counted)
        self.cells: list[SheetCell] = []
        self.headers: list[str] = []
        self._hidden_columns: list[tuple[int, int]] = []
        self._row_hidden = False
        self._address = self._kind = ""
        self._found: dict[str, str] = {}

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Open a row or a cell."""
        super().startElement(name, attrs)
        plain = name.rpartition(":")[2]
        if plain == "col" and (_yes(attrs, "hidden") or attrs.get("width") == "0"):
            self._hidden_columns.append((_number(attrs, "min"), _number(attrs, "max")))
        elif plain == "row":
            self._row_hidden = _yes(attrs, "hidden") or attrs.get("ht") == "0"
        elif plain == "c":
            self._address, self._kind = attrs.get("r", ""), attrs.get("t", "")
            self._found = {}

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Keep a finished cell, or a header."""
        plain = name.rpartition(":")[2]
        text = "".join(self._text)
        if self._address and plain in TEXT:
            self._found[plain] = self._found.get(plain, "") + text
            self._text.clear()
        elif plain in HEADERS:
            self.headers.append(text)
            self._text.clear()
        elif plain == "c":
            self._keep()
        super().endElement(name)

    def _keep(self) -> None:
        value = self._found.get("v", "") or self._found.get("t", "")
        formula = self._found.get("f", "")
        column = column_of(self._address)
        hidden = self._row_hidden or any(a <= column <= b for a, b in self._hidden_columns)
        self.cells.append(SheetCell(self._address, self._kind, value, formula, hidden))
        self._address, self._found = "", {}


class SharedTexts(Words):
    """The texts that cells point to by number."""

    def __init__(self, counted: CountedHandler) -> None:
        super().__init__(counted)
        self.texts: list[str] = []
        self._parts: list[str] = []

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Join the runs of one text."""
        plain = name.rpartition(":")[2]
        if plain == "t":
            self._parts.append("".join(self._text))
            self._text.clear()
        elif plain == "si":
            self.texts.append("".join(self._parts))
            self._parts.clear()
        super().endElement(name)


class Comments(Words):
    """Comments by cell, old ones and threaded ones."""

    def __init__(self, counted: CountedHandler) -> None:
        super().__init__(counted)
        self.comments: list[tuple[str, str]] = []
        self._cell = ""
        self._parts: list[str] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Open a comment."""
        super().startElement(name, attrs)
        if name.rpartition(":")[2] in ("comment", "threadedComment"):
            self._cell = attrs.get("ref", "")

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Keep a finished comment."""
        plain = name.rpartition(":")[2]
        if plain in ("t", "text"):
            self._parts.append("".join(self._text))
            self._text.clear()
        elif plain in ("comment", "threadedComment"):
            self.comments.append((self._cell, "".join(self._parts)))
            self._parts.clear()
        super().endElement(name)


class BookPart(Words):
    """The sheets of a workbook by relationship, and its defined names."""

    def __init__(self, counted: CountedHandler) -> None:
        super().__init__(counted)
        self.sheets: list[tuple[str, str, bool]] = []
        self.names: list[str] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Note a sheet, or a defined name."""
        super().startElement(name, attrs)
        plain = name.rpartition(":")[2]
        if plain == "sheet":
            hidden = attrs.get("state", "visible") != "visible"
            self.sheets.append((attrs.get("r:id", ""), attrs.get("name", ""), hidden))
        elif plain == "definedName":
            self.names.extend([attrs.get("name", "").replace("_", " "), attrs.get("comment", "")])

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Keep what a defined name stands for."""
        if name.rpartition(":")[2] == "definedName":
            self.names.append("".join(self._text))
            self._text.clear()
        super().endElement(name)


class Relations(Words):
    """What each relationship of a part leads to."""

    def __init__(self, counted: CountedHandler) -> None:
        super().__init__(counted)
        self.leads: dict[str, str] = {}

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Note a relationship."""
        super().startElement(name, attrs)
        if name.rpartition(":")[2] == "Relationship":
            target = attrs.get("Target", "")
            self.leads[attrs.get("Id", "")] = target.rpartition("/")[2]


def value_of(cell: SheetCell, shared: Mapping[int, str]) -> str:
    """Return what a cell shows; a number of ten digits with the zero that Excel took from it."""
    if cell.kind == "s":
        return shared.get(int(cell.value), "") if cell.value.isdecimal() else ""
    if cell.kind in ("", "n") and cell.value.isdecimal() and len(cell.value) == 10:
        return cell.value.zfill(11)
    return cell.value


def column_of(address: str) -> int:
    """Return the number of a cell's column, counted from 1.

    Examples:
        >>> column_of("AB12")
        28
    """
    number = 0
    for letter in address.upper():
        if not "A" <= letter <= "Z" or number > LAST_COLUMN:
            break
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _yes(attrs: AttributesImpl, name: str) -> bool:
    return attrs.get(name, "0") in ("1", "true")


def _number(attrs: AttributesImpl, name: str) -> int:
    text = attrs.get(name, "0")
    return int(text) if text.isdecimal() and len(text) < 7 else 0
