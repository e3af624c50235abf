"""Numbers with their limits: a dot and a line for each, under each other on one axis."""

from dataclasses import dataclass
from math import log

from samsyn.codes import digits
from samsyn.documents.charts.ink import BAND, PAPER, QUIET, RULE, SERIES
from samsyn.documents.charts.layout import Layout
from samsyn.documents.charts.measure import text_width, wrap
from samsyn.documents.charts.refusal import ChartError
from samsyn.documents.charts.scale import multiplied
from samsyn.documents.charts.spec import Interval, IntervalsSpec
from samsyn.documents.charts.svg import Canvas
from samsyn.documents.charts.words import say

MOST_ROWS = 30
LEADING = 16
DOT, END = 5.5, 5.0
ROOM = 0.06  # of the axis, beyond the numbers at each end
NAMES, BEYOND = 0.36, 12.0  # of the width, at most; units between names, axis and numbers
LINE_ROOM = 18.0  # of a line of a narrow drawing, in which the axis has a line of its own


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the axis lies, and the numbers at its ends."""

    left: float
    right: float
    low: float
    high: float

    def x(self, value: float) -> float:
        """Return the place of a number."""
        share = log(value / self.low) / log(self.high / self.low)
        return self.left + (self.right - self.left) * share


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its words in lines: its name, and what stands beside or under it."""

    interval: Interval
    name: tuple[str, ...]
    number: tuple[str, ...]
    said: tuple[str, ...]
    height: float


def draw_intervals(canvas: Canvas, spec: IntervalsSpec) -> str:
    """Draw a row for each number, in the order given.

    Raises:
        ChartError: nothing to draw, too many rows, or a number below one.
    """
    _insist(spec)
    layout = canvas.layout
    beside = layout.names < 1
    rows = [_row(one, layout=layout, lang=spec.lang, beside=beside) for one in spec.rows]
    axis = _axis(spec, rows=rows, layout=layout, beside=beside)
    top = 24.0 if spec.known else 4.0
    floor = top + sum(row.height for row in rows)
    places = [top + sum(row.height for row in rows[:place]) for place in range(len(rows))]
    for row, y in list(zip(rows, places, strict=True))[::2] if beside else ():
        canvas.rectangle((0, y), width=layout.width, height=row.height, fill=BAND)
    _draw_scale(canvas, spec, axis=axis, top=top, floor=floor)
    draw = _draw_beside if beside else _draw_under
    for row, y in zip(rows, places, strict=True):
        draw(canvas, row, axis, y)
    return canvas.finish(height=floor + 46, headline=spec.headline)


def _insist(spec: IntervalsSpec) -> None:
    numbers = [end for row in spec.rows for end in (row.value, row.lower, row.upper)
               if end is not None]  # fmt: skip
    if not numbers:
        raise ChartError("chart-nothing")
    if len(spec.rows) > MOST_ROWS:
        raise ChartError("chart-too-many-rows", {"count": len(spec.rows), "most": MOST_ROWS})
    for row in spec.rows:
        if any(end is not None and end < 1 for end in (row.value, row.lower, row.upper)):
            raise ChartError("chart-below-zero", {"series": row.label})


def _row(one: Interval, *, layout: Layout, lang: str, beside: bool) -> Row:
    width = layout.width * (NAMES if beside else 1)
    name = wrap(one.label, width=width, size=layout.text)
    words = one.said or ("" if one.value is not None else say("no_number", lang=lang))
    said = wrap(words, width=width, size=layout.small) if words else ()
    number = (one.shown(lang),) if one.value is not None else ()
    if beside:
        lines = max(len(name), len(number) + len(said))
        return Row(one, name, number, said, lines * LEADING + 14.0)
    drawn = LINE_ROOM + 6 if number else 4.0
    lines = len(name) + len(number) + len(said)
    return Row(one, name, number, said, lines * LEADING + drawn + 12.0)


