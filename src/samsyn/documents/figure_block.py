"""A `table` or `chart` block made into what stands in the document."""

from dataclasses import dataclass

from samsyn.codes import digits
from samsyn.documents.bind import Ground, Mixed, figure_span, mixed_inlines
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.breaks import breaks_along
from samsyn.documents.charts import ChartError, ChartPoint, ChartSeries, ChartSpec, draw_chart
from samsyn.documents.counted import basis_of
from samsyn.documents.document import Block, Inline, Picture
from samsyn.documents.elements import (
    attr,
    caption,
    div,
    paragraph,
    plain,
    row,
    span,
    table,
    words,
)
from samsyn.documents.grid import Grid, Square, read_grid
from samsyn.documents.numbering import Numbered
from samsyn.documents.numerals import HIDDEN, MISSING
from samsyn.documents.sentences import SourceError, sentences
from samsyn.documents.table_notes import WITHHELD, notes_of
from samsyn.documents.walk import text_of
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class MadeBlock:
    """What a block became: blocks, the caption in words, the figures used, and its picture.

    `doubts` are those of the numbers in its caption, its alternative and its note.
    """

    blocks: list[Block]
    title: str
    figures: tuple[Figure, ...]
    doubts: tuple[SourceError, ...]
    picture: Picture | None = None


def make_table(block: BlockSettings, *, item: Numbered, ground: Ground) -> MadeBlock:
    """Return a table with its number, its caption and its notes.

    Raises:
        SourceError: a setting that cannot be read, or a number that does not exist.
    """
    grid = read_grid(block, ground=ground)
    title = mixed_inlines(block.caption, ground=ground)
    numbered = [*number_span(item, lang=ground.lang), *title.inlines]
    blocks = [_grid_table(grid, block=block, title=numbered, ground=ground)]
    own = mixed_inlines(block.note, ground=ground)
    notes = _notes(own, grid=grid, ground=ground)
    return MadeBlock(
        blocks=[div([*blocks, *notes], identifier=item.identifier, classes=["table"])],
        title=text_of(title.inlines),
        figures=(*grid.figures, *title.figures, *own.figures),
        doubts=(*title.doubts, *own.doubts),
    )


def make_chart(block: BlockSettings, *, item: Numbered, ground: Ground) -> MadeBlock:
    """Return a chart with its number, its headline, its alternative and the table behind it.

    Raises:
        SourceError: as for `make_table`.
    """
    grid = read_grid(block, ground=ground)
    title = mixed_inlines(block.caption, ground=ground)
    alternative = mixed_inlines(block.alternative or block.caption, ground=ground)
    spec = _chart_spec(grid, block=block, headline=text_of(title.inlines), ground=ground)
    image = {
        "t": "Image",
        "c": [attr(), words(text_of(alternative.inlines)), [f"charts/{block.name}.svg", ""]],
    }
    figure = {
        "t": "Figure",
        "c": [
            attr(identifier=item.identifier, classes=["chart"]),
            caption([*number_span(item, lang=ground.lang), *title.inlines]),
            [plain([image])],
        ],
    }
    heading = words(_say("chart_numbers", {"number": item.number}, ground=ground))
    numbers = _grid_table(grid, block=block, title=heading, ground=ground)
    own = mixed_inlines(block.note, ground=ground)
    notes = _notes(own, grid=grid, ground=ground)
    return MadeBlock(
        blocks=[figure, div([numbers, *notes], classes=["chart-data"])],
        title=text_of(title.inlines),
        figures=(*grid.figures, *title.figures, *alternative.figures, *own.figures),
        doubts=(*title.doubts, *alternative.doubts, *own.doubts),
        picture=Picture(name=block.name, svg=_drawn(spec)),
    )


def _drawn(spec: ChartSpec) -> str:
    try:
        return draw_chart(spec)
    except ChartError as fault:
        raise SourceError("chart-refused") from fault


def number_span(item: Numbered, *, lang: str) -> list[Inline]:
    """Return «Tabell 3» and a space, as it stands before a caption."""
    name = sentences("print").say(item.kind, lang=lang)
    numbered = f"{name[:1].upper()}{name[1:]}\u00a0{item.number}"
    return [span(words(numbered), classes=["caption-number"]), {"t": "Space"}]


def _grid_table(grid: Grid, *, block: BlockSettings, title: list[Inline], ground: Ground) -> Block:
    head = [words(block.head or _first_head(grid, ground=ground))]
    head.extend(words(entry.label) for entry in grid.columns.entries)
    rows = [
        row(
            [words(entry.label), *([_printed(square, lang=ground.lang)] for square in line)],
            classes=["total"] if entry.total else [],
        )
        for entry, line in zip(grid.rows.entries, grid.squares, strict=True)
    ]
    numerals = [False, *(True for _ in grid.columns.entries)]
    return table(title=title, head=head, rows=rows, numerals=numerals)


def _printed(square: Square, *, lang: str) -> Inline:
    figure = square.figure
    if figure is None:
        return {"t": "Str", "c": MISSING}
    if figure.value is None:
        return figure_span(HIDDEN if figure.status == WITHHELD else MISSING, figure=figure)
    return figure_span(digits(figure.value, lang=lang), figure=figure)


def _first_head(grid: Grid, *, ground: Ground) -> str:
    if grid.rows.rule == "category":
        return ground.codes.dimensions[grid.rows.dimension].label.text(ground.lang)
    key = {"service": "head_service", "period": "head_period"}.get(grid.rows.rule, "head_rows")
    return _say(key, {}, ground=ground)


def _notes(own: Mixed, *, grid: Grid, ground: Ground) -> list[Block]:
    texts = [own.inlines] if own.inlines else []
    texts.extend(words(note) for note in notes_of(grid, ground=ground))
    return [div([paragraph(text) for text in texts], classes=["table-note"])] if texts else []


def _chart_spec(grid: Grid, *, block: BlockSettings, headline: str, ground: Ground) -> ChartSpec:
    labels = _point_labels(grid)
    series = tuple(
        ChartSeries(
            label=entry.label,
            points=tuple(
                ChartPoint(label=label, value=_value(line[place]))
                for label, line in zip(labels, grid.squares, strict=True)
            ),
        )
        for place, entry in enumerate(grid.columns.entries)
    )
    bounded = any(s.figure and s.figure.lower is not None for s in grid.all_squares)
    quantity = grid.all_squares[0].at.quantity
    counted = basis_of(quantity, overlapping=bounded, codes=ground.codes)
    return ChartSpec(
        kind=block.chart_kind,
        headline=headline,
        unit=counted.many.text(ground.lang),
        series=series,
        breaks=_break_labels(grid, ground=ground),
        lang=ground.lang,
    )


def _value(square: Square) -> int | None:
    return square.figure.value if square.figure else None


def _break_labels(grid: Grid, *, ground: Ground) -> tuple[str, ...]:
    if grid.rows.rule != "period":
        return ()
    at = [square.at for square in grid.all_squares]
    periods = [number.period for number in at]
    met = breaks_along(periods, numbers=list(dict.fromkeys(at)), codes=ground.codes)
    return tuple(label for label in _point_labels(grid) if label in met)


def _point_labels(grid: Grid) -> list[str]:
    """Return the labels of the axis; periods by their codes, which a chart knows how to order."""
    if grid.rows.rule == "period":
        return [line[0].at.period for line in grid.squares]
    return [entry.label for entry in grid.rows.entries]


def _say(key: str, fields: dict[str, object], *, ground: Ground) -> str:
    return sentences("print").say(key, lang=ground.lang, fields=fields)
