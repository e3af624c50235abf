"""Columns standing up, for a few points in time; several series side by side or stacked."""

from samsyn.documents.charts.bars import draw_inside, fills_of
from samsyn.documents.charts.frame import Frame, bottom, draw_frame
from samsyn.documents.charts.ink import INK, QUIET, SERIES, WIDTH
from samsyn.documents.charts.key import draw_key
from samsyn.documents.charts.spec import ChartSpec
from samsyn.documents.charts.svg import Canvas, shown

WIDEST = 64


def draw_columns(spec: ChartSpec) -> str:
    """Draw one column a series and point, with its number on top."""
    canvas = Canvas()
    fills = fills_of(canvas, spec)
    top = draw_key(canvas, labels=tuple(s.label for s in spec.series), fills=fills)
    places = [
        [series.points[i].value for series in spec.series]
        for i in range(len(spec.series[0].points))
    ]
    stacked = spec.kind == "stacked"
    heights: list[int | None] = (
        [sum(v or 0 for v in values) for values in places]
        if stacked
        else [v for values in places for v in values]
    )
    frame = draw_frame(canvas, spec, top=top, right=WIDTH, values=heights)
    for place, values in enumerate(places):
        draw = _stack if stacked else _beside
        draw(canvas, values, centre=frame.x(place), frame=frame, fills=fills, lang=spec.lang)
    return canvas.finish(height=bottom(spec, frame) + 6, headline=spec.headline)


def _beside(
    canvas: Canvas, values: list[int | None], *, centre: float, frame: Frame,
    fills: tuple[str, ...], lang: str,
) -> None:  # fmt: skip
    width = min(WIDEST, frame.step * 0.72 / len(values))
    x = centre - width * len(values) / 2
    for order, value in enumerate(values):
        y = frame.y(value or 0)
        canvas.rectangle((x, y), width=width - 2, height=frame.floor - y, fill=fills[order])
        colour = INK if value is not None else QUIET
        at = (x + width / 2 - 1, y - 6)
        canvas.text(shown(value, lang), at, anchor="middle", colour=colour, bold=value is not None)
        x += width


def _stack(
    canvas: Canvas, values: list[int | None], *, centre: float, frame: Frame,
    fills: tuple[str, ...], lang: str,
) -> None:  # fmt: skip
    width = min(WIDEST, frame.step * 0.72)
    below = 0
    for order, value in enumerate(values):
        y, height = frame.y(below + (value or 0)), frame.y(0) - frame.y(value or 0)
        canvas.rectangle((centre - width / 2, y), width=width, height=height, fill=fills[order])
        if value and height > 18:
            at = (centre, y + height / 2)
            draw_inside(canvas, shown(value, lang), centre=at, colour=SERIES[order])
        below += value or 0
    known = [value for value in values if value is not None]
    at = (centre, frame.y(below) - 6)
    canvas.text(shown(below if known else None, lang), at, anchor="middle", bold=bool(known))
