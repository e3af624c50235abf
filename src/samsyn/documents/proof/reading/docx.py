"""Reading a Word file as a reader of the finished text sees it: no deleted words, no fields."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.exceptions import InvalidXmlError
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from samsyn.documents.limits import limits
from samsyn.documents.proof.reading.clean import cleaned, merged
from samsyn.documents.proof.reading.draft import Draft, Drafts, DraftTable
from samsyn.documents.proof.reading.spans import Spanning, spread
from samsyn.documents.proof.text import Anchor, Kind

Package = Any  # python-docx has no types
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
UNSEEN = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{MC}Fallback", f"{W}pPr"}
SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "\u2011"}
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
# A zip file and its parts can be broken in many ways, and python-docx meets most unprepared;
# NotImplementedError is what zipfile raises at a compression it does not know.
BROKEN = (PackageNotFoundError, InvalidXmlError, KeyError, ValueError, OSError, AttributeError,
          TypeError, EOFError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error,
          etree.LxmlError)  # fmt: skip
LISTS_OF_PAGES = ("toc", "table of figures", "tableoffigures")


class WordFileError(Exception):
    """The bytes are no Word file."""


class WordFileTooLargeError(Exception):
    """Unpacked, it is larger than any report."""


@dataclass
class _Reading:
    """The file under way: its styles by id, its footnotes by id, and what was met."""

    styles: Mapping[str, tuple[str, int]]
    notes: Mapping[str, etree._Element]
    drafts: Drafts = field(default_factory=list)


def read_docx(data: bytes) -> Drafts:
    """Return the paragraphs, tables, notes and alternatives of a Word file.

    Raises:
        WordFileError: not a Word file, or a damaged one.
        WordFileTooLargeError: unpacked, it is larger than any report.
    """
    try:
        _judge_sizes(data)
        document = docx.Document(io.BytesIO(data))
        body = _without_doctype(document.element).body
        reading = _Reading(styles=_styles(document), notes=_notes(document))
    except BROKEN as fault:
        raise WordFileError(str(fault)) from fault
    _read(body, reading)
    return reading.drafts


def _judge_sizes(data: bytes) -> None:
    """Refuse what would fill the memory; unpacking stops at the sizes that are judged here."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    markup = sum(p.file_size for p in parts if p.filename.lower().endswith((".xml", ".rels")))
    if markup > limits().largest_markup or sum(p.file_size for p in parts) > (
        limits().largest_unpacked
    ):
        raise WordFileTooLargeError


def _without_doctype(root: etree._Element) -> etree._Element:
    """Return an element, refused where its part defines entities: Word never writes any."""
    if root.getroottree().docinfo.doctype:
        raise WordFileError("a part has a document type")
    return root


def _styles(document: Package) -> dict[str, tuple[str, int]]:
    """Return the name of each style and its level in the outline, 0 for running text."""
    found = {}
    for style in document.styles.element.iter(f"{W}style"):
        name = style.find(f"{W}name")
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        words = name.get(f"{W}val", "").lower() if name is not None else ""
        level = int(outline.get(f"{W}val", "9")) + 1 if outline is not None else 0
        if words.startswith("heading ") and words[8:].isdigit():
            level = int(words[8:])
        found[style.get(f"{W}styleId", "")] = (words, level if level < 10 else 0)
    return found


def _notes(document: Package) -> dict[str, etree._Element]:
    found: dict[str, etree._Element] = {}
    for part in document.part.package.iter_parts():
        if str(part.partname) in ("/word/footnotes.xml", "/word/endnotes.xml"):
            kind = str(part.partname)[6:-5].removesuffix("s")
            root = _without_doctype(etree.fromstring(part.blob, parser=PARSER))
            found.update({f"{kind}{n.get(f'{W}id')}": n for n in root.iter(f"{W}{kind}")})
    return found


def _read(element: etree._Element, reading: _Reading) -> None:
    for child in element:
        if child.tag == f"{W}p":
            _read_paragraph(child, reading)
        elif child.tag == f"{W}tbl":
            reading.drafts.append(_table(child))
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                _read(content, reading)
        elif child.tag in (f"{W}ins", f"{W}moveTo", f"{W}customXml"):
            _read(child, reading)


