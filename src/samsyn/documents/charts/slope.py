"""A slope: two periods, a line for each series, named and numbered at both ends."""

from samsyn.documents.charts.ink import DASHES, QUIET, RULE, SERIES
from samsyn.documents.charts.layout import NARROW
from samsyn.documents.charts.measure import spread, wrap
from samsyn.documents.charts.moments import axis_name
from samsyn.documents.charts.spec import ChartPoint, ChartSpec
from samsyn.documents.charts.svg import Canvas

LEADING = 16
TOP = 50
HEIGHT = 260
SIDES = 0.34  # of the width, for names at each end
LEFT_OF_PHONE = 44


def draw_slope(canvas: Canvas, spec: ChartSpec) -> str:
    """Draw the two ends of each series and the line between them."""
    layout = canvas.layout
    phone = layout == NARROW
    left = LEFT_OF_PHONE if phone else layout.width * SIDES
    right = layout.width * (1 - SIDES - (0.06 if phone else 0))
    highest = max((p.value or 0 for s in spec.series for p in s.points), default=0) or 1
    height = HEIGHT if not phone else HEIGHT * 0.8
    floor = TOP + height

    def y(point: ChartPoint) -> float:
        return floor - height * (point.value or 0) / highest

    canvas.text(spec.unit, (0, 13), colour=QUIET, size=layout.small)
    for x, label in zip((left, right), spec.labels, strict=True):
        canvas.path([(x, TOP - 12), (x, floor)], colour=RULE, width=1)
        name = axis_name(label, lang=spec.lang)
        canvas.text(name, (x, TOP - 20), anchor="middle", bold=True)
    for order, series in enumerate(spec.series):
        ends = [(x, y(p)) for x, p in zip((left, right), series.points, strict=True)]
        canvas.path(ends, colour=SERIES[order], width=2.5, dash=DASHES[order])
        for end in ends:
            canvas.mark(end, shape=order, colour=SERIES[order])
    wanted = [[y(series.points[end]) for series in spec.series] for end in (0, 1)]
    low = [
        _label(canvas, spec, end=0, x=left - 10, wanted=wanted[0], named=not phone),
        _label(canvas, spec, end=1, x=right + 10, wanted=wanted[1], named=True),
    ]
    return canvas.finish(height=max(*low, floor) + 12, headline=spec.headline)


def _label(
    canvas: Canvas, spec: ChartSpec, *, end: int, x: float, wanted: list[float], named: bool
) -> float:
    """Write what stands at one end of the lines, and return how far down it reaches."""
    layout = canvas.layout
    room = layout.width - x if end else x
    texts = []
    for series in spec.series:
        number = series.points[end].shown(spec.lang)
        words = f"{number} {series.label}" if end else f"{series.label} {number}"
        texts.append(wrap(words if named else number, width=room, size=layout.text))
    sizes = [len(lines) * LEADING + 3.0 for lines in texts]
    placed = spread(wanted, sizes=sizes, lowest=TOP - 14)
    for order, (lines, middle) in enumerate(zip(texts, placed, strict=True)):
        first = middle - (len(lines) - 1) * LEADING / 2 + 5
        canvas.lines(lines, (x, first), leading=LEADING, anchor="start" if end else "end",
                     colour=SERIES[order], bold=True)  # fmt: skip
    return max(middle + size / 2 for middle, size in zip(placed, sizes, strict=True))
