"""Reading a page by its tags: headings, paragraphs, items, tables and notes as they were set."""

import ctypes
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from samsyn.documents.proof.reading.draft import Draft, Drafts, DraftTable
from samsyn.documents.proof.reading.pdf.join import joined
from samsyn.documents.proof.reading.pdf.runs import Run
from samsyn.documents.proof.text import Kind

Element = Any  # what PDFium hands out has no type of its own in Python
HEADING = re.compile(r"H(\d?)")
PARAGRAPHS: Mapping[str, Kind] = {"P": "text", "Caption": "caption", "BlockQuote": "text"}
PASSED_OVER = {"TOC", "TOCI", "Artifact", "Index"}
NOTES = {"Note", "FENote"}
NOT_IN_CELLS = {*PASSED_OVER, *NOTES, "Lbl"}
LISTS = {"L", "LI", "LBody"}
NO_ROLE = "NonStruct"  # browsers put it round words and round blocks
BULLETS = frozenset("•◦▪●■–-*\uf0b7\uf0a7\uf02d")
GROUPS = {"Document", "Part", "Art", "Sect", "Div", "NonStruct", "Aside", "THead", "TBody"}
APART = {*PARAGRAPHS, *PASSED_OVER, *NOTES, *LISTS, *GROUPS, "Table", "Figure", "Lbl",
         *(f"H{level}" for level in ("", 1, 2, 3, 4, 5, 6))}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Page:
    """The runs of a page by the number of their tag, and which page it is."""

    runs: Mapping[int, list[Run]]
    number: int


def read_tags(page: Element, runs: list[Run], *, number: int) -> Drafts:
    """Return the paragraphs of a page in the order of its tags; none where it has no tags."""
    by_mark: dict[int, list[Run]] = {}
    for run in runs:
        by_mark.setdefault(run.mark, []).append(run)
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        drafts: Drafts = []
        for index in range(count):
            child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            _read(child, drafts, page=_Page(by_mark, number), kind="text", depth=0)
        return drafts
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _read(element: Element, drafts: Drafts, *, page: _Page, kind: Kind, depth: int) -> None:
    name = _name(element)
    if name in PASSED_OVER or name == "Lbl":
        return
    if name == "Table":
        drafts.append(_table(element, page=page))
        return
    if name == "Figure" and (alternative := _alternative(element)):
        drafts.append(Draft("alternative", alternative, 0, page.number))
        return
    if (heading := HEADING.fullmatch(name)) and name:
        _add("heading", element, drafts, page=page, level=int(heading[1] or 1))
    elif name in PARAGRAPHS:
        own = PARAGRAPHS[name]
        _add(kind if own == "text" else own, element, drafts, page=page, level=depth)
    elif name in LISTS:
        kind, depth = "item", depth + (name == "L" and kind == "item")
        _add("item", element, drafts, page=page, level=depth)
    elif name in NOTES:
        kind = "note"
        _add("note", element, drafts, page=page, level=0)
    else:
        _add(kind, element, drafts, page=page, level=depth)
    _read_apart(element, drafts, page=page, kind=kind, depth=depth)


def _read_apart(element: Element, drafts: Drafts, *, page: _Page, kind: Kind, depth: int) -> None:
    """Read what stands inside an element and is not in line with its words."""
    for child in _children(element):
        if _is_apart(child):
            _read(child, drafts, page=page, kind=kind, depth=depth)
        else:
            _read_apart(child, drafts, page=page, kind=kind, depth=depth)


def _add(kind: Kind, element: Element, drafts: Drafts, *, page: _Page, level: int) -> None:
    runs = list(_runs(element, page=page))
    if kind == "item" and runs and runs[0].text.strip() in BULLETS:
        runs = runs[1:]
    if runs:
        drafts.append(_draft(kind, runs, page=page, level=level))


def _draft(kind: Kind, runs: list[Run], *, page: _Page, level: int) -> Draft:
    text, anchors = joined(runs)
    return Draft(kind, text, level, page.number, anchors)


def _table(element: Element, *, page: _Page) -> DraftTable:
    rows = _within(element, "TR")
    return DraftTable(
        rows=tuple(
            tuple(
                _draft("cell", list(_runs(cell, page=page, wide=True)), page=page, level=0)
                for cell in _children(row)
                if _name(cell) in ("TH", "TD")
            )
            for row in rows
        ),
        caption=" ".join(
            joined(list(_runs(caption, page=page, wide=True)))[0]
            for caption in _within(element, "Caption")
        ),
        page=page.number,
    )


def _within(element: Element, name: str) -> Iterator[Element]:
    for child in _children(element):
        if _name(child) == name:
            yield child
        else:
            yield from _within(child, name)


def _runs(element: Element, *, page: _Page, wide: bool = False) -> Iterator[Run]:
    """Yield the runs of an element and of what stands in line with it, in reading order.

    Args:
        wide: with the paragraphs and lists in it, as they stand in a cell.
    """
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            left_out = _name(child) in NOT_IN_CELLS if wide else _is_apart(child)
            if not left_out:
                yield from _runs(child, page=page, wide=wide)
        else:
            mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
            yield from page.runs.get(mark, ()) if mark >= 0 else ()


def _is_apart(element: Element) -> bool:
    """Tell whether an element is a block; one without a role is, where it holds blocks."""
    name = _name(element)
    if name == NO_ROLE:
        return any(_is_apart(child) for child in _children(element))
    return name in APART


def _children(element: Element) -> Iterator[Element]:
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield child


def _name(element: Element) -> str:
    return _said(pdfium.FPDF_StructElement_GetType, element)


def _alternative(element: Element) -> str:
    return _said(pdfium.FPDF_StructElement_GetAltText, element)


def _said(ask: Callable[[Element, Element, int], int], element: Element) -> str:
    length = ask(element, None, 0)
    if not length:
        return ""
    buffer = ctypes.create_string_buffer(length)
    ask(element, buffer, length)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0")
