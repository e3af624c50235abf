"""Bars, stacks, lines, small multiples and slopes: series along an axis."""

from collections.abc import Sequence

from samsyn.documents.axis import Axis
from samsyn.documents.bind import Ground, look_for
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.breaks import breaks_along
from samsyn.documents.chart_blocks.plotted import Plotted, own_notes, point_of, unit_of
from samsyn.documents.charts import ChartSeries, ChartSpec
from samsyn.documents.charts.spec import Kind
from samsyn.documents.document import Inline
from samsyn.documents.figure_block import grid_table
from samsyn.documents.grid import Grid, Square, read_grid
from samsyn.documents.reference import Coordinates
from samsyn.documents.sentences import SourceError
from samsyn.figures import Figure

OVER_TIME = ("line", "multiples", "slope")
TURNING = ("multiples", "slope")  # these may have their periods in the columns of the table
Lines = tuple[tuple[Square, ...], ...]
DRAWN: dict[str, Kind] = {
    "bar": "bar", "grouped": "grouped", "stacked": "stacked", "line": "line",
    "multiples": "multiples", "slope": "slope",
}  # fmt: skip


def plot_series(
    block: BlockSettings, *, headline: str, title: list[Inline], ground: Ground
) -> Plotted:
    """Return a chart of series; the rows are the axis and the columns the series.

    Raises:
        SourceError: a setting that cannot be read, or a number that does not exist.
    """
    grid = read_grid(block, ground=ground)
    along, across, lines = _axes(grid, kind=block.chart_kind)
    labels = _labels(along, lines, kind=block.chart_kind)
    wholes = _wholes(lines, ground=ground) if block.chart_kind == "stacked" else ()
    spec = ChartSpec(
        kind=DRAWN[block.chart_kind],
        headline=headline,
        unit=unit_of(grid.all_squares, ground=ground),
        series=tuple(
            ChartSeries(
                label=entry.label,
                points=tuple(
                    point_of(label, line[place]) for label, line in zip(labels, lines, strict=True)
                ),
            )
            for place, entry in enumerate(across.entries)
        ),
        breaks=_breaks(labels, lines, ground=ground),
        lang=ground.lang,
        wholes=tuple(whole.value if whole else None for whole in wholes) or None,
    )
    own, notes = own_notes(block, grid=grid, ground=ground)
    return Plotted(
        spec=spec,
        table=grid_table(grid, block=block, title=title, ground=ground),
        notes=notes,
        figures=(*grid.figures, *(whole for whole in wholes if whole), *own.figures),
        doubts=(*own.doubts, *(_givers(lines) if block.chart_kind == "slope" else ())),
    )


def _axes(grid: Grid, *, kind: str) -> tuple[Axis, Axis, Lines]:
    """Return the axis, the series, and the numbers: a line for each place of the axis."""
    turned = tuple(zip(*grid.squares, strict=True))
    if kind in TURNING and not _periods(grid.squares) and _periods(turned):
        return grid.columns, grid.rows, turned
    return grid.rows, grid.columns, grid.squares


def _periods(lines: Lines) -> tuple[str, ...]:
    """Return the period of each line, where each has one of its own."""
    periods = [{square.at.period for square in line} for line in lines]
    found = tuple(period for line in periods for period in line)
    return found if len(found) == len(lines) == len(set(found)) > 1 else ()


def _labels(along: Axis, lines: Lines, *, kind: str) -> tuple[str, ...]:
    """Return the labels of the axis; periods by their codes, which a chart knows how to order."""
    if along.rule == "period" or kind in OVER_TIME:
        periods = [line[0].at.period for line in lines]
        if along.rule == "period" or _periods(lines):
            return tuple(periods)
    return tuple(entry.label for entry in along.entries)


def _breaks(labels: Sequence[str], lines: Lines, *, ground: Ground) -> tuple[str, ...]:
    numbers = [square.at for line in lines for square in line]
    periods = [number.period for number in numbers]
    met = breaks_along(periods, numbers=list(dict.fromkeys(numbers)), codes=ground.codes)
    return tuple(label for label in labels if label in met)


def _wholes(lines: Lines, *, ground: Ground) -> tuple[Figure | None, ...]:
    return tuple(_whole(line, ground=ground) for line in lines)


def _whole(line: tuple[Square, ...], *, ground: Ground) -> Figure | None:
    """Return the figure that the parts of a stack are parts of, where there is one."""
    first = line[0].at
    alike = {(square.at.quantity, square.at.scope, square.at.period) for square in line}
    shared = set(first.where).intersection(*(square.at.where for square in line))
    own = [[pair for pair in square.at.where if pair not in shared] for square in line]
    divided_by = {dimension for pairs in own for dimension, _ in pairs}
    if len(alike) > 1 or len(divided_by) > 1 or not all(len(pairs) == 1 for pairs in own):
        return None
    where = tuple(pair for pair in first.where if pair in shared)
    return look_for(Coordinates(first.quantity, first.scope, first.period, where), ground=ground)


def _givers(lines: Lines) -> list[SourceError]:
    """Return a doubt for each line of a slope whose ends were not given by the same services."""
    doubts = []
    for first, last in zip(lines[0], lines[-1], strict=True):
        ends = (first.figure, last.figure)
        if ends[0] and ends[1] and set(ends[0].sources) != set(ends[1].sources):
            doubts.append(SourceError("change-of-givers", {"reference": str(last.at)}))
    return doubts
