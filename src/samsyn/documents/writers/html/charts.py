"""Charts as drawings in the page, so that they use its letters and need no second file."""

from collections.abc import Sequence

from lxml import etree

from samsyn.documents.charts.ink import (
    BAND,
    INK,
    PAPER,
    QUIET,
    RIBBON,
    RULE,
    SERIES,
    SHADES,
)
from samsyn.documents.document import Picture
from samsyn.documents.writers.pictures import chart_path

SVG = "{http://www.w3.org/2000/svg}"


# The colours of a chart are custom properties of the page, so that a dark page may have its own.
PROPERTIES = {
    PAPER: "paper", INK: "ink", QUIET: "quiet", RULE: "rule", BAND: "band", RIBBON: "ribbon",
    **{shade: f"shade-{order}" for order, shade in enumerate(SHADES, start=1)},
    **{colour: f"series-{order}" for order, colour in enumerate(SERIES[:-1], start=1)},
}  # fmt: skip
COLOURED = ("fill", "stroke")


def chart_drawings(pictures: Sequence[Picture]) -> dict[str, str]:
    """Return the drawings of each chart, by the path the text uses, ready to stand in a page.

    Where there is one for a phone too, the style sheet shows one of the two.
    """
    return {
        chart_path(picture.name): _prepared(picture.svg, prefix=picture.name, shown="wide")
        + _prepared(picture.narrow, prefix=f"{picture.name}-narrow", shown="narrow")
        if picture.narrow
        else _prepared(picture.svg, prefix=picture.name)
        for picture in pictures
    }


def _prepared(svg: str, *, prefix: str, shown: str = "") -> str:
    drawing = etree.fromstring(svg.encode(), parser=etree.XMLParser(resolve_entities=False))
    for name in ("width", "height", "role", "aria-label", "aria-labelledby"):
        drawing.attrib.pop(name, None)
    for part in list(drawing):
        if part.tag in (f"{SVG}title", f"{SVG}desc"):
            drawing.remove(part)
    _own_ids(drawing, prefix=prefix)
    _own_colours(drawing)
    if shown:
        drawing.set("class", shown)
    drawing.set("aria-hidden", "true")
    drawing.set("focusable", "false")
    return str(etree.tostring(drawing, encoding="unicode", with_tail=False))


def _own_colours(drawing: etree._Element) -> None:
    for part in drawing.iter():
        for key in COLOURED:
            colour = part.get(key, "")
            if colour in PROPERTIES:
                part.set(key, f"var(--chart-{PROPERTIES[colour]},{colour})")


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
