"""Rows of a drawing that lies: their names, the line of zero, what is counted, and breaks."""

from collections.abc import Callable
from dataclasses import dataclass

from samsyn.documents.charts.ink import QUIET
from samsyn.documents.charts.layout import Layout
from samsyn.documents.charts.measure import text_width, wrap
from samsyn.documents.charts.moments import axis_name
from samsyn.documents.charts.spec import ChartSpec
from samsyn.documents.charts.svg import Canvas
from samsyn.documents.charts.words import say

LEADING = 17
BREAK_ROOM = 22


@dataclass(frozen=True, slots=True)
class Rows:
    """Where rows stand: their names end before `left`, or stand `above` what is drawn there."""

    names: tuple[tuple[str, ...], ...]
    left: float
    thick: float
    above: bool


def laid_rows(spec: ChartSpec, *, layout: Layout, thick: float) -> Rows:
    """Return the rows of a chart.

    Args:
        thick: how tall what is drawn in a row is.
    """
    above = layout.names == 1
    room = layout.width * layout.names
    names = tuple(
        wrap(axis_name(label, lang=spec.lang), width=room, size=layout.text)
        for label in spec.labels
    )
    widest = max(text_width(line, size=layout.text) for name in names for line in name)
    beside = max(widest + 12, 0.0)
    short = above and beside <= layout.width * 0.3  # such as years: no need of a line of their own
    return Rows(
        names=names, left=0.0 if above and not short else beside, thick=thick,
        above=above and not short,
    )  # fmt: skip


def draw_rows(
    canvas: Canvas, spec: ChartSpec, *, rows: Rows, top: float,
    draw: Callable[[int, float], None], first: float = 0,
) -> str:  # fmt: skip
    """Draw the rows one under another and return the finished drawing.

    Args:
        top: where the first begins.
        draw: draws one row, given its number and the y at which its ground begins.
        first: further room over the ground of the first row, below its name.
    """
    y = top
    for row, name in enumerate(rows.names):
        if spec.labels[row] in spec.breaks:
            y = _draw_break(canvas, y=y, lang=spec.lang)
        extra = first if row == 0 else 0
        if rows.above:
            canvas.lines(name, (0, y + 13), leading=LEADING)
            draw(row, y + len(name) * LEADING + 2 + extra)
            y += len(name) * LEADING + rows.thick + 14 + extra
        else:
            height = max(rows.thick, len(name) * LEADING) + 9
            middle = y + extra + height / 2
            base = middle - (len(name) - 1) / 2 * LEADING + canvas.layout.text * 0.36
            canvas.lines(name, (rows.left - 10, base), leading=LEADING, anchor="end")
            draw(row, middle - rows.thick / 2)
            y += height + extra
    if not rows.above:
        canvas.path([(rows.left, top + first), (rows.left, y)], colour=QUIET, width=1)
    small = canvas.layout.small
    canvas.text(spec.unit, (canvas.layout.width, y + 14), anchor="end", colour=QUIET, size=small)
    return canvas.finish(height=y + 22, headline=spec.headline)


def _draw_break(canvas: Canvas, *, y: float, lang: str) -> float:
    layout = canvas.layout
    words = say("new_definition", lang=lang)
    canvas.path([(0, y + 8), (layout.width, y + 8)], colour=QUIET, width=1.2, dash="3 3")
    end = layout.width - 4
    canvas.text(words, (end, y + 12), anchor="end", colour=QUIET, size=layout.small, halo=True)
    return y + BREAK_ROOM
