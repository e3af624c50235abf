"""From a file to a text, by the ending of its name."""

import codecs
from collections.abc import Callable, Mapping
from pathlib import Path

from samsyn.codes import ReaderError
from samsyn.documents.limits import limits
from samsyn.documents.pandoc_program import PandocProgramError, run_pandoc
from samsyn.documents.proof.reading.assemble import assemble
from samsyn.documents.proof.reading.docx import (
    WordFileError,
    WordFileTooLargeError,
    read_docx,
)
from samsyn.documents.proof.reading.draft import Drafts
from samsyn.documents.proof.reading.html import read_html
from samsyn.documents.proof.reading.pdf import PdfFileError, PdfLockedError, read_pdf
from samsyn.documents.proof.reading.plain import read_plain
from samsyn.documents.proof.reading.settings import is_passed_over
from samsyn.documents.proof.text import Text
from samsyn.documents.sentences import sentences

MARKDOWN = "markdown-smart-raw_html-raw_tex-tex_math_dollars-citations-yaml_metadata_block"


TEXTS = (".html", ".htm", ".md", ".txt")
OTHER_KINDS = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")  # zip, PDF, old Word


class UnreadableError(ReaderError):
    """A document cannot be read: one sentence that says what to do."""

    def __init__(self, key: str, *, name: str, fields: Mapping[str, object] | None = None) -> None:
        self.key = key
        self.fields = {"name": name, **(fields or {})}
        super().__init__(key, name)

    def message(self, lang: str) -> str:
        """Return the sentence in one language."""
        return sentences("proof").say(self.key, lang=lang, fields=self.fields)


def read_document(path: Path) -> Text:
    """Read a document: .docx, .pdf, .html, .htm, .md or .txt.

    Raises:
        UnreadableError: missing, too large, of another kind, or not what its name says.
    """
    suffix = path.suffix.lower()
    if suffix not in READERS:
        raise UnreadableError("kind-unknown", name=path.name, fields={"kinds": ", ".join(READERS)})
    data = _bytes_of(path)
    if suffix in TEXTS and _is_binary(data):
        raise UnreadableError("damaged", name=path.name, fields={"kind": suffix})
    try:
        drafts = READERS[suffix](data)
    except PdfLockedError as fault:
        raise UnreadableError("locked", name=path.name) from fault
    except (WordFileError, PdfFileError, PandocProgramError) as fault:
        raise UnreadableError("damaged", name=path.name, fields={"kind": suffix}) from fault
    except WordFileTooLargeError as fault:
        raise UnreadableError("too-large", name=path.name) from fault
    except UnicodeDecodeError as fault:
        raise UnreadableError("not-utf8", name=path.name) from fault
    text = assemble(drafts, passed_over=is_passed_over)
    if not text.passages and not text.tables:
        raise UnreadableError("no-words" if suffix == ".pdf" else "empty", name=path.name)
    return text


def _is_binary(data: bytes) -> bool:
    """Tell a Word file, a PDF or anything else that is no text by its first bytes, or by a NUL."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.startswith(OTHER_KINDS) or (b"\0" in data and not wide)


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableError("folder", name=str(path))
    if not path.is_file():
        raise UnreadableError("missing", name=str(path))
    try:
        if path.stat().st_size > limits().largest_document:
            raise UnreadableError("too-large", name=path.name)
        return path.read_bytes()
    except OSError as fault:
        raise UnreadableError("unreadable", name=path.name) from fault


def _markdown(data: bytes) -> Drafts:
    text = data.decode("utf-8-sig")
    return read_html(run_pandoc(text.encode(), options=("--from", MARKDOWN, "--to", "html5")))


def _plain(data: bytes) -> Drafts:
    return read_plain(data.decode("utf-8-sig").replace("\r\n", "\n"))


READERS: Mapping[str, Callable[[bytes], Drafts]] = {
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".html": read_html,
    ".htm": read_html,
    ".md": _markdown,
    ".txt": _plain,
}
