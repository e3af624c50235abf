"""Writing the printed report: PDF/A-2a and PDF/UA-1, the same bytes from the same document."""

import json
import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from pikepdf import Pdf

from samsyn.disclosure import Clearance
from samsyn.documents.clearance import insist_on_clearance
from samsyn.documents.document import Document
from samsyn.documents.walk import text_of
from samsyn.documents.writers.pdf.row_headers import mark_row_headers, row_header_counts
from samsyn.documents.writers.pdf.source import FLOATING, MAIN, typst_files
from samsyn.documents.writers.pdf.source_names import name_places, names_of_links
from samsyn.documents.writers.pdf.stream_ends import save_unambiguously
from samsyn.documents.writers.writer_error import WriterError

FONTS = Path(__file__).parent.parent / "fonts"
STANDARDS: list[Any] = ["a-2a", "ua-1"]
TOP_OF_PAGE = 25.5  # millimetres from the edge: the margin of the page, and some slack
UNSHOWN = re.compile(r"`\"(.+?)\"` could not be displayed")


class PdfError(WriterError):
    """The report could not be set; the message says what to do."""


def write_pdf(document: Document, *, path: Path, cleared: Clearance) -> Path:
    """Write the document as an accessible PDF for print and archive.

    Args:
        document: the bound document.
        path: the file to write; its folder must exist.
        cleared: a certificate over exactly this document, or why it is not published.

    Raises:
        PdfError: a sign that the letters lack, a missing alternative, a jump of heading levels.
        CertificateError: the certificate is over something else.
    """
    insist_on_clearance(document, cleared)
    path.write_bytes(pdf_bytes(document))
    return path


def pdf_bytes(document: Document) -> bytes:
    """Return the finished PDF.

    Raises:
        PdfError: the compiler refused or warned.
    """
    blocks = [block for chapter in document.chapters for block in chapter.blocks]
    with Pdf.open(BytesIO(_compile(document))) as pdf:
        mark_row_headers(pdf, counts=row_header_counts(blocks))
        name_places(pdf, names=names_of_links(document))
        return save_unambiguously(pdf)


def _compile(document: Document) -> bytes:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, data in typst_files(document).items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(data)
        return _compiled(document, folder=folder)


def _compiled(document: Document, *, folder: Path) -> bytes:
    """Set the report; what had no room where it stands may float when it is set again."""
    main: Any = folder / MAIN  # the types of the compiler cannot tell a path from a mapping
    compiler = typst.Compiler(main, root=folder, font_paths=[str(FONTS)], ignore_system_fonts=True)
    try:
        if not document.meta.is_short:  # nothing goes before the title of what has no cover
            (folder / FLOATING).write_text(json.dumps(_floating(compiler)))
        compiled: Any
        compiled, warnings = compiler.compile_with_warnings(
            pdf_standards=STANDARDS,
            timestamp=datetime.fromisoformat(document.meta.date).replace(tzinfo=UTC),
        )
    except typst.TypstError as fault:
        raise _refusal(document, said=" ".join([str(fault), *fault.hints])) from fault
    if warnings:
        raise _refusal(document, said=str(warnings[0].message))
    return bytes(compiled)


def _floating(compiler: typst.Compiler) -> list[str]:
    """Return the exhibits that begin a page because the one before lacked the room, and those
    right after them, which would else come before them."""
    floating: list[str] = []
    behind = 0  # the page by which an exhibit could overtake the one that floats
    for exhibit in json.loads(compiler.query("<exhibits>", field="value", one=True)):
        lacks_room = exhibit["y"] <= TOP_OF_PAGE or exhibit["page"] <= behind
        if lacks_room and not exhibit["breakable"]:
            floating.append(exhibit["name"])
            behind = exhibit["page"]
    return floating


def _refusal(document: Document, *, said: str) -> PdfError:
    """Return the error that says what to mend: the sign and its chapter, where it is a sign."""
    unshown = UNSHOWN.search(said)
    if not unshown:
        return PdfError("pdf-refused", {"reason": said})
    signs = unshown.group(1)
    for chapter in document.chapters:
        if signs in text_of(list(chapter.blocks)):
            return PdfError("letters-lack", {"signs": signs, "chapter": chapter.title})
    return PdfError("letters-lack-somewhere", {"signs": signs})