def _read_paragraph(element: etree._Element, reading: _Reading) -> None:
    name, level = _style(element, reading)
    if name.startswith(LISTS_OF_PAGES):
        return
    text, anchors = words_of(element)
    if text:
        kind, depth = _kind(element, name=name, level=level)
        reading.drafts.append(Draft(kind, text, depth, None, anchors))
    for picture in element.iter(f"{WP}docPr"):
        if alternative := cleaned(picture.get("descr") or "")[0]:
            reading.drafts.append(Draft("alternative", alternative))
    for mark in element.iter(f"{W}footnoteReference", f"{W}endnoteReference"):
        kind_of_note = mark.tag.removeprefix(W).removesuffix("Reference")
        note = reading.notes.get(f"{kind_of_note}{mark.get(f'{W}id')}")
        words, places = words_of(note) if note is not None else ("", ())
        if words:
            reading.drafts.append(Draft("note", words, 0, None, places))


def _style(element: etree._Element, reading: _Reading) -> tuple[str, int]:
    style = element.find(f"{W}pPr/{W}pStyle")
    return reading.styles.get(style.get(f"{W}val", ""), ("", 0)) if style is not None else ("", 0)


def _kind(element: etree._Element, *, name: str, level: int) -> tuple[Kind, int]:
    if level or name == "title":
        return "heading", max(level, 1)
    if "caption" in name:
        return "caption", 0
    numbered = element.find(f"{W}pPr/{W}numPr")
    if numbered is None:
        return ("item", 0) if name.startswith("list") else ("text", 0)
    depth = numbered.find(f"{W}ilvl")
    return "item", _whole(depth.get(f"{W}val") if depth is not None else None)


def _table(element: etree._Element) -> DraftTable:
    return DraftTable(
        rows=spread(
            [
                [_cell(cell) for cell in row.iterchildren(f"{W}tc") if not _goes_on(cell)]
                for row in element.iterchildren(f"{W}tr")
            ]
        )
    )


def _cell(element: etree._Element) -> Spanning:
    text, anchors = words_of(element)
    return Spanning(Draft("cell", text, anchors=anchors), _columns(element), _rows(element))


def _columns(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return _whole(span.get(f"{W}val") if span is not None else None, otherwise=1)


def _whole(written: str | None, *, otherwise: int = 0) -> int:
    return int(written) if written and written.isascii() and written.isdigit() else otherwise


def _goes_on(cell: etree._Element) -> bool:
    """Tell a cell that only goes on from the one above it."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") != "restart"


def _rows(cell: etree._Element) -> int:
    """Return how many rows a cell covers: as many as go on from it in its column."""
    if cell.find(f"{W}tcPr/{W}vMerge") is None:
        return 1
    column, rows = _column(cell), 1
    for row in cell.getparent().itersiblings(f"{W}tr"):
        below = [one for one in row.iterchildren(f"{W}tc") if _column(one) == column]
        if not below or not _goes_on(below[0]):
            break
        rows += 1
    return rows


def _column(cell: etree._Element) -> int:
    return sum(_columns(before) for before in cell.itersiblings(f"{W}tc", preceding=True))


def words_of(element: etree._Element) -> tuple[str, tuple[Anchor, ...]]:
    """Return the words of an element, and where in them it leads to a place of the document."""
    words: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    for piece, target in _pieces(element, target=""):
        if target and piece.strip():
            anchors.append(Anchor(length, length + len(piece), target))
        words.append(piece)
        length += len(piece)
    return cleaned("".join(words), merged(anchors))


def _pieces(element: etree._Element, *, target: str) -> Iterator[tuple[str, str]]:
    for child in element:
        if child.tag in UNSEEN or _is_raised(child):
            continue
        if child.tag == f"{W}t":
            yield child.text or "", target
        elif child.tag in SIGNS:
            yield SIGNS[child.tag], target
        elif child.tag == f"{W}hyperlink":
            yield from _pieces(child, target=child.get(f"{W}anchor") or "")
        else:
            if child.tag == f"{W}p":
                yield " ", ""
            yield from _pieces(child, target=target)


def _is_raised(element: etree._Element) -> bool:
    """Tell a run that is a note mark."""
    if element.tag != f"{W}r":
        return False
    raised = element.find(f"{W}rPr/{W}vertAlign")
    return raised is not None and raised.get(f"{W}val") == "superscript"
