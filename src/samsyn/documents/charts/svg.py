"""A small SVG writer: a canvas that takes shapes in order and prints itself the same every time."""

from collections.abc import Sequence
from xml.etree import ElementTree

from samsyn.codes import digits
from samsyn.documents.charts.ink import FONT, INK, TEXT, WIDTH
from samsyn.documents.numerals import MISSING

Point = tuple[float, float]


def number(value: float) -> str:
    """Return a coordinate with at most one decimal.

    Examples:
        >>> number(12.04), number(3.25)
        ('12', '3.2')
    """
    return f"{value:.1f}".removesuffix(".0")


def shown(value: int | None, lang: str) -> str:
    """Return a value as the text of the report has it, or the sign of a missing one.

    Examples:
        >>> shown(None, "nb"), shown(1234, "en")
        ('–', '1,234')
    """
    return MISSING if value is None else digits(value, lang=lang)


class Canvas:
    """The drawing under way. Shapes are added; `finish` gives the SVG text."""

    def __init__(self) -> None:
        self.root = ElementTree.Element("g", {"font-family": FONT, "font-size": str(TEXT)})

    def rectangle(self, corner: Point, *, width: float, height: float, fill: str) -> None:
        """Add a filled rectangle; `corner` is its upper left."""
        x, y = corner
        ElementTree.SubElement(
            self.root,
            "rect",
            {"x": number(x), "y": number(y), "width": number(max(width, 0)),
             "height": number(max(height, 0)), "fill": fill},
        )  # fmt: skip

    def path(self, points: Sequence[Point], *, colour: str, width: float, dash: str = "") -> None:
        """Add a line through the points."""
        steps = " ".join(f"{number(x)},{number(y)}" for x, y in points)
        settings = {"points": steps, "fill": "none", "stroke": colour,
                    "stroke-width": number(width), "stroke-linejoin": "round"}  # fmt: skip
        if dash:
            settings["stroke-dasharray"] = dash
        ElementTree.SubElement(self.root, "polyline", settings)

    def mark(self, centre: Point, *, shape: int, colour: str) -> None:
        """Add a point mark; each series has a shape of its own, so colour is never alone."""
        x, y = centre
        r = 4.5
        outlines = (
            [(x + r, y), (x, y + r), (x - r, y), (x, y - r)],
            [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
            [(x, y - r), (x + r, y + r), (x - r, y + r)],
        )
        if shape % 4 == 0:
            settings = {"cx": number(x), "cy": number(y), "r": number(r), "fill": colour}
            ElementTree.SubElement(self.root, "circle", settings)
            return
        steps = " ".join(f"{number(a)},{number(b)}" for a, b in outlines[shape % 4 - 1])
        ElementTree.SubElement(self.root, "polygon", {"points": steps, "fill": colour})

    def text(
        self, words: str, place: Point, *, anchor: str = "start", colour: str = INK,
        size: float = TEXT, bold: bool = False,
    ) -> None:  # fmt: skip
        """Add a line of text; `place` is on its base line, `anchor` is start, middle or end."""
        x, y = place
        settings = {"x": number(x), "y": number(y), "fill": colour}
        if anchor != "start":
            settings["text-anchor"] = anchor
        if size != TEXT:
            settings["font-size"] = number(size)
        if bold:
            settings["font-weight"] = "600"
        ElementTree.SubElement(self.root, "text", settings).text = words

    def stripes(self, name: str, *, colour: str, order: int) -> str:
        """Define a striped fill for the series of that order and return what to fill with."""
        pattern = ElementTree.SubElement(
            self.root, "pattern",
            {"id": name, "width": "7", "height": "7", "patternUnits": "userSpaceOnUse",
             "patternTransform": f"rotate({45 if order % 2 else -45})"},
        )  # fmt: skip
        ElementTree.SubElement(pattern, "rect", {"width": "7", "height": "7", "fill": colour})
        ElementTree.SubElement(
            pattern, "rect", {"width": number(0.6 + 0.5 * order), "height": "7", "fill": "#ffffff",
                              "fill-opacity": "0.35"},
        )  # fmt: skip
        return f"url(#{name})"

    def finish(self, *, height: float, headline: str) -> str:
        """Return the SVG text, with the headline as its title."""
        root = ElementTree.Element(
            "svg",
            {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {number(height)}",
             "width": str(WIDTH), "height": number(height), "role": "img"},
        )  # fmt: skip
        ElementTree.SubElement(root, "title").text = headline
        root.append(self.root)
        return ElementTree.tostring(root, encoding="unicode") + "\n"
