"""Which drawing a chart gets."""

import re

from samsyn.documents.charts.bars import draw_bars
from samsyn.documents.charts.columns import draw_columns
from samsyn.documents.charts.ink import SERIES
from samsyn.documents.charts.lines import draw_lines
from samsyn.documents.charts.spec import ChartSpec

TIME = re.compile(r"\d{4}(-[TQ]\d)?")


class ChartError(ValueError):
    """A chart that would say nothing, or say it wrongly."""


def draw_chart(spec: ChartSpec) -> str:
    """Draw a chart as SVG, always the same for the same spec.

    Returns:
        SVG text, 720 units wide, with the headline as its title.

    Raises:
        ChartError: nothing to draw, series of different points, a value below zero, or more
            series than a reader can tell apart.
    """
    _insist(spec)
    labels = [point.label for point in spec.series[0].points]
    if spec.kind == "line":
        return draw_lines(spec)
    over_time = all(TIME.fullmatch(label) for label in labels)
    return draw_columns(spec) if over_time else draw_bars(spec)


def _insist(spec: ChartSpec) -> None:
    if not spec.series or not spec.series[0].points:
        raise ChartError("The chart has nothing to draw.")
    if len(spec.series) > len(SERIES):
        raise ChartError(f"The chart has {len(spec.series)} series; {len(SERIES)} is the most.")
    labels = [point.label for point in spec.series[0].points]
    for series in spec.series:
        if [point.label for point in series.points] != labels:
            raise ChartError(f"The series '{series.label}' has other points than the first.")
        if any(point.value is not None and point.value < 0 for point in series.points):
            raise ChartError(f"The series '{series.label}' has a value below zero.")
