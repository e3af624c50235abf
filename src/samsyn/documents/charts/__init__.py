"""Charts: a ChartSpec in, an SVG drawing out; refused is a chart that would say nothing."""

from samsyn.documents.charts.draw import ChartError, draw_chart
from samsyn.documents.charts.spec import ChartPoint, ChartSeries, ChartSpec

__all__ = ["ChartError", "ChartPoint", "ChartSeries", "ChartSpec", "draw_chart"]
