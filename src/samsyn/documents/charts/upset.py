"""Sets and what they have in common: bars over a matrix that says which sets each bar is of."""

from collections.abc import Mapping

from samsyn.documents.charts.ink import BAND, INK, QUIET, RULE, SERIES
from samsyn.documents.charts.measure import text_width, wrap
from samsyn.documents.charts.refusal import ChartError
from samsyn.documents.charts.spec import ChartPoint, Intersection, UpsetSpec
from samsyn.documents.charts.svg import Canvas, Point, number

HEIGHT = 150
LEADING = 16
LEAST_ROW = 30
MOST_SETS, MOST_ROWS = 6, 10
DOT = 6.5
WIDEST = 116  # of the place of an intersection
NAMES = {"wide": 0.36, "narrow": 0.36}


def draw_upset(canvas: Canvas, spec: UpsetSpec) -> str:
    """Draw one column an intersection, in the order given.

    Raises:
        ChartError: nothing to draw, too many sets or intersections, or a number below zero.
    """
    _insist(spec)
    layout = canvas.layout
    names = [
        wrap(name, width=layout.width * NAMES[layout.name], size=layout.text) for name in spec.sets
    ]
    left = max(text_width(line, size=layout.text) for name in names for line in name) + 14
    step = min((layout.width - left) / len(spec.rows), WIDEST)
    highest = max(row.point.value or 0 for row in spec.rows) or 1
    numbers = [text_width(row.point.shown(spec.lang), size=layout.text) for row in spec.rows]
    upright = max(numbers) + 4 > step  # they have no room beside each other
    top = 26.0 + (max(numbers) if upright else 16)
    floor = top + HEIGHT
    canvas.text(spec.unit, (left, 13), colour=QUIET, size=layout.small)
    end = left + step * len(spec.rows)
    canvas.path([(left, floor), (end, floor)], colour=QUIET, width=1)
    middles = _draw_matrix(canvas, spec, names=names, left=left, end=end, top=floor + 12)
    for place, row in enumerate(spec.rows):
        x = left + step * (place + 0.5)
        wide = min(step * 0.62, 34)
        y = floor - HEIGHT * (row.point.value or 0) / highest
        canvas.rectangle((x - wide / 2, y), width=wide, height=floor - y, fill=SERIES[0], series=0)
        _draw_number(canvas, row.point, (x, y - 6), upright=upright, lang=spec.lang)
        _draw_members(canvas, row, x=x, middles=middles)
    return canvas.finish(height=max(middles.values()) + 26, headline=spec.headline)


def _insist(spec: UpsetSpec) -> None:
    if not spec.rows or all(row.point.value is None for row in spec.rows):
        raise ChartError("chart-nothing")
    if len(spec.sets) > MOST_SETS or len(spec.rows) > MOST_ROWS:
        fields = {"sets": len(spec.sets), "rows": len(spec.rows), "most_sets": MOST_SETS,
                  "most_rows": MOST_ROWS}  # fmt: skip
        raise ChartError("upset-too-many", fields)
    for row in spec.rows:
        if row.point.value is not None and row.point.value < 0:
            raise ChartError("chart-below-zero", {"series": row.point.label})


def _draw_matrix(
    canvas: Canvas, spec: UpsetSpec, *, names: list[tuple[str, ...]], left: float, end: float,
    top: float,
) -> dict[str, float]:  # fmt: skip
    """Draw a band and a name for each set, and return the middle of each band."""
    y, middles = top, {}
    for order, (name, lines) in enumerate(zip(spec.sets, names, strict=True)):
        height = max(LEAST_ROW, len(lines) * LEADING + 10.0)
        if order % 2 == 0:
            canvas.rectangle((0, y), width=end, height=height, fill=BAND)
        middles[name] = y + height / 2
        base = middles[name] - (len(lines) - 1) * LEADING / 2 + 5
        canvas.lines(lines, (left - 14, base), leading=LEADING, anchor="end")
        y += height
    return middles


def _draw_members(
    canvas: Canvas, row: Intersection, *, x: float, middles: Mapping[str, float]
) -> None:
    """Draw a dot for every set, joined where they are those of the intersection."""
    for name, y in middles.items():
        if name not in row.sets:
            canvas.add("circle", cx=x, cy=y, r=4, fill=RULE)
    members = [y for name, y in middles.items() if name in row.sets]
    canvas.path([(x, members[0]), (x, members[-1])], colour=INK, width=2.6)
    for y in members:
        canvas.add("circle", cx=x, cy=y, r=DOT, fill=INK)


def _draw_number(
    canvas: Canvas, point: ChartPoint, place: Point, *, upright: bool, lang: str
) -> None:
    """Write the number over its bar, on its side where it has no room to lie."""
    x, y = place
    known = point.value is not None
    colour, words = INK if known else QUIET, point.shown(lang)
    if not upright:
        canvas.text(words, place, anchor="middle", colour=colour, bold=known)
        return
    x += canvas.layout.text * 0.36
    weight = {"font_weight": "600"} if known else {}
    canvas.add("text", x=x, y=y, fill=colour, transform=f"rotate(-90 {number(x)} {number(y)})",
               **weight).text = words  # fmt: skip
