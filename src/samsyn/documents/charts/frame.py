"""The frame of a drawing over time: a scale from zero, rules, years underneath, breaks drawn."""

from dataclasses import dataclass

from samsyn.documents.charts.ink import QUIET, RULE, SMALL, TEXT, text_width, wrap
from samsyn.documents.charts.scale import ticks
from samsyn.documents.charts.spec import ChartSpec
from samsyn.documents.charts.svg import Canvas, shown

HEIGHT = 230
BREAK_WORDS = {"nb": "ny definisjon", "nn": "ny definisjon", "en": "new definition"}


@dataclass(frozen=True, slots=True)
class Frame:
    """Where values and points lie: `step` is the width of one point's place."""

    left: float
    top: float
    step: float
    highest: int

    def x(self, place: int) -> float:
        """Return the middle of the place of a point."""
        return self.left + self.step * (place + 0.5)

    def y(self, value: int) -> float:
        """Return the height of a value."""
        return self.top + HEIGHT * (1 - value / self.highest)

    @property
    def floor(self) -> float:
        """The line of zero."""
        return self.top + HEIGHT


def draw_frame(
    canvas: Canvas, spec: ChartSpec, *, top: float, right: float, values: list[int | None]
) -> Frame:
    """Draw the scale and the places, and return the frame to draw in.

    Args:
        top: where the frame may begin.
        right: where it must end.
        values: the values to be drawn, for the scale.
    """
    marks = ticks(values)
    left = text_width(shown(marks[-1], spec.lang), size=SMALL) + 12
    labels = [point.label for point in spec.series[0].points]
    frame = Frame(left=left, top=top + 24, step=(right - left) / len(labels), highest=marks[-1])
    canvas.text(spec.unit, (0, top + 10), colour=QUIET, size=SMALL)
    for mark in marks:
        y = frame.y(mark)
        canvas.path([(left, y), (right, y)], colour=QUIET if mark == 0 else RULE, width=1)
        words = shown(mark, spec.lang)
        canvas.text(words, (left - 8, y + 4.5), anchor="end", colour=QUIET, size=SMALL)
    for place, label in enumerate(labels):
        for line, words in enumerate(wrap(label, width=frame.step - 8, size=SMALL)):
            at = (frame.x(place), frame.floor + 20 + line * 15)
            canvas.text(words, at, anchor="middle", size=SMALL)
        if label in spec.breaks:
            _draw_break(canvas, x=frame.left + frame.step * place, frame=frame, lang=spec.lang)
    return frame


def bottom(spec: ChartSpec, frame: Frame) -> float:
    """Return where the drawing ends, below the longest label."""
    lines = max(
        len(wrap(point.label, width=frame.step - 8, size=SMALL)) for point in spec.series[0].points
    )
    return frame.floor + 14 + lines * 15


def _draw_break(canvas: Canvas, *, x: float, frame: Frame, lang: str) -> None:
    canvas.path([(x, frame.top - 12), (x, frame.floor)], colour=QUIET, width=1.2, dash="3 3")
    words = BREAK_WORDS[lang]
    canvas.text(words, (x + 5, frame.top - TEXT * 0.3), colour=QUIET, size=SMALL)
