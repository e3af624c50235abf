"""Chart blocks: settings in, and out what is drawn and the table beside it, one file a kind."""

from collections.abc import Mapping

from samsyn.documents.block_settings import ChartKind
from samsyn.documents.chart_blocks.flow import plot_flow
from samsyn.documents.chart_blocks.map import plot_map
from samsyn.documents.chart_blocks.plotted import Plot, Plotted
from samsyn.documents.chart_blocks.series import plot_series
from samsyn.documents.chart_blocks.timeline import plot_timeline
from samsyn.documents.chart_blocks.upset import plot_upset

PLOTS: Mapping[ChartKind, Plot] = {
    "bar": plot_series, "grouped": plot_series, "stacked": plot_series, "line": plot_series,
    "multiples": plot_series, "slope": plot_series, "map": plot_map, "timeline": plot_timeline,
    "upset": plot_upset, "flow": plot_flow,
}  # fmt: skip

__all__ = ["PLOTS", "Plot", "Plotted"]
