"""A document whose numbers are references: chapters and figures in, a bound document out.

In go an edition (Markdown chapters, `edition.toml`), compiled figures and the code lists; out
come a document for the writers and findings with file and line. Refused is any number that no
figure stands behind, and any form that would say more than the figure knows.
"""

from samsyn.documents.build import build_document
from samsyn.documents.document import (
    Chapter,
    Document,
    Entry,
    Illustration,
    KeyFigure,
    Meta,
    Picture,
)
from samsyn.documents.edition import read_edition
from samsyn.documents.edition_fault import EditionError
from samsyn.documents.edition_model import Edition
from samsyn.documents.findings import DocumentFinding
from samsyn.documents.writers import write_docx, write_html, write_pdf

__all__ = [
    "Chapter", "Document", "DocumentFinding", "Edition", "EditionError", "Entry",
    "Illustration", "KeyFigure", "Meta", "Picture", "build_document", "read_edition",
    "write_docx", "write_html", "write_pdf",
]  # fmt: skip
