"""Bars made of parts, lying or standing: each part its number, the end what they make together."""

from collections.abc import Sequence

from samsyn.codes import digits
from samsyn.documents.charts.ink import INK, PAPER, QUIET, SERIES
from samsyn.documents.charts.key import (
    draw_heads,
    draw_key,
    heads_height,
    placed_heads,
)
from samsyn.documents.charts.measure import text_width
from samsyn.documents.charts.patterns import series_fills
from samsyn.documents.charts.rows import draw_rows, laid_rows
from samsyn.documents.charts.spec import ChartSpec
from samsyn.documents.charts.svg import Canvas

BAR = 20


def parts_of(spec: ChartSpec, place: int) -> list[int | None]:
    """Return the parts of one stack."""
    return [series.points[place].value for series in spec.series]


def end_words(spec: ChartSpec, place: int) -> str:
    """Return what stands at the end of a stack: the whole, and the parts without a number.

    A whole of which some part is not drawn at all is not the length of the stack, so it is left
    out.
    """
    points = [series.points[place] for series in spec.series]
    known = [point.value for point in points if point.value is not None]
    if not known:
        return points[0].shown(spec.lang)
    whole = sum(known) if spec.wholes is None else spec.wholes[place]
    if len(known) == len(points) and whole != sum(known):
        whole = None
    empty = [
        f"{series.label} {point.shown(spec.lang)}"
        for series, point in zip(spec.series, points, strict=True)
        if point.value is None
    ]
    shown = [] if whole is None else [digits(whole, lang=spec.lang)]
    return "  ".join([*shown, *([f"({', '.join(empty)})"] if empty else [])])


def draw_inside(canvas: Canvas, words: str, *, centre: tuple[float, float], colour: str) -> None:
    """Write a number inside a part, on a plain ground so that no weave runs through it."""
    x, y = centre
    small = canvas.layout.small
    width = text_width(words, size=small) + 7
    canvas.rectangle((x - width / 2, y - 8), width=width, height=16, fill=colour)
    canvas.text(words, (x, y + 4.5), anchor="middle", colour=PAPER, size=small, bold=True)


def draw_stacked_bars(canvas: Canvas, spec: ChartSpec) -> str:
    """Draw one lying stack a row."""
    layout = canvas.layout
    fills = series_fills(canvas, count=len(spec.series), owner=spec)
    labels = [series.label for series in spec.series]
    rows = laid_rows(spec, layout=layout, thick=BAR)
    scale = _scale(spec, room=layout.width - rows.left, size=layout.text)
    starts = _starts(spec, left=rows.left, scale=scale)
    heads = starts and placed_heads(labels, over=starts, width=layout.width, size=layout.small)
    room = heads_height(heads) if heads else 0.0
    top = 0.0 if heads else draw_key(canvas, labels=labels, fills=fills)

    def draw(row: int, y: float) -> None:
        _stack(canvas, spec, row=row, corner=(rows.left, y), scale=scale, fills=fills)
        if heads and row == 0:
            draw_heads(canvas, heads, floors=[y] * len(heads), bottom=y)

    return draw_rows(canvas, spec, rows=rows, top=top, draw=draw, first=room)


def _scale(spec: ChartSpec, *, room: float, size: float) -> float:
    scales = [room]
    for place in range(len(spec.labels)):
        length = sum(part or 0 for part in parts_of(spec, place))
        ends = text_width(end_words(spec, place), size=size) + 6
        scales.append((room - ends) / max(length, 0.1))
    return min(scales)


def _starts(spec: ChartSpec, *, left: float, scale: float) -> list[float]:
    """Return where the name of each part leads to in the first stack, if all parts are there."""
    starts: list[float] = []
    x = left
    for part in parts_of(spec, 0):
        if not part or part * scale < 3:
            return []
        starts.append(x + min(8, part * scale / 2))
        x += part * scale
    return starts if len(starts) > 1 else []


def _stack(
    canvas: Canvas, spec: ChartSpec, *, row: int, corner: tuple[float, float], scale: float,
    fills: Sequence[str],
) -> None:  # fmt: skip
    x, y = corner
    for order, part in enumerate(parts_of(spec, row)):
        length = (part or 0) * scale
        canvas.rectangle((x, y), width=length, height=BAR, fill=fills[order], series=order)
        words = digits(part or 0, lang=spec.lang)
        if part and text_width(words, size=canvas.layout.small) + 8 < length:
            draw_inside(canvas, words, centre=(x + length / 2, y + BAR / 2), colour=SERIES[order])
        x += length
        if part:
            canvas.path([(x, y), (x, y + BAR)], colour=PAPER, width=1.5)
    words = end_words(spec, row)
    known = any(part is not None for part in parts_of(spec, row))
    canvas.text(words, (x + 6, y + 15), colour=INK if known else QUIET)
