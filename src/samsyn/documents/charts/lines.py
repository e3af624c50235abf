"""Lines over time, each named at its end; a gap where no number is known."""

from samsyn.documents.charts.frame import Frame, bottom, draw_frame
from samsyn.documents.charts.ink import DASHES, INK, QUIET, SERIES
from samsyn.documents.charts.measure import spread, text_width, wrap
from samsyn.documents.charts.spec import ChartSeries, ChartSpec
from samsyn.documents.charts.svg import Canvas

LEADING = 15
NAMES = 0.3  # of the width, at most


def draw_lines(canvas: Canvas, spec: ChartSpec) -> str:
    """Draw one line a series, with every number where there is one line, else at both ends."""
    layout = canvas.layout
    several = len(spec.series) > 1
    values = [point.value for series in spec.series for point in series.points]
    numbers = max(text_width(s.points[-1].shown(spec.lang), size=layout.text) for s in spec.series)
    room = layout.width * NAMES - numbers
    names = [wrap(series.label, width=room, size=layout.small) for series in spec.series]
    widest = max(text_width(line, size=layout.small) for name in names for line in name)
    frame = draw_frame(
        canvas, spec, top=0, values=values,
        right=layout.width - (numbers + widest + 6 if several else 0),
        ahead=_ahead(spec, canvas=canvas) if several else 0,
    )  # fmt: skip
    for order, series in enumerate(spec.series):
        _draw_line(canvas, series, order=order, frame=frame, breaks=spec.breaks)
    _draw_gaps(canvas, spec, frame=frame)
    if several:
        _draw_beginnings(canvas, spec, frame=frame)
        _draw_ends(canvas, spec, frame=frame, names=names, numbers=numbers)
    else:
        _draw_every(canvas, spec, frame=frame)
    return canvas.finish(height=bottom(spec, frame, layout=layout) + 6, headline=spec.headline)


def known_places(series: ChartSeries) -> list[int]:
    """Return the places of a series at which a number is known."""
    return [place for place, point in enumerate(series.points) if point.value is not None]


def _ahead(spec: ChartSpec, *, canvas: Canvas) -> float:
    """Return the room that numbers before the first points need."""
    firsts = [s.points[known_places(s)[0]].shown(spec.lang) for s in spec.series if known_places(s)]
    return max(text_width(words, size=canvas.layout.text) for words in firsts) + 14


def _draw_line(
    canvas: Canvas, series: ChartSeries, *, order: int, frame: Frame, breaks: tuple[str, ...]
) -> None:
    run: list[tuple[float, float]] = []
    runs = [run]
    for place, point in enumerate(series.points):
        if point.value is None or point.label in breaks:
            run = []
            runs.append(run)
        if point.value is not None:
            run.append((frame.x(place), frame.y(point.value)))
    for places in runs:
        if len(places) > 1:
            canvas.path(places, colour=SERIES[order], width=2.5, dash=DASHES[order])
        for at in places:
            canvas.mark(at, shape=order, colour=SERIES[order])


def _draw_gaps(canvas: Canvas, spec: ChartSpec, *, frame: Frame) -> None:
    """Write the signs of numbers that are not there: one where no line has a number.

    The last sign of several lines stands with the name of its line.
    """
    several = len(spec.series) > 1
    for place in range(len(spec.labels) - (1 if several else 0)):
        points = [series.points[place] for series in spec.series]
        signs = [(order, p.shown(spec.lang)) for order, p in enumerate(points) if p.value is None]
        alike = len(signs) == len(points) and len({sign for _, sign in signs}) == 1
        for order, sign in signs[: 1 if alike else None]:
            at = (frame.x(place) + (0 if alike else order * 12), frame.floor - 6)
            colour = QUIET if alike else SERIES[order]
            canvas.text(sign, at, anchor="middle", colour=colour, bold=True, halo=True)


def _draw_every(canvas: Canvas, spec: ChartSpec, *, frame: Frame) -> None:
    """Write the numbers of the only line: all where there is room, else ends and extremes."""
    series = spec.series[0]
    known = known_places(series)
    widest = max(text_width(p.shown(spec.lang), size=canvas.layout.text) for p in series.points)
    chosen = set(known)
    if widest + 4 > frame.step and known:
        by_value = sorted(known, key=lambda place: series.points[place].value or 0)
        chosen = {known[0], known[-1], by_value[0], by_value[-1]}
    for place in sorted(chosen):
        point = series.points[place]
        at = (frame.x(place), frame.y(point.value or 0) - 10)
        canvas.text(point.shown(spec.lang), at, anchor="middle", bold=True, halo=True)


def _draw_beginnings(canvas: Canvas, spec: ChartSpec, *, frame: Frame) -> None:
    begun = [(order, known_places(s)[0]) for order, s in enumerate(spec.series) if known_places(s)]
    firsts = [spec.series[order].points[place] for order, place in begun]
    wanted = [frame.y(point.value or 0) for point in firsts]
    placed = spread(wanted, sizes=[16.0] * len(wanted), lowest=frame.top - 14)
    for (_, place), point, y in zip(begun, firsts, placed, strict=True):
        at = (frame.x(place) - 9, y + 5)
        canvas.text(point.shown(spec.lang), at, anchor="end", colour=INK, bold=True, halo=True)


def _draw_ends(
    canvas: Canvas, spec: ChartSpec, *, frame: Frame, names: list[tuple[str, ...]], numbers: float
) -> None:
    """Write the last number of each line, or its sign, and the name of the line after it."""
    wanted, right = [], frame.x(len(spec.labels) - 1) + 10
    for series in spec.series:
        known = known_places(series)
        wanted.append(frame.y(series.points[known[-1]].value or 0) if known else frame.floor)
    sizes = [len(name) * LEADING + 2.0 for name in names]
    placed = spread(wanted, sizes=sizes, lowest=frame.top - 20)
    for order, (name, middle) in enumerate(zip(names, placed, strict=True)):
        first = middle - (len(name) - 1) * LEADING / 2 + 4.5
        number = spec.series[order].points[-1].shown(spec.lang)
        canvas.text(number, (right + numbers, first), anchor="end", bold=True, halo=True)
        at = (right + numbers + 5, first)
        canvas.lines(name, at, leading=LEADING, colour=SERIES[order], size=canvas.layout.small,
                     bold=True, halo=True)  # fmt: skip
