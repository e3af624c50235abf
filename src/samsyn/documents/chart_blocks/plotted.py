"""What a chart block is before it is drawn: its spec, its table, and the figures it shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from samsyn.documents.bind import Ground, Mixed, mixed_inlines
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.charts import ChartPoint, Spec
from samsyn.documents.counted import basis_of
from samsyn.documents.document import Block, Inline
from samsyn.documents.figure_block import notes_under
from samsyn.documents.grid import Grid, Square
from samsyn.documents.hidden import is_hidden
from samsyn.documents.sentences import SourceError
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class Plotted:
    """A chart ready to be drawn, and what stands beside the drawing."""

    spec: Spec
    table: Block
    notes: list[Block]
    figures: tuple[Figure, ...]
    doubts: tuple[SourceError, ...] = ()


class Plot(Protocol):
    """Reads a block of one kind of chart."""

    def __call__(
        self, block: BlockSettings, *, headline: str, title: list[Inline], ground: Ground
    ) -> Plotted:
        """Return the chart; `title` is that of its table."""


def unit_of(squares: Sequence[Square], *, ground: Ground) -> str:
    """Return what the numbers of a chart count, in the plural.

    Raises:
        SourceError: they do not all count the same.
    """
    bases = list(
        dict.fromkeys(ground.codes.quantities[square.at.quantity].basis for square in squares)
    )
    if len(bases) > 1:
        one, other = (ground.codes.bases[basis].many.text(ground.lang) for basis in bases[:2])
        raise SourceError("chart-mixed-bases", {"one": one, "other": other})
    bounded = any(square.figure and square.figure.lower is not None for square in squares)
    counted = basis_of(squares[0].at.quantity, overlapping=bounded, codes=ground.codes)
    return counted.many.text(ground.lang)


def point_of(label: str, square: Square) -> ChartPoint:
    """Return a number of the grid as it is drawn."""
    figure = square.figure
    if figure is None:
        return ChartPoint(label, None)
    return ChartPoint(label, figure.value, hidden=is_hidden(figure))


def own_notes(
    block: BlockSettings, *, grid: Grid | None, ground: Ground
) -> tuple[Mixed, list[Block]]:
    """Return the author's note, and all notes as blocks."""
    own = mixed_inlines(block.note, ground=ground)
    return own, notes_under(own, grid=grid, ground=ground)


def without_own_keys(
    block: BlockSettings, *, keys: Sequence[str]
) -> tuple[BlockSettings, list[dict[str, object]]]:
    """Return a block whose rows lack the keys that only its kind of chart knows, and those keys.

    Raises:
        SourceError: the rows are no list.
    """
    rows = block.rows
    if not isinstance(rows, list) or not all(isinstance(entry, dict) for entry in rows):
        raise SourceError("chart-rows-listed", {"kind": block.chart_kind})
    own = [{key: entry[key] for key in keys if key in entry} for entry in rows]
    plain = [{key: value for key, value in entry.items() if key not in keys} for entry in rows]
    return replace(block, rows=plain), own


def one_column(grid: Grid, *, kind: str) -> tuple[Square, ...]:
    """Return the only number of each row.

    Raises:
        SourceError: there are several columns.
    """
    if len(grid.columns.entries) > 1:
        raise SourceError("chart-one-column", {"kind": kind})
    return tuple(line[0] for line in grid.squares)
