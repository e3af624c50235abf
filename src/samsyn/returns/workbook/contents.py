"""Looks through the parts of a workbook for what a return never needs: macros, links, bombs."""

import re
from collections.abc import Mapping
from xml.sax import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from samsyn.returns.unpacking import CountedHandler, Limits, RefusedError, read_markup

CONTENT_TYPES = "[content_types].xml"
WORKBOOK = "xl/workbook.xml"
MACRO_PARTS = (
    "vbaproject.bin",
    "vbadata.xml",
    "vbaprojectsignature",
    "xl/macrosheets/",
    "xl/activex/",
)
LINK_PARTS = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/")
ARCHIVES = (b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
MARKUP = (".xml", ".rels", ".vml")
# What else Excel and LibreOffice put in: pictures, and the settings of a printer (.bin).
OPAQUE = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".bin")
MARKUP_STARTS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x4c\x6f\xa7\x94")
# A formula that calls another program: `cmd|'/c calc'!A0`, or LibreOffice's DDE("soffice"; …).
DDE_FORMULA = re.compile(r"\bDDE\s*\(|\|", re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*"')
FORMULAS = ("f", "formula", "formula1", "formula2", "definedName")
RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")


def inspect(members: Mapping[str, bytes], *, limits: Limits) -> None:
    """Say nothing of a plain workbook.

    Raises:
        RefusedError: it is another kind of file, or holds macros, links to other files or programs,
            files within the file, or markup made to overwhelm a reader.
    """
    parts = {name.casefold(): content for name, content in members.items()}
    _judge_kind(parts)
    look = _Look(limits)
    for name, content in parts.items():
        if any(mark in name for mark in MACRO_PARTS):
            raise RefusedError("macro")
        if content.startswith(ARCHIVES):
            raise RefusedError("nested")
        _look_into(name, content, look)
    if any(name.startswith(LINK_PARTS) for name in parts):
        raise RefusedError("external-links")


def _judge_kind(parts: Mapping[str, bytes]) -> None:
    if b"opendocument" in parts.get("mimetype", b""):
        raise RefusedError("opendocument")
    if b"macroEnabled" in parts.get(CONTENT_TYPES, b""):
        raise RefusedError("macro")
    if "xl/workbook.bin" in parts:
        raise RefusedError("binary-excel")
    if CONTENT_TYPES not in parts or WORKBOOK not in parts:
        raise RefusedError("not-workbook")


def _look_into(name: str, content: bytes, look: ContentHandler) -> None:
    """Look through markup; of other parts only insist that no reader can take them for markup.

    A workbook library opens the part that a relationship names, whatever the part is called.
    """
    if name.endswith(MARKUP):
        read_markup(content, look)
    elif not name.endswith((*OPAQUE, "/")):
        raise RefusedError("nested")
    elif content and (b"\0" not in content or _begins_as_markup(content)):
        raise RefusedError("disguised")


def _begins_as_markup(content: bytes) -> bool:
    """Tell whether a part begins as markup in any encoding a reader of markup would try."""
    return content.lstrip(b"\0 \t\r\n").startswith(MARKUP_STARTS)


class _Look(CountedHandler):
    """Sees every element of every part once; keeps counts, and the formula it stands in."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self._merged = limits.merged
        self._formula: list[str] | None = None

    def startDocument(self) -> None:  # noqa: N802 - the name is expat's
        """Begin a part from its first level."""
        super().startDocument()
        self._formula = None

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Refuse links to programs and files; count elements, and what merged cells cover."""
        super().startElement(name, attrs)
        match name.rpartition(":")[2]:
            case "ddeLink":
                raise RefusedError("dde")
            case "Relationship":
                _judge_relationship(attrs)
            case "mergeCell":
                self._merged -= _covered(attrs.get("ref", ""))
                if self._merged < 0:
                    raise RefusedError("bomb")
            case formula if formula in FORMULAS:
                self._formula = []

    def characters(self, content: str) -> None:
        """Collect the text of a formula."""
        if self._formula is not None:
            self._formula.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Judge a formula when it is complete."""
        super().endElement(name)
        if self._formula is not None and name.rpartition(":")[2] in FORMULAS:
            if DDE_FORMULA.search(QUOTED.sub("", "".join(self._formula))):
                raise RefusedError("dde")
            self._formula = None


def _judge_relationship(attrs: AttributesImpl) -> None:
    kind = str(attrs.get("Type", "")).casefold()
    if "vbaproject" in kind:
        raise RefusedError("macro")
    if attrs.get("TargetMode", "") == "External" and not kind.endswith("/hyperlink"):
        raise RefusedError("external-links")


def _covered(reference: str) -> int:
    match = RANGE.fullmatch(reference)
    if not match:
        raise RefusedError("damaged")
    if not match[3]:
        return 1
    width = abs(_column(match[3]) - _column(match[1])) + 1
    return width * (abs(int(match[4]) - int(match[2])) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
