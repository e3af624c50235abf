"""A small SVG writer: a canvas that takes shapes in order and prints itself the same every time."""

from collections.abc import Sequence
from math import ceil
from xml.etree import ElementTree

from samsyn.documents.charts.ink import FONT, INK, PAPER
from samsyn.documents.charts.layout import Layout

Point = tuple[float, float]
RADIUS = 4.5
OUTLINES = 4


def number(value: float) -> str:
    """Return a coordinate with at most one decimal.

    Examples:
        >>> number(12.04), number(3.25), number(-0.01)
        ('12', '3.2', '0')
    """
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")


def steps(points: Sequence[Point]) -> str:
    """Return the points of a line as SVG has them."""
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


class Canvas:
    """The drawing under way. Shapes are added; `finish` gives the SVG text."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        settings = {"font-family": FONT, "font-size": number(layout.text)}
        self.root = ElementTree.Element("g", settings)

    def add(self, tag: str, **settings: float | str) -> ElementTree.Element:
        """Add an element; names of settings are those of SVG with `_` for `-`."""
        named = {
            name.replace("_", "-"): value if isinstance(value, str) else number(value)
            for name, value in settings.items()
        }
        return ElementTree.SubElement(self.root, tag, named)

    def rectangle(
        self, corner: Point, *, width: float, height: float, fill: str, series: int | None = None
    ) -> None:
        """Add a filled rectangle; `corner` is its upper left, `series` whose it is."""
        x, y = corner
        whose = {} if series is None else {"data_series": str(series)}
        self.add("rect", x=x, y=y, width=max(width, 0), height=max(height, 0), fill=fill, **whose)

    def path(self, points: Sequence[Point], *, colour: str, width: float, dash: str = "") -> None:
        """Add a line through the points."""
        dashed = {"stroke_dasharray": dash} if dash else {}
        self.add("polyline", points=steps(points), fill="none", stroke=colour,
                 stroke_width=width, stroke_linejoin="round", **dashed)  # fmt: skip

    def area(self, points: Sequence[Point], *, fill: str) -> None:
        """Add a filled shape."""
        self.add("polygon", points=steps(points), fill=fill)

    def mark(self, centre: Point, *, shape: int, colour: str) -> None:
        """Add a point mark; each series has a shape of its own, so colour is never alone."""
        x, y = centre
        r = RADIUS
        filled = shape < OUTLINES  # after all outlines come the first ones again, hollow
        settings = {"fill": colour if filled else PAPER, "stroke": colour, "stroke_width": "1.6",
                    "data_series": str(shape)}  # fmt: skip
        outlines = (
            [(x + r, y), (x, y + r), (x - r, y), (x, y - r)],
            [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
            [(x, y - r), (x + r, y + r), (x - r, y + r)],
        )
        if shape % OUTLINES == 0:
            self.add("circle", cx=x, cy=y, r=r, **settings)
        else:
            self.add("polygon", points=steps(outlines[shape % OUTLINES - 1]), **settings)

    def text(
        self, words: str, place: Point, *, anchor: str = "start", colour: str = INK,
        size: float = 0, bold: bool = False, halo: bool = False,
    ) -> None:  # fmt: skip
        """Add a line of text; `place` is on its base line, `anchor` is start, middle or end.

        A halo of paper keeps lines and grounds from running through the letters.
        """
        x, y = place
        settings: dict[str, str] = {}
        if anchor != "start":
            settings["text_anchor"] = anchor
        if size and size != self.layout.text:
            settings["font_size"] = number(size)
        if bold:
            settings["font_weight"] = "600"
        if halo:
            settings |= {"stroke": PAPER, "stroke_width": "4", "paint_order": "stroke",
                         "stroke_linejoin": "round"}  # fmt: skip
        self.add("text", x=x, y=y, fill=colour, **settings).text = words

    def lines(
        self, words: Sequence[str], place: Point, *, leading: float, anchor: str = "start",
        colour: str = INK, size: float = 0, bold: bool = False, halo: bool = False,
    ) -> None:  # fmt: skip
        """Add several lines of text; `place` is on the base line of the first."""
        x, y = place
        for line, text in enumerate(words):
            at = (x, y + line * leading)
            self.text(text, at, anchor=anchor, colour=colour, size=size, bold=bold, halo=halo)

    def finish(self, *, height: float, headline: str) -> str:
        """Return the SVG text, with the headline as its title."""
        width, tall = number(self.layout.width), str(ceil(height))
        root = ElementTree.Element(
            "svg",
            {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {width} {tall}",
             "width": width, "height": tall, "role": "img"},
        )  # fmt: skip
        ElementTree.SubElement(root, "title").text = headline
        root.append(self.root)
        return ElementTree.tostring(root, encoding="unicode") + "\n"
