"""Reading a PDF: by its tags where it has them, and by where its words stand where it has none."""

from samsyn.documents.proof.reading.pdf.read import PdfFileError, PdfLockedError, read_pdf

__all__ = ["PdfFileError", "PdfLockedError", "read_pdf"]
