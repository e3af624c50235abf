"""Whether a file is a picture that may stand in a report: PNG, JPEG, or SVG that only draws."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
ACTIVE = frozenset(
    {"script", "foreignobject", "iframe", "embed", "object", "handler", "set", "animate",
     "animatetransform", "animatemotion", "audio", "video"}
)  # fmt: skip
OUTSIDE = re.compile(r"url\(\s*[\"']?(?!\s*#)|@import|\\", re.IGNORECASE)
INSTRUCTION = re.compile(r"<\?(?!xml\s)", re.IGNORECASE)
REFERENCES = ("href", "src")


def picture_fault(data: bytes, *, suffix: str) -> str:
    """Return the sentence that says why a file is no picture for a report, or nothing.

    Args:
        data: the whole file.
        suffix: what its name ends in, in lower case: `.png`, `.jpg`, `.jpeg` or `.svg`.
    """
    if suffix == ".png":
        return "" if data.startswith(PNG) else "picture-broken"
    if suffix in (".jpg", ".jpeg"):
        return "" if data.startswith(JPEG) else "picture-broken"
    if suffix != ".svg":
        return "picture-kind"
    return _svg_fault(data)


def _svg_fault(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
        root = fromstring(text, forbid_dtd=True)
    except DefusedXmlException:
        return "picture-active"
    except (ParseError, ValueError, RecursionError):
        return "picture-broken"
    if _local(root.tag) != "svg":
        return "picture-broken"
    active = INSTRUCTION.search(text) or any(_active(element) for element in root.iter())
    return "picture-active" if active else ""


def _active(element: Element) -> bool:
    tag = _local(element.tag)
    if tag in ACTIVE or (tag == "style" and OUTSIDE.search("".join(element.itertext()))):
        return True
    return any(_leads_out(name, value) for name, value in _attributes(element))


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    return ((_local(name), value) for name, value in element.attrib.items())


def _leads_out(name: str, value: str) -> bool:
    if name.startswith("on"):
        return True
    if name in REFERENCES:
        return not value.strip().startswith("#")
    return OUTSIDE.search(value) is not None


def _local(name: str) -> str:
    """Return a name without its namespace, in lower case."""
    return name.rsplit("}", 1)[-1].lower() if isinstance(name, str) else ""
