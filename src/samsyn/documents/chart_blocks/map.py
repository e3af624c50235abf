"""A map of the police districts, with what has no place on it."""

from samsyn.documents.bind import Ground
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.chart_blocks.plotted import Plotted, one_column, own_notes, point_of, unit_of
from samsyn.documents.charts import ChartPoint, MapSpec
from samsyn.documents.document import Inline
from samsyn.documents.figure_block import grid_table
from samsyn.documents.grid import Square, read_grid
from samsyn.documents.sentences import SourceError

DIMENSION, ABROAD = "district", "abroad"


def plot_map(
    block: BlockSettings, *, headline: str, title: list[Inline], ground: Ground
) -> Plotted:
    """Return a map; each row is a district or acts committed abroad, and a total is left out.

    A district nobody gave a number for is drawn as missing.

    Raises:
        SourceError: rows that are no districts, several columns, or numbers of several kinds.
    """
    grid = read_grid(block, ground=ground)
    squares = one_column(grid, kind=block.chart_kind)
    entries = zip(grid.rows.entries, squares, strict=True)
    shown = [square for entry, square in entries if not entry.total]
    names = ground.codes.dimensions[DIMENSION].categories
    found = {_district(square): square for square in shown}
    _insist_on_one_kind(shown, count=len(found))
    points = {
        code: point_of(category.label.text(ground.lang), found[code])
        if code in found
        else ChartPoint(category.label.text(ground.lang), None)
        for code, category in names.items()
    }
    own, notes = own_notes(block, grid=grid, ground=ground)
    return Plotted(
        spec=MapSpec(
            headline=headline,
            unit=unit_of(shown, ground=ground),
            points=tuple((code, point) for code, point in points.items() if code != ABROAD),
            abroad=points[ABROAD] if ABROAD in found else None,
            lang=ground.lang,
        ),
        table=grid_table(grid, block=block, title=title, ground=ground),
        notes=notes,
        figures=(*grid.figures, *own.figures),
        doubts=own.doubts,
    )


def _district(square: Square) -> str:
    code = dict(square.at.where).get(DIMENSION)
    if code is None:
        raise SourceError("map-only-districts")
    return code


def _insist_on_one_kind(squares: list[Square], *, count: int) -> None:
    """Refuse rows that tell of different things, or of one district twice.

    Raises:
        SourceError: says so.
    """
    kinds = {
        (
            square.at.quantity,
            square.at.scope,
            square.at.period,
            tuple(pair for pair in square.at.where if pair[0] != DIMENSION),
        )
        for square in squares
    }
    if len(kinds) > 1 or count < len(squares):
        raise SourceError("map-one-number")
