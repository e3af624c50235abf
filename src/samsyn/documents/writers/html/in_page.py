"""Chapters to stand in a page that somebody else makes: their elements, and nothing round them."""

from samsyn.disclosure import Clearance
from samsyn.documents.clearance import insist_on_clearance
from samsyn.documents.document import Document
from samsyn.documents.writers.html.chapters import written_chapters
from samsyn.documents.writers.html.charts import chart_drawings
from samsyn.documents.writers.html.mend import to_text, with_drawings
from samsyn.documents.writers.words import words_of


def chapters_in_page(document: Document, *, cleared: Clearance) -> dict[str, str]:
    """Return each chapter as HTML, by its name in addresses.

    Args:
        document: the bound document.
        cleared: a certificate over exactly this document, or why it is not published.

    Raises:
        CertificateError: the certificate is over something else.
    """
    insist_on_clearance(document, cleared)
    drawings = chart_drawings(document.pictures)
    return {
        written.chapter.slug: with_drawings(to_text(written.section), drawings=drawings)
        for written in written_chapters(document, words=words_of(document.meta))
    }
