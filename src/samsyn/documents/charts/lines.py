"""Lines over time, each named at its end; a gap where no number is known."""

from samsyn.documents.charts.frame import Frame, bottom, draw_frame
from samsyn.documents.charts.ink import DASHES, QUIET, SERIES, SMALL, WIDTH, text_width
from samsyn.documents.charts.spec import ChartSeries, ChartSpec
from samsyn.documents.charts.svg import Canvas, shown

APART = 16


def draw_lines(spec: ChartSpec) -> str:
    """Draw one line a series, with every number where there is one line, else at both ends."""
    canvas = Canvas()
    several = len(spec.series) > 1
    names = max(text_width(s.label, size=SMALL) for s in spec.series) + 14 if several else 8
    values = [point.value for series in spec.series for point in series.points]
    frame = draw_frame(canvas, spec, top=0, right=WIDTH - names, values=values)
    for order, series in enumerate(spec.series):
        _draw_line(canvas, series, order=order, frame=frame, breaks=spec.breaks)
        below = several and _is_lower(series, among=spec.series)
        _draw_values(canvas, series, frame=frame, lang=spec.lang, every=not several, below=below)
    if several:
        _draw_names(canvas, spec, frame=frame)
    return canvas.finish(height=bottom(spec, frame) + 6, headline=spec.headline)


def _draw_line(
    canvas: Canvas, series: ChartSeries, *, order: int, frame: Frame, breaks: tuple[str, ...]
) -> None:
    colour, dash = SERIES[order], DASHES[order]
    run: list[tuple[float, float]] = []
    for place, point in enumerate(series.points):
        if point.value is None or point.label in breaks:
            canvas.path(run, colour=colour, width=2.5, dash=dash)
            run = []
        if point.value is not None:
            run = [*run, (frame.x(place), frame.y(point.value))]
            canvas.mark(run[-1], shape=order, colour=colour)
    canvas.path(run, colour=colour, width=2.5, dash=dash)


def _is_lower(series: ChartSeries, *, among: tuple[ChartSeries, ...]) -> bool:
    """Tell whether a line ends below another, so that its numbers stand under it."""

    def end(line: ChartSeries) -> int:
        return next((p.value for p in reversed(line.points) if p.value is not None), 0)

    return end(series) < max(end(line) for line in among)


def _draw_values(
    canvas: Canvas, series: ChartSeries, *, frame: Frame, lang: str, every: bool, below: bool
) -> None:
    known = [place for place, point in enumerate(series.points) if point.value is not None]
    for place, point in enumerate(series.points):
        if point.value is None:
            at = (frame.x(place), frame.floor - 6)
            canvas.text("–", at, anchor="middle", colour=QUIET)
        elif every or place in (known[0], known[-1]):
            under = below and place == known[-1]
            at = (frame.x(place), frame.y(point.value) + (20 if under else -10))
            canvas.text(shown(point.value, lang), at, anchor="middle", bold=True)


def _draw_names(canvas: Canvas, spec: ChartSpec, *, frame: Frame) -> None:
    ends: list[tuple[float, int]] = []
    for order, series in enumerate(spec.series):
        known = [point.value for point in series.points if point.value is not None]
        ends.append((frame.y(known[-1]) if known else frame.floor, order))
    x = frame.x(len(spec.series[0].points) - 1) + 12
    lowest = 0.0
    for y, order in sorted(ends):
        lowest = max(y + 4.5, lowest + APART)
        label = spec.series[order].label
        canvas.text(label, (x, lowest), colour=SERIES[order], size=SMALL, bold=True)
