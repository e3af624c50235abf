"""From the name and the bytes of a file to every text in it, also of the files within."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from samsyn.returns.firewall.reading.opened import Opened
from samsyn.returns.firewall.reading.pdf import read_pdf_words
from samsyn.returns.firewall.reading.pictures import read_picture
from samsyn.returns.firewall.reading.plain import read_csv, read_text
from samsyn.returns.firewall.reading.word import read_word
from samsyn.returns.firewall.reading.workbook import read_workbook_words
from samsyn.returns.firewall.sightings import Stretch
from samsyn.returns.unpacking import Limits, RefusedError

READERS: Mapping[str, Callable[[Opened], Iterator[Stretch]]] = {
    ".xlsx": read_workbook_words,
    ".docx": read_word,
    ".pdf": read_pdf_words,
    ".csv": read_csv,
    ".txt": read_text,
    ".md": read_text,
    ".png": read_picture,
    ".jpg": read_picture,
    ".jpeg": read_picture,
}
STARTS: Mapping[str, bytes] = {
    ".xlsx": b"PK\x03\x04",
    ".docx": b"PK\x03\x04",
    ".pdf": b"%PDF-",
    ".png": b"\x89PNG",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
}
OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # an old Office file, and any with a password
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
DEEPEST = 3  # files within files
MEGABYTE = 1_000_000


def stretches_of(name: str, content: bytes, *, limits: Limits) -> Iterator[Stretch]:
    """Yield every text of a file, its name first.

    Raises:
        RefusedError: it is of another kind, too large, locked, damaged or made to overwhelm.
    """
    suffix = suffix_of(name)
    if suffix not in READERS:
        raise RefusedError("unknown-kind", fields={"kinds": ", ".join(READERS)})
    if len(content) > limits.file:
        raise RefusedError("too-large", fields={"limit": limits.file // MEGABYTE})
    _judge_start(suffix, content)
    file = Opened(name, content, limits, _within)
    yield file.stretch(PurePath(name).stem.replace("_", " "), "file-name")
    yield from READERS[suffix](file)


def suffix_of(name: str) -> str:
    """Return the ending of a file's name, in small letters."""
    return PurePath(name).suffix.casefold()


def _within(file: Opened) -> Iterator[Stretch]:
    """Yield what stands in a file within another; what cannot be read is said to be so."""
    suffix = suffix_of(file.name)
    if suffix not in READERS or len(file.inside) > DEEPEST:
        yield file.unread(hidden=True)
        return
    try:
        _judge_start(suffix, file.content)
        found = list(READERS[suffix](file))
    except RefusedError as refused:
        if refused.reason == "bomb":
            raise
        yield file.unread(hidden=True)
        return
    yield from found


def _judge_start(suffix: str, content: bytes) -> None:
    """Insist that a file begins as its name says.

    Raises:
        RefusedError: it is locked, or something else than its name says.
    """
    if content.startswith(OLE):
        raise RefusedError("encrypted" if ENCRYPTED_STREAM in content else "damaged")
    if not content.startswith(STARTS.get(suffix, b"")):
        raise RefusedError("damaged")
    if suffix in (".csv", ".txt", ".md") and b"\0" in content[:4000] and not _is_utf16(content):
        raise RefusedError("damaged")


def _is_utf16(content: bytes) -> bool:
    return content.startswith((b"\xff\xfe", b"\xfe\xff"))
