"""A timeline: days on a true scale, each joined to what happened on it."""

from datetime import date

from samsyn.documents.charts.ink import INK, PAPER, QUIET, RULE, SERIES
from samsyn.documents.charts.layout import NARROW
from samsyn.documents.charts.measure import spread, text_width, wrap
from samsyn.documents.charts.refusal import ChartError
from samsyn.documents.charts.spec import Event, TimelineSpec
from samsyn.documents.charts.svg import Canvas, steps
from samsyn.documents.charts.words import say

MOST = 20
LEADING = 18
GAP = 16
AXIS = {"wide": 54.0, "narrow": 44.0}
WORDS = {"wide": 106.0, "narrow": 78.0}


def draw_timeline(canvas: Canvas, spec: TimelineSpec) -> str:
    """Draw the events from the earliest to the latest.

    Raises:
        ChartError: no events, or too many to be read as one.
    """
    if not spec.events:
        raise ChartError("chart-nothing")
    if len(spec.events) > MOST:
        raise ChartError("timeline-too-long", {"count": len(spec.events), "most": MOST})
    layout = canvas.layout
    events = sorted(spec.events, key=lambda event: event.day)
    room = layout.width - WORDS[layout.name]
    texts = [wrap(event.text, width=room, size=layout.text) for event in events]
    sizes = [(len(text) + 1) * LEADING + GAP for text in texts]
    top, height = 14.0, max(sum(sizes) - sizes[-1] / 2 - sizes[0] / 2, 1)
    days = [date.fromisoformat(event.day).toordinal() for event in events]
    span = max(days[-1] - days[0], 1)
    wanted = [top + (day - days[0]) / span * height for day in days]
    placed = spread(
        [y + size / 2 - 12 for y, size in zip(wanted, sizes, strict=True)],
        sizes=[float(size) for size in sizes], lowest=0, in_order=True,
    )  # fmt: skip
    x = AXIS[layout.name]
    canvas.path([(x, wanted[0] - 8), (x, wanted[-1] + 8)], colour=RULE, width=3)
    _draw_years(canvas, first=days[0], last=days[-1], top=top, height=height)
    for event, text, y, middle, size in zip(events, texts, wanted, placed, sizes, strict=True):
        _draw_event(canvas, event, text=text, y=y, begin=middle - size / 2, lang=spec.lang)
    bottom = max(m + s / 2 for m, s in zip(placed, sizes, strict=True))
    return canvas.finish(height=max(bottom - GAP + 8, wanted[-1] + 16), headline=spec.headline)


def _draw_years(canvas: Canvas, *, first: int, last: int, top: float, height: float) -> None:
    """Write each first of January that the axis passes; every other where they are crowded."""
    small, x = canvas.layout.small, AXIS[canvas.layout.name]
    span = max(last - first, 1)
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    room = height / max(span / 365.25, 1)
    every = max(1, -(-24 // max(int(room), 1)))
    for year in years:
        day = date(year, 1, 1).toordinal()
        y = top + (day - first) / span * height
        if first <= day <= last and year % every == 0:
            canvas.path([(x - 7, y), (x, y)], colour=QUIET, width=1)
            canvas.text(str(year), (x - 10, y + 4.5), anchor="end", colour=QUIET, size=small)


def _draw_event(
    canvas: Canvas, event: Event, *, text: tuple[str, ...], y: float, begin: float, lang: str
) -> None:
    layout = canvas.layout
    axis, left = AXIS[layout.name], WORDS[layout.name]
    base = begin + 16
    bend = axis + (16 if layout == NARROW else 26)
    colour = SERIES[1] if event.is_break else SERIES[0]
    canvas.path([(axis, y), (bend, base - 5), (left - 8, base - 5)], colour=QUIET, width=1)
    if event.is_break:
        diamond = [(axis, y - 6), (axis + 6, y), (axis, y + 6), (axis - 6, y)]
        canvas.add("polygon", points=steps(diamond), fill=PAPER, stroke=colour,
                   stroke_width="2.2")  # fmt: skip
    else:
        canvas.add("circle", cx=axis, cy=y, r=5, fill=colour, stroke=PAPER, stroke_width="1.5")
    canvas.text(event.when, (left, base), colour=colour, bold=True)
    if event.is_break:
        x = left + text_width(event.when, size=layout.text) + 8
        canvas.text(say("new_definition", lang=lang), (x, base), colour=QUIET, size=layout.small)
    canvas.lines(text, (left, base + LEADING), leading=LEADING, colour=INK)
