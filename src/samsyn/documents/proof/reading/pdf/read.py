"""From the bytes of a PDF to its paragraphs."""

import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pikepdf
import pypdfium2

from samsyn.documents.proof.reading.draft import Draft, Drafts, DraftTable
from samsyn.documents.proof.reading.pdf.layout import read_layout
from samsyn.documents.proof.reading.pdf.runs import Box, Run, runs_of
from samsyn.documents.proof.reading.pdf.tags import read_tags
from samsyn.documents.proof.reading.rejoin import rejoined

Note = Any  # objects of a PDF have their type only at run time
LEAST_WORDS = 200  # signs: a page of text that was put in without tags
BROKEN = (AttributeError, KeyError, TypeError, ValueError)
MARKED = 0.5  # of the words of a page must carry tags for the tags to be believed


class PdfFileError(Exception):
    """The bytes are no PDF that can be opened."""


class PdfLockedError(PdfFileError):
    """The PDF opens with a password only."""


def read_pdf(data: bytes) -> Drafts:
    """Return the paragraphs, tables, notes and alternatives of a PDF, each with its page.

    Raises:
        PdfLockedError: locked with a password.
        PdfFileError: not a PDF, or damaged.
    """
    try:
        links = _links(data)
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = [document[index] for index in range(len(document))]
            # A damaged file may have pages for one reader that the other does not find.
            runs = [
                runs_of(page, links=links[place] if place < len(links) else [])
                for place, page in enumerate(pages)
            ]
            drafts = list(_tagged(pages, runs)) if _has_tags(runs) else read_layout(runs)
    except pikepdf.PasswordError as fault:
        raise PdfLockedError(str(fault)) from fault
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as fault:
        raise PdfFileError(str(fault)) from fault
    return rejoined(_tables_made_whole(drafts))


def _has_tags(runs: list[list[Run]]) -> bool:
    words = [run for page in runs for run in page]
    marked = sum(len(run.text) for run in words if run.mark >= 0)
    return marked > MARKED * sum(len(run.text) for run in words)


def _tagged(pages: list[Any], runs: list[list[Run]]) -> Iterator[Draft | DraftTable]:
    without = [[] if _is_tagged(words) else words for words in runs]
    laid_out = read_layout(without)
    for number, (page, words) in enumerate(zip(pages, runs, strict=True), start=1):
        if without[number - 1]:
            yield from (draft for draft in laid_out if draft.page == number)
        else:
            yield from read_tags(page, words, number=number)


def _is_tagged(words: list[Run]) -> bool:
    """Tell whether a page has tags, or so few words that they are its head and foot alone."""
    if any(run.mark >= 0 for run in words):
        return True
    return sum(len(run.text) for run in words) < LEAST_WORDS


def _links(data: bytes) -> list[list[tuple[Box, str]]]:
    """Return, for each page, the boxes that lead to a named place of the document."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [list(_links_of(page)) for page in pdf.pages]


def _links_of(page: pikepdf.Page) -> Iterator[tuple[Box, str]]:
    notes = page.get("/Annots")
    for note in notes if isinstance(notes, pikepdf.Array) else ():
        try:
            target = note.get("/Dest")
            if target is None and "/A" in note:
                target = note["/A"].get("/D")
            boxes = list(_boxes(note)) if "/Rect" in note else []
        except BROKEN:
            continue  # a link that is none: its words are read all the same
        if isinstance(target, pikepdf.String | pikepdf.Name):
            yield from ((box, str(target).removeprefix("/")) for box in boxes)


def _boxes(note: Note) -> Iterator[Box]:
    """Yield the boxes of a link: one a line, where it goes over several."""
    corners = [float(side) for side in note.get("/QuadPoints", [])]
    for at in range(0, len(corners) - 7, 8):
        across, up = corners[at : at + 8 : 2], corners[at + 1 : at + 8 : 2]
        yield min(across), min(up), max(across), max(up)
    if len(corners) < 8:
        left, bottom, right, top = (float(side) for side in note["/Rect"])
        yield left, bottom, right, top


def _tables_made_whole(drafts: Drafts) -> Drafts:
    """Join the parts of a table that a page break has divided; its head is kept once."""
    whole: Drafts = []
    for draft in drafts:
        before = whole[-1] if whole else None
        if _goes_on(before, draft) and isinstance(before, DraftTable):
            rows = draft.rows if isinstance(draft, DraftTable) else ()
            again = [cell.text for cell in before.rows[0]] == [cell.text for cell in rows[0]]
            whole[-1] = replace(before, rows=(*before.rows, *rows[1 if again else 0 :]))
        else:
            whole.append(draft)
    return whole


def _goes_on(before: Draft | DraftTable | None, draft: Draft | DraftTable) -> bool:
    if not (isinstance(before, DraftTable) and isinstance(draft, DraftTable)):
        return False
    if not before.rows or not draft.rows or draft.caption or draft.page == before.page:
        return False
    return len(before.rows[-1]) == len(draft.rows[-1])
