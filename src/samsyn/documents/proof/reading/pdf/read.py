"""From the bytes of a PDF to its paragraphs."""

import io
from collections.abc import Iterator
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
MARKED = 0.5  # of the words of a page must carry tags for the tags to be believed


class PdfFileError(Exception):
    """The bytes are no PDF that can be opened."""


def read_pdf(data: bytes) -> Drafts:
    """Return the paragraphs, tables, notes and alternatives of a PDF, each with its page.

    Raises:
        PdfFileError: not a PDF, damaged, or locked with a password.
    """
    try:
        links = _links(data)
        document = pypdfium2.PdfDocument(data)
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as fault:
        raise PdfFileError(str(fault)) from fault
    try:
        pages = [document[index] for index in range(len(document))]
        runs = [runs_of(page, links=boxes) for page, boxes in zip(pages, links, strict=True)]
        drafts = list(_tagged(pages, runs)) if _has_tags(runs) else read_layout(runs)
    finally:
        document.close()
    return rejoined(_tables_made_whole(drafts))


def _has_tags(runs: list[list[Run]]) -> bool:
    words = [run for page in runs for run in page]
    marked = sum(len(run.text) for run in words if run.mark >= 0)
    return marked > MARKED * sum(len(run.text) for run in words)


def _tagged(pages: list[Any], runs: list[list[Run]]) -> Iterator[Draft | DraftTable]:
    for number, (page, words) in enumerate(zip(pages, runs, strict=True), start=1):
        yield from read_tags(page, words, number=number)


def _links(data: bytes) -> list[list[tuple[Box, str]]]:
    """Return, for each page, the boxes that lead to a named place of the document."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [list(_links_of(page)) for page in pdf.pages]


def _links_of(page: pikepdf.Page) -> Iterator[tuple[Box, str]]:
    for note in page.get("/Annots", []):
        target = note.get("/Dest")
        if target is None and "/A" in note:
            target = note["/A"].get("/D")
        if isinstance(target, pikepdf.String | pikepdf.Name) and "/Rect" in note:
            for box in _boxes(note):
                yield box, str(target).removeprefix("/")


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
