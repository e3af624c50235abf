"""Columns standing up, for a few points in time; several series side by side or stacked."""

from samsyn.codes import digits
from samsyn.documents.charts.frame import Frame, bottom, draw_frame
from samsyn.documents.charts.ink import INK, QUIET, SERIES
from samsyn.documents.charts.key import draw_heads, draw_key, heads_height, placed_heads
from samsyn.documents.charts.layout import Layout
from samsyn.documents.charts.measure import spread, text_width, wrap
from samsyn.documents.charts.patterns import series_fills
from samsyn.documents.charts.spec import ChartSpec
from samsyn.documents.charts.stacks import draw_inside, end_words, parts_of
from samsyn.documents.charts.svg import Canvas

WIDEST = 64
SHARE = 0.74  # of the place of a point that its columns fill
SCALE_ROOM = 40


def columns_fit(spec: ChartSpec, *, layout: Layout) -> bool:
    """Tell whether every column is wide enough to carry its number."""
    beside = 1 if spec.kind == "stacked" else len(spec.series)
    step = (layout.width - SCALE_ROOM) / len(spec.labels)
    shown = [point.shown(spec.lang) for series in spec.series for point in series.points]
    widest = max(text_width(words, size=layout.text) for words in shown)
    years = max(text_width(label, size=layout.small) for label in spec.labels)
    return widest <= step * SHARE / beside and years + 4 <= step


def draw_columns(canvas: Canvas, spec: ChartSpec) -> str:
    """Draw one column a series and point, with its number on top."""
    layout = canvas.layout
    fills = series_fills(canvas, count=len(spec.series), owner=spec)
    labels = [series.label for series in spec.series]
    values = [point.value for series in spec.series for point in series.points]
    over = _over(spec, layout=layout)
    heads = placed_heads(labels, over=over, width=layout.width, size=layout.small)
    top = heads_height(heads) if heads and len(labels) > 1 else 0.0
    if not heads:
        top = draw_key(canvas, labels=labels, fills=fills)
    frame = draw_frame(canvas, spec, top=top, right=layout.width, values=values)
    tops = _draw_beside(canvas, spec, frame=frame, fills=fills)
    if heads and len(labels) > 1:
        draw_heads(canvas, heads, floors=[y - 20 for y in tops], bottom=top)
    return canvas.finish(height=bottom(spec, frame, layout=layout) + 6, headline=spec.headline)


def _over(spec: ChartSpec, *, layout: Layout) -> list[float]:
    """Return about where the columns of the first point stand."""
    left = SCALE_ROOM - 10
    step = (layout.width - left) / len(spec.labels)
    width = min(WIDEST, step * SHARE / len(spec.series))
    begin = left + step / 2 - width * len(spec.series) / 2
    return [begin + width * (order + 0.5) for order in range(len(spec.series))]


def _draw_beside(
    canvas: Canvas, spec: ChartSpec, *, frame: Frame, fills: tuple[str, ...]
) -> list[float]:
    """Draw the columns and return how high the numbers of the first point stand."""
    width = min(WIDEST, frame.step * SHARE / len(spec.series))
    tops: list[float] = []
    for order, series in enumerate(spec.series):
        for place, point in enumerate(series.points):
            x = frame.x(place) + width * (order - len(spec.series) / 2)
            y = frame.y(point.value or 0)
            canvas.rectangle((x, y), width=width - 2, height=frame.floor - y, fill=fills[order],
                             series=order)  # fmt: skip
            known = point.value is not None
            canvas.text(point.shown(spec.lang), (x + width / 2 - 1, y - 6), anchor="middle",
                        colour=INK if known else QUIET, bold=known, halo=True)  # fmt: skip
            if place == 0:
                tops.append(y)
    return tops


def draw_stacked_columns(canvas: Canvas, spec: ChartSpec) -> str:
    """Draw one standing stack a point, the parts of the last named beside it."""
    layout = canvas.layout
    fills = series_fills(canvas, count=len(spec.series), owner=spec)
    labels = [series.label for series in spec.series]
    sums: list[int | None] = [
        sum(part or 0 for part in parts_of(spec, place)) for place in range(len(spec.labels))
    ]
    names = [wrap(label, width=layout.width * 0.3, size=layout.small) for label in labels]
    widest = max(text_width(line, size=layout.small) for name in names for line in name) + 12
    beside = all(parts_of(spec, len(spec.labels) - 1)) and len(labels) > 1
    top = 0.0 if beside else draw_key(canvas, labels=labels, fills=fills)
    right = layout.width - (widest if beside else 0)
    frame = draw_frame(canvas, spec, top=top, right=right, values=sums)
    for place in range(len(spec.labels)):
        _stand(canvas, spec, place=place, frame=frame, fills=fills)
    if beside:
        _name_parts(canvas, spec, frame=frame, names=names)
    return canvas.finish(height=bottom(spec, frame, layout=layout) + 6, headline=spec.headline)


def _stand(
    canvas: Canvas, spec: ChartSpec, *, place: int, frame: Frame, fills: tuple[str, ...]
) -> None:
    width = min(WIDEST, frame.step * SHARE)
    x, below = frame.x(place), 0
    for order, part in enumerate(parts_of(spec, place)):
        y, height = frame.y(below + (part or 0)), frame.y(0) - frame.y(part or 0)
        canvas.rectangle((x - width / 2, y), width=width, height=height, fill=fills[order],
                         series=order)  # fmt: skip
        if part and height > 18:
            words = digits(part, lang=spec.lang)
            draw_inside(canvas, words, centre=(x, y + height / 2), colour=SERIES[order])
        below += part or 0
    known = any(part is not None for part in parts_of(spec, place))
    canvas.text(end_words(spec, place), (x, frame.y(below) - 6), anchor="middle",
                colour=INK if known else QUIET, bold=known)  # fmt: skip


def _name_parts(
    canvas: Canvas, spec: ChartSpec, *, frame: Frame, names: list[tuple[str, ...]]
) -> None:
    last = len(spec.labels) - 1
    parts = [part or 0 for part in parts_of(spec, last)]
    middles = [
        frame.y(sum(parts[:order])) - (frame.floor - frame.y(part)) / 2
        for order, part in enumerate(parts)
    ]
    sizes = [len(name) * 15.0 + 3 for name in names]
    placed = spread(middles, sizes=sizes, lowest=frame.top)
    x = frame.x(last) + min(WIDEST, frame.step * SHARE) / 2
    for order, (name, middle) in enumerate(zip(names, placed, strict=True)):
        canvas.path([(x, middles[order]), (x + 8, middle)], colour=QUIET, width=1)
        at = (x + 12, middle - (len(name) - 1) * 7.5 + 4.5)
        canvas.lines(
            name, at, leading=15, colour=SERIES[order], size=canvas.layout.small, bold=True
        )
