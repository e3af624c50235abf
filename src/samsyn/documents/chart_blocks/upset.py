"""Sets and what they have in common: each row names its sets."""

from dataclasses import replace

from samsyn.documents.bind import Ground
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.chart_blocks.plotted import (
    Plotted,
    one_column,
    own_notes,
    point_of,
    unit_of,
    without_own_keys,
)
from samsyn.documents.charts import Intersection, UpsetSpec
from samsyn.documents.document import Inline
from samsyn.documents.figure_block import grid_table
from samsyn.documents.grid import read_grid
from samsyn.documents.sentences import SourceError, sentences
from samsyn.documents.word_list import listed


def plot_upset(
    block: BlockSettings, *, headline: str, title: list[Inline], ground: Ground
) -> Plotted:
    """Return the intersections of a block, in its order.

    Raises:
        SourceError: a row without sets, two rows of the same sets, or several columns.
    """
    plain, own_keys = without_own_keys(block, keys=("sets",))
    sets = [_sets(own.get("sets")) for own in own_keys]
    if len({frozenset(names) for names in sets}) < len(sets):
        raise SourceError("upset-twice")
    grid = read_grid(_labelled(plain, sets=sets, ground=ground), ground=ground)
    squares = one_column(grid, kind=block.chart_kind)
    own, notes = own_notes(block, grid=grid, ground=ground)
    rows = zip(grid.rows.entries, sets, squares, strict=True)
    return Plotted(
        spec=UpsetSpec(
            headline=headline,
            unit=unit_of(squares, ground=ground),
            sets=tuple(dict.fromkeys(name for names in sets for name in names)),
            rows=tuple(
                Intersection(sets=names, point=point_of(entry.label, square))
                for entry, names, square in rows
            ),
            lang=ground.lang,
        ),
        table=grid_table(grid, block=block, title=title, ground=ground),
        notes=notes,
        figures=(*grid.figures, *own.figures),
        doubts=own.doubts,
    )


def _sets(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) and name for name in value):
        raise SourceError("upset-needs-sets")
    if not value or len(set(value)) < len(value):
        raise SourceError("upset-needs-sets")
    return tuple(value)


def _labelled(
    block: BlockSettings, *, sets: list[tuple[str, ...]], ground: Ground
) -> BlockSettings:
    """Return the block with a label for each row that has none: the names of its sets."""
    entries = zip(block.rows if isinstance(block.rows, list) else [], sets, strict=True)
    rows = [{"label": _name(names, lang=ground.lang), **entry} for entry, names in entries]
    return replace(block, rows=rows)


def _name(sets: tuple[str, ...], *, lang: str) -> str:
    if len(sets) == 1:
        return sentences("print").say("only_set", lang=lang, fields={"set": sets[0]})
    return listed(sets, lang=lang)
