"""Pictures: not what they show, but what the camera and the programs wrote into them."""

import struct
from collections.abc import Iterator, Mapping
from typing import Any

from samsyn.returns.firewall.reading.opened import Opened
from samsyn.returns.firewall.reading.plain import decoded
from samsyn.returns.firewall.reading.xmp import read_xmp
from samsyn.returns.firewall.sightings import Kind, Stretch
from samsyn.returns.unpacking import RefusedError, inflate

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
EXIF_IFD, GPS_IFD = 0x8769, 0x8825
LATITUDE, LONGITUDE = 2, 4
ARTIST, OWNER, XP_AUTHOR = 0x013B, 0xA430, 0x9C9D
PERSONS = frozenset({ARTIST, OWNER, XP_AUTHOR})
XP = range(0x9C9B, 0x9CA0)  # Windows keeps these in UTF-16
COMMENT = 0x9286
CODE = 8  # bytes before a user comment that name its encoding
PNG_AUTHOR = "author"
MOST_TEXT = 1_000_000  # bytes of one text in a picture, unpacked
JPEG_PACKET = b"http://ns.adobe.com/xap/1.0/\x00"
EXIF_BLOCK = b"Exif\x00\x00"
APP1, APP13, COM, SCAN, END = 0xE1, 0xED, 0xFE, 0xDA, 0xD9
PNG_CHUNK = 12  # bytes of a chunk beside its data
XMP_KEY = "XML:com.adobe.xmp"


def read_picture(file: Opened) -> Iterator[Stretch]:
    """Yield the words and the position kept in a picture.

    Raises:
        RefusedError: it is no PNG or JPEG, or a damaged one.
    """
    if file.content.startswith(PNG):
        yield from _png(file)
    elif file.content.startswith(JPEG):
        yield from _jpeg(file)
    else:
        raise RefusedError("damaged")


def read_exif(file: Opened, data: bytes) -> Iterator[Stretch]:
    """Yield what an EXIF block says."""
    from PIL import Image  # noqa: PLC0415 - loaded only where there is a picture

    exif = Image.Exif()
    try:
        exif.load(data)
        tables: list[Mapping[int, Any]] = [exif, exif.get_ifd(EXIF_IFD)]
        position = exif.get_ifd(GPS_IFD)
    except Exception:
        yield file.unread("picture", name="EXIF", hidden=True)
        return
    if LATITUDE in position or LONGITUDE in position:
        yield file.stretch("", "picture", kind="position", name="GPS", hidden=True)
    for table in (*tables, position):
        for tag, value in table.items():
            text = _text_of(tag, value)
            kind: Kind | None = "author" if tag in PERSONS else None
            if text:
                yield file.stretch(text, "picture", kind=kind, name="EXIF", hidden=True)


def _jpeg(file: Opened) -> Iterator[Stretch]:
    """Yield what stands in the segments of a JPEG before its picture."""
    data, at = file.content, 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark in (SCAN, END):
            return
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        body = data[at + 4 : at + 2 + length]
        if mark == APP1 and body.startswith(EXIF_BLOCK):
            yield from read_exif(file, body)
        elif mark == APP1 and body.startswith(JPEG_PACKET):
            yield from read_xmp(file, body.removeprefix(JPEG_PACKET))
        elif mark in (APP13, COM):
            name = "IPTC" if mark == APP13 else "comment"
            yield file.stretch(printable(decoded(body)), "picture", name=name, hidden=True)
        at += 2 + max(length, 2)


def _png(file: Opened) -> Iterator[Stretch]:
    """Yield what stands in the text chunks of a PNG."""
    data, at = file.content, len(PNG)
    while at + PNG_CHUNK <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        if kind in (b"tEXt", b"zTXt", b"iTXt"):
            key, text = _chunk(kind, body)
            if key == XMP_KEY:
                yield from read_xmp(file, text.encode())
            else:
                told: Kind | None = "author" if key.casefold() == PNG_AUTHOR else None
                yield file.stretch(text, "picture", kind=told, name="PNG", hidden=True)
        elif kind == b"eXIf":
            yield from read_exif(file, EXIF_BLOCK + body)
        at += PNG_CHUNK + length


def _chunk(kind: bytes, body: bytes) -> tuple[str, str]:
    """Return the key and the text of a text chunk."""
    key, _, rest = body.partition(b"\0")
    if kind == b"zTXt":
        rest = inflate(rest[1:], most=MOST_TEXT)
    elif kind == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        rest = inflate(rest, most=MOST_TEXT) if packed else rest
    return key.decode("latin-1"), decoded(rest)


def printable(text: str) -> str:
    """Return a text with a blank for every sign that is none, as in blocks of bytes.

    Examples:
        >>> printable("8BIM\\x00\\x04Joy")
        '8BIM  Joy'
    """
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _text_of(tag: int, value: object) -> str:
    if isinstance(value, bytes):
        if tag in XP:
            return value.decode("utf-16-le", errors="replace").rstrip("\0")
        return printable(decoded(value[CODE:] if tag == COMMENT else value)).strip()
    if isinstance(value, tuple) and tag in XP and all(isinstance(part, int) for part in value):
        return bytes(value).decode("utf-16-le", errors="replace").rstrip("\0")
    return decoded(_bytes_of(value)).strip() if isinstance(value, str) else ""


def _bytes_of(text: str) -> bytes:
    """Return a text as the bytes it was read from, one to a letter, to be read again as UTF-8."""
    return text.encode("latin-1", errors="replace")
