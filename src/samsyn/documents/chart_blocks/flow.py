"""A flow of decisions: each row says which step it is a part of, or comes after."""

from samsyn.documents.bind import Ground
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.chart_blocks.plotted import (
    Plotted,
    one_column,
    own_notes,
    unit_of,
    without_own_keys,
)
from samsyn.documents.charts import FlowSpec, Step
from samsyn.documents.document import Inline
from samsyn.documents.figure_block import grid_table
from samsyn.documents.grid import Square, read_grid
from samsyn.documents.sentences import SourceError

PART, AFTER = "from", "after"


def plot_flow(
    block: BlockSettings, *, headline: str, title: list[Inline], ground: Ground
) -> Plotted:
    """Return the steps of a block.

    Raises:
        SourceError: a step whose number is not there, or several columns.
    """
    plain, own_keys = without_own_keys(block, keys=(PART, AFTER))
    for own_key in own_keys:
        for key, value in own_key.items():
            if not isinstance(value, str):
                raise SourceError("key-not-text", {"key": key})
    grid = read_grid(plain, ground=ground)
    squares = one_column(grid, kind=block.chart_kind)
    own, notes = own_notes(block, grid=grid, ground=ground)
    rows = zip(grid.rows.entries, own_keys, squares, strict=True)
    return Plotted(
        spec=FlowSpec(
            headline=headline,
            unit=unit_of(squares, ground=ground),
            steps=tuple(
                Step(
                    label=entry.label,
                    value=_value(square, label=entry.label),
                    part_of=str(own_key.get(PART, "")),
                    after=str(own_key.get(AFTER, "")),
                )
                for entry, own_key, square in rows
            ),
            lang=ground.lang,
        ),
        table=grid_table(grid, block=block, title=title, ground=ground),
        notes=notes,
        figures=(*grid.figures, *own.figures),
        doubts=own.doubts,
    )


def _value(square: Square, *, label: str) -> int:
    value = square.figure.value if square.figure else None
    if value is None:
        raise SourceError("flow-missing-part", {"label": label})
    return value
