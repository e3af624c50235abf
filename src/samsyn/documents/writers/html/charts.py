"""Charts as drawings in the page, so that they use its letters and need no second file."""

from collections.abc import Sequence

from lxml import etree

from samsyn.documents.document import Picture
from samsyn.documents.writers.pictures import chart_path

SVG = "{http://www.w3.org/2000/svg}"


def chart_drawings(pictures: Sequence[Picture]) -> dict[str, str]:
    """Return the drawing of each chart, by the path the text uses, ready to stand in a page."""
    return {chart_path(picture.name): _prepared(picture) for picture in pictures}


def _prepared(picture: Picture) -> str:
    drawing = etree.fromstring(picture.svg.encode(), parser=etree.XMLParser(resolve_entities=False))
    for name in ("width", "height", "role", "aria-label", "aria-labelledby"):
        drawing.attrib.pop(name, None)
    for part in list(drawing):
        if part.tag in (f"{SVG}title", f"{SVG}desc"):
            drawing.remove(part)
    _own_ids(drawing, prefix=picture.name)
    drawing.set("aria-hidden", "true")
    drawing.set("focusable", "false")
    return str(etree.tostring(drawing, encoding="unicode", with_tail=False))


def _own_ids(drawing: etree._Element, *, prefix: str) -> None:
    """Give every id the name of the chart, for two charts may stand in one page."""
    names = [str(part.get("id")) for part in drawing.iter() if part.get("id")]
    for part in drawing.iter():
        for key, value in part.attrib.items():
            new = str(value)
            for name in names:
                new = new.replace(f"url(#{name})", f"url(#{prefix}-{name})")
                new = f"{prefix}-{name}" if key == "id" and new == name else new
                new = f"#{prefix}-{name}" if new == f"#{name}" else new
            part.set(key, new)
