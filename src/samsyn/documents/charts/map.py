"""A map of the police districts: a shade and a weave by number, each number beside its district."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from samsyn.codes import digits
from samsyn.documents.charts.classes import ShadeClass, shade_classes
from samsyn.documents.charts.districts import District, load_districts
from samsyn.documents.charts.ink import INK, PAPER, QUIET
from samsyn.documents.charts.layout import NARROW
from samsyn.documents.charts.measure import text_width, wrap
from samsyn.documents.charts.patterns import hidden_fill, shade_fills
from samsyn.documents.charts.refusal import ChartError
from samsyn.documents.charts.spec import ChartPoint, MapSpec
from samsyn.documents.charts.svg import Canvas, Point
from samsyn.documents.charts.words import DATA, say
from samsyn.documents.numerals import HIDDEN, MISSING

TALL = {"wide": 540, "narrow": 312}
LEFT = {"wide": 150, "narrow": 72}
STEPS_OF = {1: (0,), 2: (0, 3), 3: (0, 1, 3), 4: (0, 1, 2, 3)}  # shades for so many classes
BESIDE = (480.0, 236.0)  # where the meaning of the shades stands when there is room beside
SOLID: Mapping[str, str] = {}
DOTTED = {"stroke_dasharray": "2 2"}  # round what nobody gave a number for
SWATCH = 16
SMALL_SWATCH = 10
SMALL_AREA = 150  # square units; a shade in less cannot be seen, and is shown beside the number too
LINE = 22


@dataclass(frozen=True, slots=True)
class View:
    """How kilometres become units of the drawing: the western and the northern end, and a scale."""

    west: float
    north: float
    left: float
    scale: float

    def at(self, point: Point) -> Point:
        """Return where a point of the country is drawn."""
        east, north = point
        return (self.left + (east - self.west) * self.scale, (self.north - north) * self.scale)


@dataclass(frozen=True, slots=True)
class Shading:
    """The classes of the map and what each is filled with."""

    classes: tuple[ShadeClass, ...]
    fills: tuple[str, ...]
    hidden: str

    def fill_of(self, point: ChartPoint) -> str:
        """Return the fill of a district."""
        if point.value is None:
            return self.hidden if point.hidden else PAPER
        pairs = zip(self.classes, self.fills, strict=True)
        return next((fill for shade, fill in pairs if shade.holds(point.value)), PAPER)


def draw_map(canvas: Canvas, spec: MapSpec) -> str:
    """Draw the districts, their numbers, the meaning of the shades, and what has no place on it.

    Raises:
        ChartError: a district without a point, a number below zero, or none at all.
    """
    points = dict(spec.points)
    districts = load_districts()
    _insist(points, districts=districts)
    name = canvas.layout.name
    view = _view(districts, tall=TALL[name], left=LEFT[name])
    values = [point.value for point in points.values() if point.value is not None]
    classes = shade_classes(values)
    fills = shade_fills(canvas, owner=spec)
    shading = Shading(
        classes=classes,
        fills=tuple(fills[order] for order in STEPS_OF[len(classes)]),
        hidden=hidden_fill(canvas, owner=spec),
    )
    for district in districts:
        _draw_district(canvas, district, view=view, shading=shading, point=points[district.code])
    for district in districts:
        point = points[district.code]
        end = _draw_name(canvas, district, view=view, point=point, lang=spec.lang)
        if district.area * view.scale**2 < SMALL_AREA:
            _draw_small_swatch(canvas, district, at=end, fill=shading.fill_of(point))
    height = _draw_meaning(canvas, spec, shading=shading)
    return canvas.finish(height=height, headline=spec.headline)


def _insist(points: Mapping[str, ChartPoint], *, districts: Sequence[District]) -> None:
    if sorted(points) != sorted(district.code for district in districts):
        raise ChartError("map-only-districts")
    if all(point.value is None for point in points.values()):
        raise ChartError("chart-nothing")
    for point in points.values():
        if point.value is not None and point.value < 0:
            raise ChartError("chart-below-zero", {"series": point.label})


def _view(districts: Sequence[District], *, tall: float, left: float) -> View:
    corners = [corner for district in districts for ring in district.rings for corner in ring]
    north = max(y for _, y in corners)
    scale = tall / (north - min(y for _, y in corners))
    return View(west=min(x for x, _ in corners), north=north + 2 / scale, left=left, scale=scale)


def _draw_district(
    canvas: Canvas, district: District, *, view: View, shading: Shading, point: ChartPoint
) -> None:
    outline = "".join(_ring([view.at(corner) for corner in ring]) for ring in district.rings)
    missing = DOTTED if point.value is None and not point.hidden else SOLID
    canvas.add("path", d=outline, fill=shading.fill_of(point), stroke=QUIET, stroke_width="0.8",
               stroke_linejoin="round", data_district=district.code, **missing)  # fmt: skip


def _ring(corners: Sequence[Point]) -> str:
    """Return one outline in steps of tenths, so that neighbours draw the very same line."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in corners]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(tenths)]
    return f"M{_pair(tenths[0])}l{' '.join(map(_pair, steps))}z"


