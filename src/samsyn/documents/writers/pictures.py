"""The pictures a report may show: its charts and the files of its edition, and no others."""

from base64 import b64encode
from collections.abc import Mapping

from samsyn.documents.document import Document
from samsyn.documents.writers.tree import Node, classes_of
from samsyn.documents.writers.writer_error import WriterError

SIGNATURES = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg"}
MEDIA = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}


class StrangePictureError(WriterError):
    """The text shows a picture that the document does not hold."""


def chart_path(name: str) -> str:
    """Return the path by which the text refers to a chart."""
    return f"charts/{name}.svg"


def picture_files(document: Document) -> Mapping[str, bytes]:
    """Return the bytes of every picture the text may show, by the address the text uses."""
    charts = {chart_path(picture.name): picture.svg.encode() for picture in document.pictures}
    return charts | {item.target: item.data for item in document.illustrations}


def kind_of(data: bytes) -> str:
    """Return `png`, `jpg` or `svg` by how the bytes begin.

    Example:
        >>> kind_of(b"<svg/>")
        'svg'
    """
    return next((kind for start, kind in SIGNATURES.items() if data.startswith(start)), "svg")


def is_chart(block: Node) -> bool:
    """Tell a chart from a picture that merely stands alone in its paragraph."""
    return block["t"] == "Figure" and "chart" in classes_of(block)


def in_place(data: bytes) -> str:
    """Return a picture as an address that holds it.

    Example:
        >>> in_place(b"<svg/>")
        'data:image/svg+xml;base64,PHN2Zy8+'
    """
    return f"data:{MEDIA[kind_of(data)]};base64,{b64encode(data).decode()}"


def shown_from(image: Node, *, addresses: Mapping[str, str]) -> Node:
    """Return an Image that is shown from another address, where the table has one."""
    attributes, alternative, (target, title) = image["c"]
    address = addresses.get(target, target)
    return {"t": "Image", "c": [attributes, alternative, [address, title]]}
