"""Boxes in Word: one ground from the first line to the last, and all of it on one page.

A box is a run of paragraphs that have its style. Word joins the grounds of neighbours only where
their indents are the same, so that between a line of text and a list there must be no room.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
BOXES = ("Box", "Recommendation")
NONE: Mapping[str, int] = MappingProxyType({})
ITEM = MappingProxyType({"left": 567, "hanging": 283})  # twentieths of a point: 10 and 5 mm
OUTER, BETWEEN = 320, 80  # room above and below a box, and between its paragraphs
ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "spacing", "ind",
    "contextualSpacing", "jc", "outlineLvl", "rPr",
)  # fmt: skip


def mend_boxes(root: etree._Element) -> None:
    """Settle the room in and around every box, and keep each on one page."""
    for box in _boxes(root):
        for place, paragraph in enumerate(box):
            before = box[place - 1] if place else None
            after = box[place + 1] if place + 1 < len(box) else None
            _keep(paragraph, with_next=after is not None)
            room = {"before": _room(paragraph, before), "after": _room(paragraph, after)}
            _set(paragraph, "spacing", room)
            if _is_item(paragraph):
                _set(paragraph, "ind", ITEM)


def _boxes(root: etree._Element) -> Iterator[list[etree._Element]]:
    box: list[etree._Element] = []
    for element in root.iter(f"{W}p"):
        style = _style_of(element)
        is_next = bool(box) and element.getprevious() is box[-1] and style == _style_of(box[-1])
        if box and not is_next:
            yield box
            box = []
        if style in BOXES:
            box.append(element)
    if box:
        yield box


def _room(paragraph: etree._Element, other: etree._Element | None) -> int:
    """Return the room between a paragraph and the one beside it."""
    if other is None:
        return OUTER
    return BETWEEN if _is_item(paragraph) == _is_item(other) else 0


def _style_of(paragraph: etree._Element) -> str:
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if named is None else str(named.get(f"{W}val"))


def _is_item(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}numPr") is not None


def _keep(paragraph: etree._Element, *, with_next: bool) -> None:
    _set(paragraph, "keepLines")
    if with_next:
        _set(paragraph, "keepNext")


def _set(paragraph: etree._Element, name: str, values: Mapping[str, int] = NONE) -> None:
    """Set one property of a paragraph, in the place where the schema wants it."""
    properties = paragraph.find(f"{W}pPr")
    for old in properties.findall(f"{W}{name}"):
        properties.remove(old)
    element = etree.Element(f"{W}{name}", {f"{W}{key}": str(n) for key, n in values.items()})
    later = ORDER[ORDER.index(name) + 1 :]
    following = [part for part in properties if etree.QName(part).localname in later]
    if following:
        following[0].addprevious(element)
    else:
        properties.append(element)