def _pair(tenths: tuple[int, int]) -> str:
    return f"{tenths[0] / 10:g} {tenths[1] / 10:g}"


def _draw_name(
    canvas: Canvas, district: District, *, view: View, point: ChartPoint, lang: str
) -> Point:
    """Draw the number and the name of a district, and return where the words end."""
    place = _places()[canvas.layout.name][district.code]
    x, y = view.at(district.point)
    to_x, to_y = x + place["dx"], y + place["dy"]
    ahead = place["anchor"] == "start"
    canvas.path([(x, y), (to_x - 4 if ahead else to_x + 4, to_y)], colour=INK, width=0.9)
    canvas.add("circle", cx=x, cy=y, r=2.6, fill=INK, stroke=PAPER, stroke_width="1")
    size = canvas.layout.small
    number = point.shown(lang)
    base = to_y + 4.5
    if ahead:
        canvas.text(number, (to_x, base), bold=True, size=size, halo=True)
        at = (to_x + text_width(number, size=size) + 5, base)
        canvas.text(point.label, at, size=size, halo=True)
        return at[0] + text_width(point.label, size=size) + 6, base
    canvas.text(number, (to_x, base), anchor="end", bold=True, size=size, halo=True)
    at = (to_x - text_width(number, size=size) - 5, base)
    canvas.text(point.label, at, anchor="end", size=size, halo=True)
    return at[0] - text_width(point.label, size=size) - 6 - SMALL_SWATCH, base


def _draw_small_swatch(canvas: Canvas, district: District, *, at: Point, fill: str) -> None:
    x, y = at
    canvas.add("rect", x=x, y=y - SMALL_SWATCH + 0.5, width=SMALL_SWATCH, height=SMALL_SWATCH,
               fill=fill, stroke=QUIET, stroke_width="0.8", data_beside=district.code)  # fmt: skip


@cache
def _places() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((DATA / "places.toml").read_text(encoding="utf-8"))


def _draw_meaning(canvas: Canvas, spec: MapSpec, *, shading: Shading) -> float:
    """Draw what each shade means, what is not on the map and where the boundaries are from."""
    layout = canvas.layout
    beside = layout != NARROW
    x, y = BESIDE if beside else (0.0, TALL[layout.name] + 52)
    canvas.text(_capital(spec.unit), (x, y), bold=True, size=layout.small)
    left = x
    y += 0 if beside else LINE
    for fill, words, outline in _meanings(spec, shading=shading):
        width = SWATCH + 7 + text_width(words, size=layout.small) + 14
        if beside or x + width > layout.width:
            x, y = left, y + LINE
        canvas.add("rect", x=x + 0.5, y=y - 12.5, width=SWATCH, height=SWATCH, fill=fill,
                   stroke=QUIET, stroke_width="0.8", **outline)  # fmt: skip
        canvas.text(words, (x + SWATCH + 7, y), size=layout.small)
        x += 0 if beside else width
    y = _draw_abroad(canvas, spec, at=(left, y + LINE * (2 if beside else 1.3)))
    credit = wrap(say("map_credit", lang=spec.lang), width=layout.width, size=layout.small)
    y = max(y + 6, TALL[layout.name] + 30)
    canvas.lines(credit, (0, y), leading=16, colour=QUIET, size=layout.small)
    return y + (len(credit) - 1) * 16 + 8


def _draw_abroad(canvas: Canvas, spec: MapSpec, *, at: Point) -> float:
    """Write the number that has no place on the map, and return where the next line may stand."""
    x, y = at
    if spec.abroad is None:
        return y
    size = canvas.layout.small
    words = f"{say('map_off', lang=spec.lang)}: {spec.abroad.label}"
    lines = wrap(words, width=canvas.layout.width - x - 40, size=size)
    canvas.lines(lines, (x, y), leading=16, size=size)
    y += (len(lines) - 1) * 16
    end = x + text_width(lines[-1], size=size) + 5
    canvas.text(spec.abroad.shown(spec.lang), (end, y), bold=True, size=size)
    return y + 18


def _meanings(spec: MapSpec, *, shading: Shading) -> list[tuple[str, str, Mapping[str, str]]]:
    """Return what each fill means, and the outline it stands in."""
    points = [point for _, point in spec.points]
    rows = []
    for shade, fill in reversed(list(zip(shading.classes, shading.fills, strict=True))):
        first, last = digits(shade.first, lang=spec.lang), digits(shade.last, lang=spec.lang)
        words = say("map_range", lang=spec.lang, fields={"first": first, "last": last})
        rows.append((fill, words, SOLID))
    if any(point.value == 0 for point in points):
        rows.append((PAPER, "0", SOLID))
    if any(point.value is None and point.hidden for point in points):
        words = f"{HIDDEN} {say('map_hidden', lang=spec.lang)}"
        rows.append((shading.hidden, words, SOLID))
    if any(point.value is None and not point.hidden for point in points):
        rows.append((PAPER, f"{MISSING} {say('map_missing', lang=spec.lang)}", DOTTED))
    return rows


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