def _axis(spec: IntervalsSpec, *, rows: list[Row], layout: Layout, beside: bool) -> Axis:
    numbers = [end for row in spec.rows for end in (row.value, row.lower, row.upper)
               if end is not None]  # fmt: skip
    if spec.known and spec.known.value:
        numbers.append(spec.known.value)
    spread = max(max(numbers) / min(numbers), 1.2)
    low, high = min(numbers) / spread**ROOM, min(numbers) * spread ** (1 + ROOM)
    if not beside:
        return Axis(DOT + 1, layout.width - DOT - 1, low, high)
    names = [text_width(line, size=layout.text) for row in rows for line in row.name]
    ends = [text_width(line, size=layout.text) for row in rows for line in row.number]
    ends += [text_width(line, size=layout.small) for row in rows for line in row.said]
    return Axis(max(names) + BEYOND, layout.width - max(ends) - BEYOND, low, high)


def _draw_scale(
    canvas: Canvas, spec: IntervalsSpec, *, axis: Axis, top: float, floor: float
) -> None:
    """Draw the marks with their numbers under the rows, and the known number with its name."""
    small, before = canvas.layout.small, -1.0
    for mark in multiplied(axis.low, axis.high, most=5 if axis.left > BEYOND else 4):
        words, x = digits(mark, lang=spec.lang), axis.x(mark)
        half = text_width(words, size=small) / 2
        canvas.path([(x, top), (x, floor + 4)], colour=RULE, width=1)
        if x - half > before + 6 and x + half <= canvas.layout.width:
            canvas.text(words, (x, floor + 18), anchor="middle", colour=QUIET, size=small)
            before = x + half
    unit = say("log_axis", lang=spec.lang, fields={"unit": spec.unit})
    canvas.text(unit, (canvas.layout.width, floor + 38), anchor="end", colour=QUIET, size=small)
    if spec.known and spec.known.value:
        x = axis.x(spec.known.value)
        canvas.path([(x, top - 4), (x, floor)], colour=QUIET, width=1.4, dash="4 3")
        words = f"{spec.known.shown(spec.lang)} {spec.known.label}"
        canvas.text(words, (x - 2, top - 9), colour=QUIET, size=small)


def _draw_beside(canvas: Canvas, row: Row, axis: Axis, y: float) -> None:
    """Draw a row with its name before the axis and its number after it."""
    layout, middle = canvas.layout, y + row.height / 2
    base = middle - (len(row.name) - 1) * LEADING / 2 + 5
    canvas.lines(row.name, (axis.left - BEYOND, base), leading=LEADING, anchor="end")
    _draw_line(canvas, row.interval, axis=axis, y=middle)
    x = axis.right + BEYOND
    base = middle - (len(row.number) + len(row.said) - 1) * LEADING / 2 + 5
    canvas.lines(row.number, (x, base), leading=LEADING, bold=row.interval.firm)
    canvas.lines(row.said, (x, base + len(row.number) * LEADING), leading=LEADING,
                 colour=QUIET, size=layout.small)  # fmt: skip


def _draw_under(canvas: Canvas, row: Row, axis: Axis, y: float) -> None:
    """Draw a row with its name and its number over the line."""
    small, base = canvas.layout.small, y + 17
    canvas.lines(row.name, (0, base), leading=LEADING, halo=True)
    base += len(row.name) * LEADING
    canvas.lines(row.number, (0, base), leading=LEADING, bold=row.interval.firm, halo=True)
    base += len(row.number) * LEADING
    canvas.lines(row.said, (0, base), leading=LEADING, colour=QUIET, size=small, halo=True)
    base += len(row.said) * LEADING
    if row.number:
        _draw_line(canvas, row.interval, axis=axis, y=base - 2)


def _draw_line(canvas: Canvas, one: Interval, *, axis: Axis, y: float) -> None:
    """Draw a number between its limits; a side without a limit runs on to the end of the axis."""
    if one.value is None:
        return
    colour, x = SERIES[0], axis.x(one.value)
    if one.lower is not None or one.upper is not None:
        ends = [axis.left if one.lower is None else axis.x(one.lower),
                axis.right if one.upper is None else axis.x(one.upper)]  # fmt: skip
        canvas.path([(ends[0], y), (ends[1], y)], colour=colour, width=2.4)
        for limit, end in zip((one.lower, one.upper), ends, strict=True):
            if limit is not None:
                canvas.path([(end, y - END), (end, y + END)], colour=colour, width=2.4)
    canvas.add("circle", cx=x, cy=y, r=DOT, fill=colour if one.firm else PAPER, stroke=colour,
               stroke_width="2.4")  # fmt: skip
