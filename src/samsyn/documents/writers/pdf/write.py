"""Writing the printed report: PDF/A-2a and PDF/UA-1, the same bytes from the same document."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from samsyn.documents.document import Document
from samsyn.documents.writers.pdf.row_headers import mark_row_headers, row_header_counts
from samsyn.documents.writers.pdf.source import typst_files

FONTS = Path(__file__).parent.parent / "fonts"
STANDARDS: list[Any] = ["a-2a", "ua-1"]


class PdfError(Exception):
    """The report could not be set; the message says what the compiler stumbled on."""


def write_pdf(document: Document, *, path: Path) -> Path:
    """Write the document as an accessible PDF for print and archive.

    Args:
        document: the bound document.
        path: the file to write; its folder must exist.

    Raises:
        PdfError: a sign that the letters lack, a missing alternative, a jump of heading levels.
    """
    path.write_bytes(pdf_bytes(document))
    return path


def pdf_bytes(document: Document) -> bytes:
    """Return the finished PDF.

    Raises:
        PdfError: the compiler refused or warned.
    """
    compiled = _compile(typst_files(document), date=document.meta.date)
    blocks = [block for chapter in document.chapters for block in chapter.blocks]
    return mark_row_headers(compiled, counts=row_header_counts(blocks))


def _compile(files: dict[str, bytes], *, date: str) -> bytes:
    sources: Any = files  # the compiler takes a mapping of files, which its types do not say yet
    try:
        compiled, warnings = typst.compile_with_warnings(
            sources,
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            timestamp=datetime.fromisoformat(date).replace(tzinfo=UTC),
        )
    except typst.TypstError as fault:
        raise PdfError(f"The PDF could not be set: {fault}. {' '.join(fault.hints)}") from fault
    if warnings:
        raise PdfError(f"The PDF was set with a warning: {warnings[0].message}")
    return bytes(compiled)
