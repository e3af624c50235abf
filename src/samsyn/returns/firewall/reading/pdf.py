"""PDF files: the words of every page, and what lies beside them."""

import io
from collections.abc import Iterator
from typing import Any

from samsyn.returns.firewall.reading.opened import Opened
from samsyn.returns.firewall.reading.pictures import JPEG
from samsyn.returns.firewall.reading.xmp import read_xmp
from samsyn.returns.firewall.sightings import Kind, Part, Stretch
from samsyn.returns.unpacking import RefusedError, inflate

Pdf = Any  # pikepdf and pypdfium2 say little of their types
AUTHOR = "/Author"
REMARKS = ("/Contents", "/RC", "/Subj", "/TU", "/V", "/DV", "/Alt", "/ActualText", "/URI", "/Title")
MOST_PAGES = 5_000
MOST_OBJECTS = 200_000
MOST_WITHIN = 200_000  # values written out within one object
DIRECT = (0, 0)  # what stands in its place and has no number of its own


def read_pdf_words(file: Opened) -> Iterator[Stretch]:
    """Yield every text of a PDF; a page without any, as a scanned one, cannot be searched.

    Raises:
        RefusedError: it is no PDF, is encrypted or damaged, or goes beyond the bounds.
    """
    import pikepdf  # noqa: PLC0415 - loaded only where there is a PDF

    try:
        with pikepdf.open(io.BytesIO(file.content)) as pdf:
            if len(pdf.pages) > MOST_PAGES or len(pdf.objects) > MOST_OBJECTS:
                raise RefusedError("bomb")
            found = [*_pages(file), *_beside(file, pdf)]
    except pikepdf.PasswordError as fault:
        raise RefusedError("encrypted") from fault
    except RefusedError:
        raise
    except Exception as fault:
        # A PDF can be broken in ways its readers do not foresee.
        raise RefusedError("damaged") from fault
    yield from found


def _pages(file: Opened) -> Iterator[Stretch]:
    """Yield the words of each page, also those under a picture or in the colour of the paper."""
    import pypdfium2  # noqa: PLC0415 - loaded only where there is a PDF

    pdf = pypdfium2.PdfDocument(file.content)
    try:
        for number in range(len(pdf)):
            page = pdf[number]
            words = page.get_textpage()
            text = words.get_text_range()
            pictured = not text.strip() and any(True for _ in page.get_objects(max_depth=1))
            words.close()
            page.close()
            if pictured:
                yield file.unread("page", number=number + 1)
            yield file.stretch(text.replace("\r\n", "\n"), "page", number=number + 1)
    finally:
        pdf.close()


def _beside(file: Opened, pdf: Pdf) -> Iterator[Stretch]:
    """Yield what is not on the pages: properties, remarks, fields, links, files, pictures' data."""
    import pikepdf  # noqa: PLC0415 - loaded only where there is a PDF

    for key, value in pdf.docinfo.items():
        kind: Kind | None = "author" if key == AUTHOR else None
        yield file.stretch(str(value), "property", kind=kind, name=key.strip("/"), hidden=True)
    pages = _annotations(pdf)
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            yield from _stream(file, thing)
        elif thing.objgen != pdf.docinfo.objgen:
            for inner in _dictionaries(thing):
                yield from _dictionary(file, inner, page=pages.get(thing.objgen, 0))
    for name, attached in pdf.attachments.items():
        yield file.stretch(str(name), "file-name", hidden=True)
        yield from file.files_in(str(name), _bounded(file, attached.get_file().obj))


def _annotations(pdf: Pdf) -> dict[tuple[int, int], int]:
    """Return the number of each page, and of the page each annotation stands on."""
    found: dict[tuple[int, int], int] = {}
    for number, page in enumerate(pdf.pages, start=1):
        found[page.obj.objgen] = number
        for note in page.obj.get("/Annots", ()):
            if note.objgen != DIRECT:
                found[note.objgen] = number
    return found


def _dictionaries(thing: Pdf) -> Iterator[Pdf]:
    """Yield a dictionary and all that are written out within it, not those it points to."""
    import pikepdf  # noqa: PLC0415 - loaded only where there is a PDF

    left = [thing]
    for _ in range(MOST_WITHIN):
        if not left:
            return
        one = left.pop()
        within: list[Pdf] = []
        if isinstance(one, pikepdf.Dictionary):
            yield one
            within = [value for _, value in one.items()]
        elif isinstance(one, pikepdf.Array):
            within = list(one)
        left.extend(w for w in within if isinstance(w, pikepdf.Object) and w.objgen == DIRECT)
    raise RefusedError("bomb")


def _stream(file: Opened, stream: Pdf) -> Iterator[Stretch]:
    kind, sort = stream.get("/Type"), stream.get("/Subtype")
    if kind == "/Metadata" or sort == "/XML":
        yield from read_xmp(file, _bounded(file, stream), part="property")
    elif sort == "/Image":
        raw = stream.read_raw_bytes()
        if raw.startswith(JPEG):
            yield from file.files_in("picture.jpg", raw)


def _bounded(file: Opened, stream: Pdf) -> bytes:
    """Return the bytes of a stream, unpacked no further than the bounds.

    Raises:
        RefusedError: they are more, or packed in an unusual way.
    """
    raw: bytes = stream.read_raw_bytes()
    packed = stream.get("/Filter")
    if packed is None:
        return raw
    if str(packed) != "/FlateDecode" and [str(one) for one in packed] != ["/FlateDecode"]:
        raise RefusedError("damaged")
    return inflate(raw, most=file.limits.unpacked)


def _dictionary(file: Opened, thing: Pdf, *, page: int) -> Iterator[Stretch]:
    import pikepdf  # noqa: PLC0415 - loaded only where there is a PDF

    for key in REMARKS:
        value = thing.get(key)
        if isinstance(value, pikepdf.String):
            text = str(value).removeprefix("mailto:")
            yield file.stretch(text, _part(key, on_page=page > 0), number=page)
    if page and isinstance(thing.get("/T"), pikepdf.String) and thing.get("/Subtype") != "/Widget":
        author = str(thing.get("/T"))
        yield file.stretch(author, "annotation", kind="author", number=page, hidden=True)


def _part(key: str, *, on_page: bool) -> Part:
    if key == "/URI":
        return "link"
    if key in ("/V", "/DV"):
        return "field"
    return "annotation" if on_page else "outline"
