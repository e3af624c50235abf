"""A short document in Word: smaller headings that begin no page but where they are told to."""

from collections.abc import Mapping

from lxml import etree

from samsyn.documents.document import NEW_PAGE, Document
from samsyn.documents.walk import find
from samsyn.documents.writers.docx.boxes import W
from samsyn.documents.writers.tree import classes_of, identifier_of

# Size, and the room before, after and on a line, in points: as the printed short document has them.
STYLES: Mapping[str, tuple[float, int, int, int]] = {
    "Title": (26, 14, 4, 31), "Subtitle": (13, 0, 4, 17), "Heading1": (15.5, 26, 9, 20),
    "Heading2": (11.5, 17, 6, 15),
}  # fmt: skip


def shortened(parts: Mapping[str, bytes], *, document: Document) -> dict[str, bytes]:
    """Return the parts of a Word file with the styles of a short document."""
    styles = etree.fromstring(parts["word/styles.xml"])
    for style in styles.iter(f"{W}style"):
        if style.get(f"{W}styleId") in STYLES:
            _settle(style, *STYLES[str(style.get(f"{W}styleId"))])
    text = etree.fromstring(parts["word/document.xml"])
    _begin_pages(text, names=_new_pages(document))
    return {**parts, "word/styles.xml": _bytes(styles), "word/document.xml": _bytes(text)}


def _settle(style: etree._Element, size: float, before: int, after: int, line: int) -> None:
    for gone in style.findall(f"{W}pPr/{W}pageBreakBefore"):
        gone.getparent().remove(gone)
    for spacing in style.findall(f"{W}pPr/{W}spacing"):
        for name, points in (("before", before), ("after", after), ("line", line)):
            spacing.set(f"{W}{name}", str(points * 20))
    for letters in style.findall(f"{W}rPr/{W}sz"):
        letters.set(f"{W}val", str(round(size * 2)))


def _new_pages(document: Document) -> set[str]:
    headings = find([list(one.blocks) for one in document.chapters], kinds=["Header"])
    return {identifier_of(one) for one in headings if NEW_PAGE in classes_of(one)}


def _begin_pages(text: etree._Element, *, names: set[str]) -> None:
    """Let the headings of some names begin a page."""
    for paragraph in text.iter(f"{W}p"):
        marks = [*paragraph.iter(f"{W}bookmarkStart")]
        before = paragraph.getprevious()
        if before is not None and before.tag == f"{W}bookmarkStart":
            marks.append(before)
        settings = paragraph.find(f"{W}pPr")
        if settings is not None and any(mark.get(f"{W}name") in names for mark in marks):
            settings.insert(1, etree.Element(f"{W}pageBreakBefore"))


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
