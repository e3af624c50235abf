"""Charts: a spec in, an SVG drawing out; refused is a chart that would say nothing, or mislead."""

from samsyn.documents.charts.draw import draw_chart
from samsyn.documents.charts.layout import LAYOUTS, NARROW, WIDE, Layout
from samsyn.documents.charts.moments import are_periods, axis_name
from samsyn.documents.charts.refusal import ChartError
from samsyn.documents.charts.spec import (
    ChartPoint,
    ChartSeries,
    ChartSpec,
    Event,
    FlowSpec,
    Intersection,
    Interval,
    IntervalsSpec,
    MapSpec,
    Spec,
    Step,
    TimelineSpec,
    UpsetSpec,
)

__all__ = [
    "LAYOUTS",
    "NARROW",
    "WIDE",
    "ChartError",
    "ChartPoint",
    "ChartSeries",
    "ChartSpec",
    "Event",
    "FlowSpec",
    "Intersection",
    "Interval",
    "IntervalsSpec",
    "Layout",
    "MapSpec",
    "Spec",
    "Step",
    "TimelineSpec",
    "UpsetSpec",
    "are_periods",
    "axis_name",
    "draw_chart",
]  # fmt: skip
