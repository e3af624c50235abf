"""A flow of decisions, from the top down: each step a bar, its parts under it, ribbons between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samsyn.codes import digits
from samsyn.documents.charts.flow_check import insist_on_flow
from samsyn.documents.charts.ink import INK, PAPER, QUIET, RIBBON, SERIES
from samsyn.documents.charts.measure import text_width
from samsyn.documents.charts.patterns import series_fills
from samsyn.documents.charts.spec import FlowSpec, Step
from samsyn.documents.charts.svg import Canvas
from samsyn.documents.charts.words import say

BAR = 24
HEAD = 22
DROP = 30
LEAST_WIDE = 1.5


@dataclass(frozen=True, slots=True)
class Laid:
    """Where the bar of a step lies."""

    step: Step
    x: float
    y: float
    width: float


def draw_flow(canvas: Canvas, spec: FlowSpec) -> str:
    """Draw every step under the one it is a part of, as wide as its number.

    Raises:
        ChartError: steps that do not hang together, or parts that do not make their whole.
    """
    insist_on_flow(spec)
    laid = _laid(spec, canvas=canvas)
    tones = {step.label: _tone(step, spec=spec) for step in spec.steps}
    fills = series_fills(canvas, count=max(tones.values()) + 1, owner=spec)
    for item in laid.values():
        _draw_joint(canvas, item, laid=laid, lang=spec.lang)
    for item in laid.values():
        tone = tones[item.step.label] if item.step.part_of else None
        _draw_bar(canvas, item, fill=QUIET if tone is None else fills[tone], series=tone)
        colour = QUIET if tone is None else SERIES[tone]
        _draw_name(canvas, item, colour=colour, lang=spec.lang)
    bottom = max(item.y for item in laid.values()) + BAR + 24
    canvas.text(spec.unit, (canvas.layout.width, bottom - 6), anchor="end", colour=QUIET,
                size=canvas.layout.small)  # fmt: skip
    return canvas.finish(height=bottom + 2, headline=spec.headline)


def _tone(step: Step, *, spec: FlowSpec) -> int:
    """Return which part of its whole a step is, counted from zero; a whole is the first."""
    siblings = [other.label for other in spec.steps if other.part_of == step.part_of]
    return siblings.index(step.label) if step.part_of else 0


def _laid(spec: FlowSpec, *, canvas: Canvas) -> Mapping[str, Laid]:
    """Place the steps from the top down; parts stand side by side where their names have room."""
    scale = canvas.layout.width / max(step.value for step in spec.steps)
    laid: dict[str, Laid] = {}
    y = 0.0
    for step in spec.steps:
        if step.part_of:
            continue
        y = _lay_down(step, x=0, y=y, spec=spec, canvas=canvas, scale=scale, laid=laid)
    return laid


def _lay_down(
    step: Step, *, x: float, y: float, spec: FlowSpec, canvas: Canvas, scale: float,
    laid: dict[str, Laid],
) -> float:  # fmt: skip
    """Place a step and all its parts, and return where the next may begin."""
    top = y + HEAD + (HEAD if step.after else 0)
    laid[step.label] = Laid(step, x=x, y=top, width=max(step.value * scale, LEAST_WIDE))
    parts = [part for part in spec.steps if part.part_of == step.label]
    bottom = top + BAR + DROP
    beside = _fit_beside(parts, canvas=canvas, scale=scale, lang=spec.lang)
    at, lowest = x, bottom
    for part in parts:
        begin = bottom if beside else lowest
        end = _lay_down(
            part, x=at, y=begin - HEAD + 12, spec=spec, canvas=canvas, scale=scale, laid=laid
        )
        lowest = max(lowest, end)
        at += part.value * scale
    return lowest


def _fit_beside(parts: Sequence[Step], *, canvas: Canvas, scale: float, lang: str) -> bool:
    return all(
        text_width(_name(part, lang=lang), size=canvas.layout.text) + 10 <= part.value * scale
        for part in parts
    )


def _name(step: Step, *, lang: str) -> str:
    return f"{step.label} {digits(step.value, lang=lang)}"


def _draw_joint(canvas: Canvas, item: Laid, *, laid: Mapping[str, Laid], lang: str) -> None:
    """Draw the ribbon to a part, or the dashed line to a step of its own."""
    step = item.step
    if step.part_of:
        above = laid[step.part_of]
        left, right = item.x, item.x + item.width
        corners = [(left, above.y + BAR), (right, above.y + BAR), (right, item.y), (left, item.y)]
        canvas.area(corners, fill=RIBBON)
    elif step.after:
        above = laid[step.after]
        x = above.x + above.width / 2
        turn = item.y - HEAD - 12
        canvas.path([(x, above.y + BAR), (x, turn), (6, turn), (6, item.y - HEAD)], colour=QUIET,
                    width=1.4, dash="4 4")  # fmt: skip
        words = say("flow_after", lang=lang)
        canvas.text(words, (14, turn - 5), colour=QUIET, size=canvas.layout.small, halo=True)


def _draw_bar(canvas: Canvas, item: Laid, *, fill: str, series: int | None) -> None:
    canvas.rectangle((item.x, item.y), width=item.width, height=BAR, fill=fill, series=series)
    canvas.path([(item.x + item.width, item.y), (item.x + item.width, item.y + BAR)],
                colour=PAPER, width=1)  # fmt: skip


def _draw_name(canvas: Canvas, item: Laid, *, colour: str, lang: str) -> None:
    size = canvas.layout.text
    words = _name(item.step, lang=lang)
    x = min(item.x, canvas.layout.width - text_width(words, size=size))
    number = digits(item.step.value, lang=lang)
    canvas.text(item.step.label, (x, item.y - 7), colour=INK, halo=True)
    at = (x + text_width(item.step.label, size=size) + 5, item.y - 7)
    canvas.text(number, at, colour=colour, bold=True, halo=True)
