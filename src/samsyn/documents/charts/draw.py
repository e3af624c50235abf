"""Which drawing a chart gets."""

from samsyn.documents.charts.bars import draw_bars
from samsyn.documents.charts.columns import columns_fit, draw_columns, draw_stacked_columns
from samsyn.documents.charts.flow import draw_flow
from samsyn.documents.charts.insist import insist
from samsyn.documents.charts.intervals import draw_intervals
from samsyn.documents.charts.layout import WIDE, Layout
from samsyn.documents.charts.lines import draw_lines
from samsyn.documents.charts.map import draw_map
from samsyn.documents.charts.moments import are_periods
from samsyn.documents.charts.multiples import draw_multiples
from samsyn.documents.charts.slope import draw_slope
from samsyn.documents.charts.spec import (
    ChartSpec,
    FlowSpec,
    IntervalsSpec,
    MapSpec,
    Spec,
    TimelineSpec,
)
from samsyn.documents.charts.stacks import draw_stacked_bars
from samsyn.documents.charts.svg import Canvas
from samsyn.documents.charts.timeline import draw_timeline
from samsyn.documents.charts.upset import draw_upset

OVER_TIME = {"line": draw_lines, "multiples": draw_multiples, "slope": draw_slope}


def draw_chart(spec: Spec, *, layout: Layout = WIDE) -> str:
    """Draw a chart as SVG, always the same for the same spec.

    Args:
        layout: how wide it is drawn.

    Returns:
        SVG text with the headline as its title.

    Raises:
        ChartError: it would say nothing, or say it wrongly.
    """
    canvas = Canvas(layout)
    match spec:
        case ChartSpec():
            insist(spec)
            return _draw_series(canvas, spec)
        case MapSpec():
            return draw_map(canvas, spec)
        case TimelineSpec():
            return draw_timeline(canvas, spec)
        case FlowSpec():
            return draw_flow(canvas, spec)
        case IntervalsSpec():
            return draw_intervals(canvas, spec)
        case _:
            return draw_upset(canvas, spec)


def _draw_series(canvas: Canvas, spec: ChartSpec) -> str:
    if spec.kind in OVER_TIME:
        return OVER_TIME[spec.kind](canvas, spec)
    standing = are_periods(spec.labels) and columns_fit(spec, layout=canvas.layout)
    if spec.kind == "stacked":
        return (draw_stacked_columns if standing else draw_stacked_bars)(canvas, spec)
    return (draw_columns if standing else draw_bars)(canvas, spec)
