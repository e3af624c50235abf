"""Fills that are told apart without colour: each series has a weave of its own."""

from collections.abc import Sequence
from xml.etree import ElementTree
from zlib import crc32

from samsyn.documents.charts.ink import PAPER, QUIET, SERIES, SHADES
from samsyn.documents.charts.svg import Canvas

TILE = 8
# What is drawn on a tile: bars as (x, y, width, height), dots as (x, y, radius). A tile may turn.
Weave = tuple[float, Sequence[tuple[float, ...]]]
WEAVES: tuple[Weave, ...] = (
    (0, ()),
    (45, [(0, 0, 2.2, TILE)]),
    (0, [(2, 2, 1.5), (6, 6, 1.5)]),
    (0, [(0, 0, TILE, 1.8)]),
    (45, [(0, 0, 2.5, TILE), (0, 0, TILE, 2.5)]),
    (0, [(0, 0, 1.3, TILE), (4, 0, 1.3, TILE)]),
)
NET: Weave = (45, [(0, 0, 1.3, TILE), (0, 0, TILE, 1.3)])
BAR_SIDES = 4  # numbers that say where a bar lies; a dot has three


def series_fills(canvas: Canvas, *, count: int, owner: object) -> tuple[str, ...]:
    """Return one fill a series: the first plain, each of the others woven in its own way.

    Args:
        owner: whatever the drawing is made from, so that its ids are those of no other drawing.
    """
    name = pattern_name(canvas, owner=owner)
    return tuple(
        woven(canvas, f"{name}-{order}", ground=SERIES[order], thread=PAPER, weave=WEAVES[order])
        for order in range(count)
    )


def shade_fills(canvas: Canvas, *, owner: object) -> tuple[str, ...]:
    """Return the fills of a map from few to many, each darker and woven in its own way."""
    name = pattern_name(canvas, owner=owner)
    few, more, many, most = SHADES
    weaves = ((few, many, WEAVES[2]), (more, most, WEAVES[1]), (many, PAPER, WEAVES[3]))
    made = [
        woven(canvas, f"{name}-{order}", ground=ground, thread=thread, weave=weave)
        for order, (ground, thread, weave) in enumerate(weaves)
    ]
    return (*made, most)


def hidden_fill(canvas: Canvas, *, owner: object) -> str:
    """Return the fill of what is withheld: a slate net on paper."""
    name = f"{pattern_name(canvas, owner=owner)}-hidden"
    return woven(canvas, name, ground=PAPER, thread=QUIET, weave=NET)


def pattern_name(canvas: Canvas, *, owner: object) -> str:
    """Return a beginning of ids that no other drawing has."""
    return f"weave-{crc32(repr((owner, canvas.layout.name)).encode()):08x}"


def woven(canvas: Canvas, name: str, *, ground: str, thread: str, weave: Weave) -> str:
    """Define a woven fill and return what to fill with; a weave of nothing is a plain colour."""
    turn, drawn = weave
    if not drawn:
        return ground
    pattern = canvas.add("pattern", id=name, width=TILE, height=TILE, patternUnits="userSpaceOnUse")
    if turn:
        pattern.set("patternTransform", f"rotate({turn})")
    tile = {"width": str(TILE), "height": str(TILE), "fill": ground}
    ElementTree.SubElement(pattern, "rect", tile)
    for shape in drawn:
        keys = ("x", "y", "width", "height") if len(shape) == BAR_SIDES else ("cx", "cy", "r")
        tag = "rect" if len(shape) == BAR_SIDES else "circle"
        settings = {key: str(side) for key, side in zip(keys, shape, strict=True)}
        ElementTree.SubElement(pattern, tag, {**settings, "fill": thread})
    return f"url(#{name})"
