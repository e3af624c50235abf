"""Writing the report for Word: our styles, filled lists, the same bytes from the same document."""

from pathlib import Path

from samsyn.disclosure import Clearance
from samsyn.documents.clearance import insist_on_clearance
from samsyn.documents.document import Document
from samsyn.documents.writers.docx.change import change_for_word, change_inline
from samsyn.documents.writers.docx.front import colophon, contents, cover, key_figures
from samsyn.documents.writers.docx.letters import embed_letters
from samsyn.documents.writers.docx.package import pack, unpack
from samsyn.documents.writers.docx.pictures import drawn_pictures
from samsyn.documents.writers.docx.polish import polish
from samsyn.documents.writers.docx.short import shortened
from samsyn.documents.writers.pandoc import write_with_pandoc
from samsyn.documents.writers.pictures import shown_from
from samsyn.documents.writers.tidy import tidy_blocks
from samsyn.documents.writers.tree import Node, rewrite
from samsyn.documents.writers.words import words_of

REFERENCE = Path(__file__).parent / "reference.docx"


def write_docx(document: Document, *, path: Path, cleared: Clearance) -> Path:
    """Write the document as a Word file.

    Args:
        document: the bound document.
        path: the file to write; its folder must exist.
        cleared: a certificate over exactly this document, or why it is not published.

    Raises:
        CertificateError: the certificate is over something else.
    """
    insist_on_clearance(document, cleared)
    path.write_bytes(docx_bytes(document))
    return path


def docx_bytes(document: Document) -> bytes:
    """Return the finished Word file."""
    addresses = drawn_pictures(document)
    blocks = rewrite(
        word_blocks(document),
        kinds=["Image"],
        change=lambda image: shown_from(image, addresses=addresses),
    )
    options = ["--reference-doc", str(REFERENCE)]
    written = write_with_pandoc(blocks, form="docx", options=options)
    parts = polish(unpack(written), meta=document.meta)
    if document.meta.is_short:
        parts = shortened(parts, document=document)
    return pack(embed_letters(parts))


def word_blocks(document: Document) -> list[Node]:
    """Return everything the Word file says, from cover to colophon.

    A short document has only its head and its text.
    """
    words = words_of(document.meta)
    chapters = [
        block
        for blocks in tidy_blocks(document)
        for block in change_for_word(rewrite(blocks, kinds=["Span"], change=change_inline))
    ]
    if document.meta.is_short:
        return [*cover(document), *chapters]
    return [
        *cover(document),
        *key_figures(document, words=words),
        *contents(document, words=words),
        *chapters,
        *colophon(document, words=words),
    ]
