"""The frame of a drawing over time: a scale from zero, rules, years underneath, breaks drawn."""

from dataclasses import dataclass

from samsyn.codes import digits
from samsyn.documents.charts.ink import QUIET, RULE
from samsyn.documents.charts.layout import Layout
from samsyn.documents.charts.measure import text_width, wrap
from samsyn.documents.charts.moments import are_periods, axis_name, places_of
from samsyn.documents.charts.scale import ticks
from samsyn.documents.charts.spec import ChartSpec
from samsyn.documents.charts.svg import Canvas
from samsyn.documents.charts.words import say

LEADING = 15


@dataclass(frozen=True, slots=True)
class Frame:
    """Where values and points lie: `step` is the width of one point's place.

    The lines of the scale begin at `left`, the place of the first point at `start`.
    """

    left: float
    start: float
    top: float
    height: float
    step: float
    highest: int
    places: tuple[int, ...]

    def x(self, point: int) -> float:
        """Return the middle of the place of a point."""
        return self.start + self.step * (self.places[point] + 0.5)

    def y(self, value: int) -> float:
        """Return the height of a value."""
        return self.top + self.height * (1 - value / self.highest)

    @property
    def floor(self) -> float:
        """The line of zero."""
        return self.top + self.height


def draw_frame(
    canvas: Canvas, spec: ChartSpec, *, top: float, right: float, values: list[int | None],
    ahead: float = 0,
) -> Frame:  # fmt: skip
    """Draw the scale and the places, and return the frame to draw in.

    Args:
        top: where the frame may begin.
        right: where it must end.
        values: the values to be drawn, for the scale.
        ahead: how much room the first point needs before it.
    """
    layout = canvas.layout
    marks = ticks(values)
    left = text_width(digits(marks[-1], lang=spec.lang), size=layout.small) + 10
    places = places_of(spec.labels)
    count = places[-1] + 1
    start = left + max(0, ahead - (right - left) / count / 2)
    frame = Frame(
        left=left, start=start, top=top + (42 if spec.breaks else 24), height=layout.height,
        step=(right - start) / count, highest=marks[-1], places=places,
    )  # fmt: skip
    canvas.text(spec.unit, (0, top + 13), colour=QUIET, size=layout.small)
    for mark in marks:
        y = frame.y(mark)
        canvas.path([(left, y), (right, y)], colour=QUIET if mark == 0 else RULE, width=1)
        words = digits(mark, lang=spec.lang)
        canvas.text(words, (left - 8, y + 4.5), anchor="end", colour=QUIET, size=layout.small)
    _draw_labels(canvas, spec, frame=frame)
    for label in spec.breaks:
        _draw_break(canvas, point=spec.labels.index(label), frame=frame, lang=spec.lang)
    return frame


def bottom(spec: ChartSpec, frame: Frame, *, layout: Layout) -> float:
    """Return where the drawing ends, below the longest label."""
    names = [_lines(label, spec=spec, frame=frame, layout=layout) for label in spec.labels]
    return frame.floor + 14 + max(len(name) for name in names) * LEADING


def _draw_labels(canvas: Canvas, spec: ChartSpec, *, frame: Frame) -> None:
    layout = canvas.layout
    names = [_lines(label, spec=spec, frame=frame, layout=layout) for label in spec.labels]
    widest = max(text_width(line, size=layout.small) for name in names for line in name)
    every = 1
    while every < len(names) and every * frame.step < widest + 6:
        every += 1
    if not are_periods(spec.labels):
        every = 1  # words may be crowded, but none may be left out
    for point, name in enumerate(names):
        if (len(names) - 1 - point) % every == 0:
            at = (frame.x(point), frame.floor + 20)
            canvas.lines(name, at, leading=LEADING, anchor="middle", size=layout.small)


def _lines(label: str, *, spec: ChartSpec, frame: Frame, layout: Layout) -> tuple[str, ...]:
    name = axis_name(label, lang=spec.lang)
    return wrap(name, width=frame.step - 8, size=layout.small)


def _draw_break(canvas: Canvas, *, point: int, frame: Frame, lang: str) -> None:
    x = frame.x(point) - frame.step / 2
    canvas.path([(x, frame.top - 14), (x, frame.floor)], colour=QUIET, width=1.2, dash="3 3")
    words = say("new_definition", lang=lang)
    small = canvas.layout.small
    room = canvas.layout.width - x - 5
    ahead = text_width(words, size=small) <= room
    at = (x + 5 if ahead else x - 5, frame.top - 10)
    canvas.text(words, at, anchor="start" if ahead else "end", colour=QUIET, size=small)
