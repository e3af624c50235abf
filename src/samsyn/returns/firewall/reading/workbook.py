"""Excel files: every cell of every sheet, hidden or not, and all that lies beside the cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from samsyn.returns.firewall.reading.opened import Opened
from samsyn.returns.firewall.reading.package import (
    MARKUP,
    Properties,
    Words,
    parts_of,
    read_authors_and_links,
    read_opaque,
    read_properties,
    read_words,
)
from samsyn.returns.firewall.reading.sheets import (
    BookPart,
    Comments,
    Relations,
    SharedTexts,
    SheetPart,
    column_of,
    value_of,
)
from samsyn.returns.firewall.search import find_personal
from samsyn.returns.firewall.sightings import Stretch
from samsyn.returns.unpacking import CountedHandler, read_markup

BOOK, SHARED = "xl/workbook.xml", "xl/sharedStrings.xml"
SHEETS = ("xl/worksheets/sheet", "xl/chartsheets/", "xl/macrosheets/", "xl/dialogsheets/")
COMMENTS = ("xl/comments", "xl/threadedComments/", "xl/worksheets/comments")
THREADED = "tc="  # what Excel writes as the author of a threaded comment


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name as it may be told, and whether it is hidden."""

    name: str
    hidden: bool


NO_SHEET = Sheet("", hidden=False)


def read_workbook_words(file: Opened) -> Iterator[Stretch]:
    """Yield every text of an Excel file.

    Raises:
        RefusedError: it is no package, is encrypted or damaged, or goes beyond the bounds.
    """
    parts = parts_of(file)
    counted = CountedHandler(file.limits)
    shared = SharedTexts(counted)
    book = BookPart(counted)
    for name, handler in ((SHARED, shared), (BOOK, book)):
        if name in parts:
            read_markup(parts[name], handler)
            yield from read_words(file, name, handler)
    sheets = _sheets(parts, book, counted)
    yield from _names(file, book)
    texts = dict(enumerate(shared.texts))
    used: set[str] = set()
    for name, content in parts.items():
        if name.startswith(SHEETS) and name.casefold().endswith(MARKUP) and "_rels" not in name:
            part = SheetPart(counted)
            read_markup(content, part)
            used.update(cell.value for cell in part.cells if cell.kind == "s")
            yield from _cells(file, part, sheets.get(name.rpartition("/")[2], NO_SHEET), texts)
            yield from read_words(file, name, part)
        elif name not in (BOOK, SHARED):
            yield from _other(file, name, content, (counted, sheets))
    for index, text in texts.items():
        if str(index) not in used:
            yield file.stretch(text, "leftover", hidden=True)


def _sheets(
    parts: Mapping[str, bytes], book: BookPart, counted: CountedHandler
) -> dict[str, Sheet]:
    """Return each sheet by the name of its part, and by the parts of its comments."""
    relations = Relations(counted)
    read_markup(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), relations)
    found: dict[str, Sheet] = {}
    for order, (key, name, hidden) in enumerate(book.sheets, start=1):
        told = f"#{order}" if find_personal(name) else name
        part = relations.leads.get(key, "")
        found[part] = Sheet(told, hidden)
        own = Relations(counted)
        read_markup(parts.get(f"xl/worksheets/_rels/{part}.rels", b"<none/>"), own)
        found.update((lead, found[part]) for lead in own.leads.values() if "omment" in lead)
    return found


def _names(file: Opened, book: BookPart) -> Iterator[Stretch]:
    for order, (_, name, hidden) in enumerate(book.sheets, start=1):
        yield file.stretch(name, "sheet-name", sheet=f"#{order}", hidden=hidden)
    for text in book.names:
        yield file.stretch(text, "defined-name", hidden=True)


def _cells(
    file: Opened, part: SheetPart, sheet: Sheet, texts: Mapping[int, str]
) -> Iterator[Stretch]:
    row, column = "", 0
    for cell in part.cells:
        hidden = sheet.hidden or cell.hidden
        here, number = cell.address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), column_of(cell.address)
        beside = here == row and number == column + 1
        place = file.place("cell", sheet=sheet.name, cell=cell.address, hidden=hidden)
        yield Stretch(place, value_of(cell, texts), goes_on=beside)
        row, column = here, number
    for cell in part.cells:
        if '"' in cell.formula:
            place = file.place("formula", sheet=sheet.name, cell=cell.address, hidden=True)
            yield Stretch(place, cell.formula)
    for text in part.headers:
        yield file.stretch(text, "header", sheet=sheet.name)


def _other(
    file: Opened, name: str, content: bytes, setting: tuple[CountedHandler, Mapping[str, Sheet]]
) -> Iterator[Stretch]:
    counted, sheets = setting
    if not name.casefold().endswith(MARKUP):
        yield from read_opaque(file, name, content)
    elif name.startswith(COMMENTS):
        comments = Comments(counted)
        read_markup(content, comments)
        sheet = sheets.get(name.rpartition("/")[2], NO_SHEET)
        for cell, text in comments.comments:
            yield file.stretch(text, "comment", sheet=sheet.name, cell=cell, hidden=sheet.hidden)
        comments.authors = [a for a in comments.authors if not a.startswith(THREADED)]
        yield from read_authors_and_links(file, comments)
    elif name.startswith("docProps/"):
        properties = Properties(counted)
        read_markup(content, properties)
        yield from read_properties(file, properties.values)
    else:
        words = Words(counted)
        read_markup(content, words)
        if name.startswith("xl/drawings/") and words.words:
            yield file.stretch(" ".join(words.words), "text-box")
            words.words.clear()
        yield from read_words(file, name, words)
