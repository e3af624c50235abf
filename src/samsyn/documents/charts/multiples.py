"""Small multiples: a small chart a series, all to one scale, so that each is seen for itself."""

from dataclasses import dataclass

from samsyn.documents.charts.ink import INK, QUIET, RULE, SERIES
from samsyn.documents.charts.measure import text_width, wrap
from samsyn.documents.charts.moments import axis_name, places_of
from samsyn.documents.charts.spec import ChartSeries, ChartSpec
from samsyn.documents.charts.svg import Canvas
from samsyn.documents.charts.words import say

HEIGHT = 66
GAP = 22
ROOM = 26  # between the name of a small chart and its highest column, for the number
LEADING = 16
FOOT = 30


@dataclass(frozen=True, slots=True)
class Panel:
    """Where one small chart stands: its corner, its width and the room of its name."""

    x: float
    y: float
    width: float
    head: float


def draw_multiples(canvas: Canvas, spec: ChartSpec) -> str:
    """Draw one small chart of columns a series."""
    layout = canvas.layout
    across = min(layout.panels, len(spec.series))
    width = (layout.width - GAP * (across - 1)) / across
    values = [point.value or 0 for series in spec.series for point in series.points]
    highest = max(values) or 1
    canvas.text(spec.unit, (0, 13), colour=QUIET, size=layout.small)
    y = 22.0
    for begin in range(0, len(spec.series), across):
        line = spec.series[begin : begin + across]
        names = [wrap(series.label, width=width, size=layout.text) for series in line]
        head = max(len(name) for name in names) * LEADING
        for place, (series, name) in enumerate(zip(line, names, strict=True)):
            panel = Panel(x=place * (width + GAP), y=y, width=width, head=head)
            top = y + head - (len(name) - 1) * LEADING - 4
            canvas.lines(name, (panel.x, top), leading=LEADING, bold=True)
            _draw_panel(canvas, series, panel=panel, spec=spec, highest=highest)
        y += head + ROOM + HEIGHT + FOOT
    if spec.breaks:
        y = _say_break(canvas, y=y + 6, lang=spec.lang)
    return canvas.finish(height=y - 4, headline=spec.headline)


def _draw_panel(
    canvas: Canvas, series: ChartSeries, *, panel: Panel, spec: ChartSpec, highest: int
) -> None:
    small = canvas.layout.small
    places = places_of(spec.labels)
    step = panel.width / (places[-1] + 1)
    floor = panel.y + panel.head + ROOM + HEIGHT
    canvas.path([(panel.x, floor), (panel.x + panel.width, floor)], colour=RULE, width=1)
    chosen = _chosen(series, step=step, size=small, lang=spec.lang)
    for place, point in enumerate(series.points):
        middle = panel.x + step * (places[place] + 0.5)
        height = HEIGHT * (point.value or 0) / highest
        wide = min(step * 0.74, 34)
        at = (middle - wide / 2, floor - height)
        canvas.rectangle(at, width=wide, height=height, fill=SERIES[0], series=0)
        if point.label in spec.breaks:
            x = middle - step / 2
            canvas.path([(x, floor - HEIGHT - 8), (x, floor)], colour=QUIET, width=1.2, dash="3 3")
        if place in chosen:
            known = point.value is not None
            above = (middle, floor - height - 5)
            canvas.text(point.shown(spec.lang), above, anchor="middle", size=small, bold=known,
                        colour=INK if known else QUIET, halo=True)  # fmt: skip
    _name_ends(canvas, spec, panel=panel, step=step, y=floor + 15)


def _chosen(series: ChartSeries, *, step: float, size: float, lang: str) -> set[int]:
    """Return which numbers are written: all where there is room, else ends, extremes and gaps."""
    points = series.points
    if max(text_width(point.shown(lang), size=size) for point in points) <= step + 1:
        return set(range(len(points)))
    known = [place for place, point in enumerate(points) if point.value is not None]
    gaps = set(range(len(points))) - set(known)
    by_value = sorted(known, key=lambda place: points[place].value or 0)
    return gaps | {*known[:1], *known[-1:], *by_value[-1:]}


def _name_ends(canvas: Canvas, spec: ChartSpec, *, panel: Panel, step: float, y: float) -> None:
    """Write the first and the last period under a small chart."""
    small = canvas.layout.small
    first, last = (axis_name(spec.labels[place], lang=spec.lang) for place in (0, -1))
    if first == last:
        canvas.text(first, (panel.x + step / 2, y), anchor="middle", colour=QUIET, size=small)
        return
    half = max((step - text_width(name, size=small)) / 2 for name in (first, last))
    inset = max(half, 0)
    canvas.text(first, (panel.x + inset, y), colour=QUIET, size=small)
    end = (panel.x + panel.width - inset, y)
    canvas.text(last, end, anchor="end", colour=QUIET, size=small)


def _say_break(canvas: Canvas, *, y: float, lang: str) -> float:
    canvas.path([(1, y - 12), (1, y + 4)], colour=QUIET, width=1.2, dash="3 3")
    words = say("new_definition", lang=lang)
    canvas.text(words, (10, y), colour=QUIET, size=canvas.layout.small)
    return y + 14
