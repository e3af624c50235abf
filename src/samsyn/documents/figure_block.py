"""A `table` block made into what stands in the document, and what a chart shares with it."""

from dataclasses import dataclass

from samsyn.codes import digits
from samsyn.documents.bind import Ground, Mixed, figure_span, mixed_inlines
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.document import Block, Inline, Picture
from samsyn.documents.elements import (
    div,
    paragraph,
    row,
    span,
    table,
    words,
)
from samsyn.documents.grid import Grid, Square, read_grid
from samsyn.documents.hidden import is_hidden
from samsyn.documents.numbering import Numbered
from samsyn.documents.numerals import HIDDEN, MISSING
from samsyn.documents.sentences import SourceError, sentences
from samsyn.documents.table_notes import notes_of
from samsyn.documents.walk import text_of
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class MadeBlock:
    """What a block became: blocks, the caption in words, the figures used, and its picture.

    `doubts` are those of the numbers in its caption, its alternative and its note; `remarks`
    are about an alternative that says other numbers than the picture.
    """

    blocks: list[Block]
    title: str
    figures: tuple[Figure, ...]
    doubts: tuple[SourceError, ...]
    picture: Picture | None = None
    remarks: tuple[SourceError, ...] = ()


def make_table(block: BlockSettings, *, item: Numbered, ground: Ground) -> MadeBlock:
    """Return a table with its number, its caption and its notes.

    Raises:
        SourceError: a setting that cannot be read, or a number that does not exist.
    """
    grid = read_grid(block, ground=ground)
    title = mixed_inlines(block.caption, ground=ground)
    numbered = [*number_span(item, lang=ground.lang), *title.inlines]
    blocks = [grid_table(grid, block=block, title=numbered, ground=ground)]
    own = mixed_inlines(block.note, ground=ground)
    notes = notes_under(own, grid=grid, ground=ground)
    return MadeBlock(
        blocks=[div([*blocks, *notes], identifier=item.identifier, classes=["table"])],
        title=text_of(title.inlines),
        figures=(*grid.figures, *title.figures, *own.figures),
        doubts=(*title.doubts, *own.doubts),
    )


def number_span(item: Numbered, *, lang: str) -> list[Inline]:
    """Return «Tabell 3» and a space, as it stands before a caption."""
    name = sentences("print").say(item.kind, lang=lang)
    numbered = f"{name[:1].upper()}{name[1:]}\u00a0{item.number}"
    return [span(words(numbered), classes=["caption-number"]), {"t": "Space"}]


def grid_table(grid: Grid, *, block: BlockSettings, title: list[Inline], ground: Ground) -> Block:
    """Return the numbers of a grid as a table."""
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
        return figure_span(HIDDEN if is_hidden(figure) else MISSING, figure=figure)
    return figure_span(digits(figure.value, lang=lang), figure=figure)


def _first_head(grid: Grid, *, ground: Ground) -> str:
    if grid.rows.rule == "category":
        return ground.codes.dimensions[grid.rows.dimension].label.text(ground.lang)
    key = {"service": "head_service", "period": "head_period"}.get(grid.rows.rule, "head_rows")
    return _say(key, {}, ground=ground)


def notes_under(own: Mixed, *, grid: Grid | None, ground: Ground) -> list[Block]:
    """Return the notes of a block: the author's own, and those its numbers need."""
    texts = [own.inlines] if own.inlines else []
    if grid:
        texts.extend(words(note) for note in notes_of(grid, ground=ground))
    return [div([paragraph(text) for text in texts], classes=["table-note"])] if texts else []


def _say(key: str, fields: dict[str, object], *, ground: Ground) -> str:
    return sentences("print").say(key, lang=ground.lang, fields=fields)
