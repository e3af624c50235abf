"""Bars lying down: the number at the end of each, the name of the row before or above it."""

from dataclasses import dataclass

from samsyn.documents.charts.ink import INK, QUIET, SERIES
from samsyn.documents.charts.key import draw_key
from samsyn.documents.charts.measure import text_width
from samsyn.documents.charts.patterns import series_fills
from samsyn.documents.charts.rows import Rows, draw_rows, laid_rows
from samsyn.documents.charts.spec import ChartPoint, ChartSpec
from samsyn.documents.charts.svg import Canvas

BAR = 18
LEAST_OF_LENGTH = 0.6  # names stand at the bars of the first row unless that shortens them more


@dataclass(frozen=True, slots=True)
class Bars:
    """How the bars are drawn: their fills, and whether those of the first row carry the names."""

    fills: tuple[str, ...]
    scale: float
    named: bool


def draw_bars(canvas: Canvas, spec: ChartSpec) -> str:
    """Draw one bar a series and row, with its number at the end."""
    fills = series_fills(canvas, count=len(spec.series), owner=spec)
    rows = laid_rows(spec, layout=canvas.layout, thick=len(spec.series) * (BAR + 2))
    room = canvas.layout.width - rows.left
    bars = _bars(spec, canvas=canvas, fills=fills, room=room)
    top = 0.0 if bars.named else draw_key(
        canvas, labels=[series.label for series in spec.series], fills=fills
    )  # fmt: skip

    def draw(row: int, y: float) -> None:
        for order, series in enumerate(spec.series):
            name = series.label if bars.named and row == 0 and len(spec.series) > 1 else ""
            _bar(canvas, series.points[row], order=order, y=y + order * (BAR + 2), rows=rows,
                 bars=bars, name=name, lang=spec.lang)  # fmt: skip

    return draw_rows(canvas, spec, rows=rows, top=top, draw=draw)


def _bars(spec: ChartSpec, *, canvas: Canvas, fills: tuple[str, ...], room: float) -> Bars:
    """Return the longest scale that leaves room for what stands at the end of each bar."""
    layout, several = canvas.layout, len(spec.series) > 1

    def scale(*, named: bool) -> float:
        longest = [room / max((p.value or 0 for s in spec.series for p in s.points), default=0.1)]
        for series in spec.series:
            for row, point in enumerate(series.points):
                ends = text_width(point.shown(spec.lang), size=layout.text) + 6
                if named and row == 0:
                    ends += text_width(series.label, size=layout.small) + 10
                longest.append((room - ends) / max(point.value or 0, 0.1))
        return min(longest)

    plain, with_names = scale(named=False), scale(named=True)
    named = not several or with_names >= plain * LEAST_OF_LENGTH
    return Bars(fills=fills, scale=with_names if named and several else plain, named=named)


def _bar(
    canvas: Canvas, point: ChartPoint, *, order: int, y: float, rows: Rows, bars: Bars, name: str,
    lang: str,
) -> None:  # fmt: skip
    length = (point.value or 0) * bars.scale
    at = (rows.left, y)
    canvas.rectangle(at, width=length, height=BAR, fill=bars.fills[order], series=order)
    words = point.shown(lang)
    x = rows.left + length + 6
    canvas.text(words, (x, y + 14), colour=QUIET if point.value is None else INK)
    if name:
        x += text_width(words, size=canvas.layout.text) + 8
        canvas.text(name, (x, y + 14), colour=SERIES[order], size=canvas.layout.small, bold=True)
