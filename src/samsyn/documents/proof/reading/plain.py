"""Reading plain text: a page that was laid out by hand, or words taken out of a PDF."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from samsyn.documents.proof.reading.clean import cleaned, without_markup
from samsyn.documents.proof.reading.draft import Draft, Drafts, DraftTable
from samsyn.documents.proof.reading.rejoin import ENDS, joined_words, rejoined
from samsyn.documents.proof.reading.settings import reading_settings
from samsyn.documents.proof.text import Kind

HEADING = re.compile(r"(#{1,6})\s+(.+)")
NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[A-ZÆØÅ«\"“])(.+)")
SQUARE = re.compile(r"■\s*(.+)")
BULLET = re.compile(r"(\s*)(?:[-–•*▪◦●»]|[a-z]\)|\d{1,2}[.)](?=\s+[A-ZÆØÅ«\"“]))\s+(.+)")
CAPTION = re.compile(r"(?:Tabell|Diagram|Figur|Table|Figure|Chart)\s+\d+\s*[:.]", re.IGNORECASE)
NOTE = re.compile(r"(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\d{1,3}(?=\s+[A-ZÆØÅ\[§]))\s*(.+)")
LONGEST_HEADING = 110
Opening = tuple[Kind, int, str]
BARE_LEVEL = 6  # a heading without number or sign stands under all that have one


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file; `alone` where a blank line stands before and after it."""

    text: str
    page: int
    alone: bool


def read_plain(text: str) -> Drafts:
    """Return the paragraphs of a text in which blank lines, bullets and numbers show the shape."""
    drafts = rejoined(list(_blocks(list(_lines(text)))))
    return drafts if "\f" in text else [_unpaged(draft) for draft in drafts]


def _lines(text: str) -> Iterator[_Line]:
    for page, sheet in enumerate(text.split("\f"), start=1):
        rows = ["", *(row.rstrip() for row in sheet.splitlines()), ""]
        for before, row, after in zip(rows, rows[1:], rows[2:], strict=False):
            yield _Line(row, page, alone=not before.strip() and not after.strip())
        yield _Line("", page, alone=False)


def _blocks(lines: list[_Line]) -> Iterator[Draft | DraftTable]:
    """Yield what stands together: a paragraph, a heading, an item, or the rows of a table."""
    held: list[_Line] = []
    kind: Kind = "text"
    level = 0
    for line in [*lines, _Line("", 0, alone=False)]:
        opening = _opening(line)
        if held and (opening or not line.text.strip() or ("\t" in line.text) != _tabbed(held)):
            yield _finished(held, kind, level)
            held = []
        if opening:
            kind, level, words = opening
            held = [replace(line, text=words)]
            if kind == "heading":
                yield _finished(held, kind, level)
                held = []
        elif line.text.strip():
            if not held:
                kind, level = "text", 0
            held.append(line)


def _opening(line: _Line) -> Opening | None:
    """Return what a line opens, its level and its words; None where it only goes on."""
    text = line.text.strip()
    if not text or "\t" in line.text:
        return None
    if match := HEADING.fullmatch(text):
        return "heading", len(match[1]), match[2]
    if CAPTION.match(text):
        return "caption", 0, text
    return (_title(line, text) if _is_title(text) else None) or _item_or_note(line, text)


def _title(line: _Line, text: str) -> Opening | None:
    if match := NUMBERED.fullmatch(text):
        return "heading", match[1].count(".") + 1, text
    if match := SQUARE.fullmatch(text):
        return "heading", BARE_LEVEL - 1, match[1]
    if line.alone and text[:1].isupper() and not BULLET.match(text):
        return "heading", BARE_LEVEL, text
    return None


def _item_or_note(line: _Line, text: str) -> Opening | None:
    if match := SQUARE.fullmatch(text):
        return "item", 0, match[1]
    if match := BULLET.fullmatch(line.text):
        return "item", len(match[1].expandtabs()), match[2]
    if (match := NOTE.fullmatch(text)) and ENDS.search(text):
        return "note", 0, match[1]
    return None


def _is_title(text: str) -> bool:
    words = _clean(text)
    if len(words) > LONGEST_HEADING or ENDS.search(words) or words.endswith(","):
        return False
    return words.rsplit(" ", 1)[-1].lower() not in reading_settings()["lead_ends"]


def _tabbed(held: list[_Line]) -> bool:
    return "\t" in held[0].text


def _finished(held: list[_Line], kind: Kind, level: int) -> Draft | DraftTable:
    page = held[0].page
    if _tabbed(held):
        rows = tuple(
            tuple(Draft("cell", _clean(cell), page=page) for cell in line.text.split("\t"))
            for line in held
        )
        return DraftTable(rows, page=page)
    return Draft(kind, _clean(_joined([line.text.strip() for line in held])), level, page)


def _joined(lines: list[str]) -> str:
    """Join the lines of a paragraph; a word divided at the end of a line is made whole."""
    text = lines[0]
    for line in lines[1:]:
        text = joined_words(text, line)
    return text


def _clean(text: str) -> str:
    return cleaned(without_markup(text))[0]


def _unpaged(draft: Draft | DraftTable) -> Draft | DraftTable:
    if isinstance(draft, Draft):
        return replace(draft, page=None)
    rows = tuple(tuple(replace(cell, page=None) for cell in row) for row in draft.rows)
    return DraftTable(rows, draft.caption, None)
