"""What a chart of series must be before it is drawn."""

from samsyn.documents.charts.ink import SERIES
from samsyn.documents.charts.moments import are_periods, places_of
from samsyn.documents.charts.refusal import ChartError
from samsyn.documents.charts.spec import ChartSpec

MOST_PANELS = 16
MOST_ROWS = 30
MOST = {"multiples": MOST_PANELS}
LEAST = {"grouped": 2, "stacked": 2}
OVER_TIME = ("line", "multiples", "slope")
ENDS = 2  # of a slope


def insist(spec: ChartSpec) -> None:
    """Refuse a chart of series that would mislead.

    Raises:
        ChartError: nothing to draw, series of different points, too few or too many series or
            rows, a number below zero, or an axis of time without periods in their order.
    """
    if not spec.series or not spec.series[0].points:
        raise ChartError("chart-nothing")
    if all(point.value is None for series in spec.series for point in series.points):
        raise ChartError("chart-nothing")
    _insist_on_count(spec)
    for series in spec.series:
        if tuple(point.label for point in series.points) != spec.labels:
            raise ChartError("chart-other-points", {"series": series.label})
        if any(point.value is not None and point.value < 0 for point in series.points):
            raise ChartError("chart-below-zero", {"series": series.label})
    if spec.kind in OVER_TIME:
        _insist_on_time(spec)
    _insist_on_wholes(spec)


def _insist_on_count(spec: ChartSpec) -> None:
    count, most = len(spec.series), MOST.get(spec.kind, len(SERIES))
    if count > most:
        raise ChartError("chart-too-many-series", {"count": count, "most": most})
    if count < LEAST.get(spec.kind, 1):
        raise ChartError("chart-needs-series", {"kind": spec.kind})
    if len(spec.labels) > MOST_ROWS:
        raise ChartError("chart-too-many-rows", {"count": len(spec.labels), "most": MOST_ROWS})


def _insist_on_time(spec: ChartSpec) -> None:
    if not are_periods(spec.labels):
        raise ChartError("chart-needs-periods", {"kind": spec.kind})
    places = places_of(spec.labels)
    if list(places) != sorted(set(places)):
        raise ChartError("chart-periods-order")
    if spec.kind == "slope" and len(places) != ENDS:
        raise ChartError("slope-two-periods", {"count": len(places)})
    if spec.kind == "slope" and spec.breaks:
        raise ChartError("slope-across-break", {"period": spec.breaks[0]})


def _insist_on_wholes(spec: ChartSpec) -> None:
    """Refuse a stack whose parts are more than what they are parts of."""
    for place, whole in enumerate(spec.wholes or ()):
        total = sum(series.points[place].value or 0 for series in spec.series)
        if spec.kind == "stacked" and whole is not None and total > whole:
            fields = {"label": spec.labels[place], "sum": total, "whole": whole}
            raise ChartError("stack-above-whole", fields)
