"""The numbers of a table or a chart, before anything is printed."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.documents.axis import Axis, AxisEntry, read_axis
from samsyn.documents.bind import Ground, look_for
from samsyn.documents.block_settings import SETTINGS, BlockSettings
from samsyn.documents.hidden import as_shown
from samsyn.documents.reference import (
    Coordinates,
    known_period,
    known_quantity,
    known_scope,
    read_where,
)
from samsyn.documents.sentences import SourceError
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class Square:
    """One cell of the grid: which number it is, and the figure, where there is one."""

    at: Coordinates
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows and columns, and a square where they meet."""

    rows: Axis
    columns: Axis
    squares: tuple[tuple[Square, ...], ...]

    @property
    def all_squares(self) -> tuple[Square, ...]:
        """Every square, row by row."""
        return tuple(square for line in self.squares for square in line)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, row by row."""
        return tuple(square.figure for square in self.all_squares if square.figure)


def read_grid(block: BlockSettings, *, ground: Ground) -> Grid:
    """Find the numbers of a block.

    A row or column that a rule made, and that nobody answered, is left out; one that was
    written down must have an answer.

    Raises:
        SourceError: a setting that cannot be read, or a number that does not exist.
    """
    rows = read_axis(block.rows, defaults=block.defaults, ground=ground)
    columns = read_axis(block.columns, defaults=block.defaults, ground=ground)
    squares = tuple(
        tuple(_square(block.defaults, row, column, ground=ground) for column in columns.entries)
        for row in rows.entries
    )
    _check_numbers(rows, columns, squares)
    return _without_empty(rows, columns, squares)


def _square(
    defaults: Mapping[str, str], row: AxisEntry, column: AxisEntry, *, ground: Ground
) -> Square:
    settings = {**defaults, **_joined(row, column)}
    where = " ".join(entry.get("where", "") for entry in (defaults, row.settings, column.settings))
    if "quantity" not in settings:
        raise SourceError("block-key-missing", {"key": "quantity"})
    quantity = known_quantity(settings["quantity"], codes=ground.codes)
    at = Coordinates(
        quantity=quantity.code,
        scope=known_scope(settings.get("scope", "all"), codes=ground.codes),
        period=known_period(settings.get("period", ground.period)),
        where=read_where(dict.fromkeys(where.split()), quantity=quantity, codes=ground.codes),
    )
    return Square(at=at, figure=as_shown(look_for(at, ground=ground), hidden=ground.hidden))


def _joined(row: AxisEntry, column: AxisEntry) -> dict[str, str]:
    """Join the settings of a row and a column; where both settle the same, they must agree."""
    for key in SETTINGS:
        one, other = row.settings.get(key), column.settings.get(key)
        if key != "where" and one and other and one != other and not (row.total or column.total):
            raise SourceError(
                "row-against-column",
                {"key": key, "row": row.label, "column": column.label},
            )
    return {**row.settings, **column.settings}


def _check_numbers(rows: Axis, columns: Axis, squares: tuple[tuple[Square, ...], ...]) -> None:
    """Refuse a number that was written down and does not exist.

    Raises:
        SourceError: names the first such number.
    """
    lines = list(zip(rows.entries, squares, strict=True))
    if not any(square.figure for line in squares for square in line):
        raise SourceError("grid-empty")
    for row, line in lines:
        for column, square in zip(columns.entries, line, strict=True):
            if square.figure is None and not row.made and not column.made:
                raise SourceError("figure-not-found", {"reference": str(square.at)})
    for place, column in enumerate(columns.entries):
        if not column.made and not any(line[place].figure for line in squares):
            fields = {"label": column.label, "reference": str(squares[0][place].at)}
            raise SourceError("column-empty", fields)


def _without_empty(rows: Axis, columns: Axis, squares: tuple[tuple[Square, ...], ...]) -> Grid:
    kept = [
        (entry, line)
        for entry, line in zip(rows.entries, squares, strict=True)
        if not entry.made or any(square.figure for square in line)
    ]
    places = [
        place
        for place, entry in enumerate(columns.entries)
        if not entry.made or any(line[place].figure for _, line in kept)
    ]
    return Grid(
        rows=Axis(rows.rule, tuple(entry for entry, _ in kept), rows.dimension),
        columns=Axis(
            columns.rule, tuple(columns.entries[place] for place in places), columns.dimension
        ),
        squares=tuple(tuple(line[place] for place in places) for _, line in kept),
    )
