"""Bars lying down, for categories that are words; several series under each other or stacked."""

from dataclasses import dataclass
from zlib import crc32

from samsyn.documents.charts.ink import (
    INK,
    PAPER,
    QUIET,
    SERIES,
    SMALL,
    TEXT,
    WIDTH,
    text_width,
    wrap,
)
from samsyn.documents.charts.key import draw_key
from samsyn.documents.charts.scale import ticks
from samsyn.documents.charts.spec import ChartSpec
from samsyn.documents.charts.svg import Canvas, shown

LABELS_AT_MOST = 270
BAR = 18
LEADING = 17


@dataclass(frozen=True, slots=True)
class Room:
    """Where the bars stand: the axis, and how many units of the drawing one step is."""

    left: float
    scale: float
    lang: str


def fills_of(canvas: Canvas, spec: ChartSpec) -> tuple[str, ...]:
    """Return one fill a series: the first plain, the others striped so that colour is not alone."""
    name = f"stripes-{crc32(repr(spec).encode()):08x}"
    return tuple(
        colour if order == 0 else canvas.stripes(f"{name}-{order}", colour=colour, order=order)
        for order, colour in enumerate(SERIES[: len(spec.series)])
    )


def draw_inside(canvas: Canvas, words: str, *, centre: tuple[float, float], colour: str) -> None:
    """Write a number inside a bar, on a plain ground so that stripes do not run through it."""
    x, y = centre
    width = text_width(words, size=SMALL) + 7
    canvas.rectangle((x - width / 2, y - 8), width=width, height=16, fill=colour)
    canvas.text(words, (x, y + 4.5), anchor="middle", colour=PAPER, size=SMALL, bold=True)


def draw_bars(spec: ChartSpec) -> str:
    """Draw one bar a series and category, with its number at the end."""
    canvas = Canvas()
    stacked = spec.kind == "stacked"
    fills = fills_of(canvas, spec)
    top = draw_key(canvas, labels=tuple(s.label for s in spec.series), fills=fills)
    names = [wrap(p.label, width=LABELS_AT_MOST) for p in spec.series[0].points]
    rows = [[s.points[i].value for s in spec.series] for i in range(len(names))]
    room = _room(names, rows, stacked=stacked, lang=spec.lang)
    y = top
    for name, values in zip(names, rows, strict=True):
        bars = 1 if stacked else len(values)
        height = max(bars * (BAR + 2), len(name) * LEADING) + 9
        middle = y + height / 2
        for line, words in enumerate(name):
            base = middle + (line - (len(name) - 1) / 2) * LEADING + TEXT * 0.36
            canvas.text(words, (room.left - 10, base), anchor="end")
        first = middle - bars * (BAR + 2) / 2
        draw_row = _stack if stacked else _row
        draw_row(canvas, values, y=first, room=room, fills=fills)
        y += height
    canvas.path([(room.left, top), (room.left, y)], colour=QUIET, width=1)
    canvas.text(spec.unit, (WIDTH, y + 16), anchor="end", colour=QUIET, size=SMALL)
    return canvas.finish(height=y + 24, headline=spec.headline)


def _room(
    names: list[tuple[str, ...]], rows: list[list[int | None]], *, stacked: bool, lang: str
) -> Room:
    lengths = [[sum(v or 0 for v in values)] if stacked else values for values in rows]
    longest = ticks(value for values in lengths for value in values)[-1]
    left = max(text_width(words) for name in names for words in name) + 12
    most = max((v or 0 for values in lengths for v in values), default=0)
    space = WIDTH - left - text_width(shown(most, lang)) - 12
    return Room(left=left, scale=space / max(most, 1) if most else space / longest, lang=lang)


def _row(
    canvas: Canvas, values: list[int | None], *, y: float, room: Room, fills: tuple[str, ...]
) -> None:
    for order, value in enumerate(values):
        base = y + order * (BAR + 2)
        length = (value or 0) * room.scale
        canvas.rectangle((room.left, base), width=length, height=BAR, fill=fills[order])
        colour = INK if value else QUIET
        canvas.text(shown(value, room.lang), (room.left + length + 6, base + 14), colour=colour)


def _stack(
    canvas: Canvas, values: list[int | None], *, y: float, room: Room, fills: tuple[str, ...]
) -> None:
    x = room.left
    for order, value in enumerate(values):
        length = (value or 0) * room.scale
        canvas.rectangle((x, y), width=length, height=BAR, fill=fills[order])
        words = shown(value, room.lang)
        if value and text_width(words, size=SMALL) + 8 < length:
            draw_inside(canvas, words, centre=(x + length / 2, y + BAR / 2), colour=SERIES[order])
        x += length
        if value:
            canvas.path([(x, y), (x, y + BAR)], colour=PAPER, width=1.5)
    known = [value for value in values if value is not None]
    total = shown(sum(known) if known else None, room.lang)
    canvas.text(total, (x + 6, y + 14), colour=INK if known else QUIET)
