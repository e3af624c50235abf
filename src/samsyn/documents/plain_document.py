"""A document told in plain values: paragraphs, tables and charts in, a short document out.

For whoever has no edition behind it: tables and charts are numbered, and a chart gets its drawing
and its written alternative.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from samsyn.documents.charts import Spec
from samsyn.documents.document import NEW_PAGE, Block, Chapter, Document, Entry, Inline, Meta
from samsyn.documents.drawn import drawn_chart
from samsyn.documents.elements import (
    attr,
    bullets,
    caption,
    div,
    header,
    paragraph,
    plain,
    row,
    span,
    strong,
    table,
    words,
)
from samsyn.documents.sentences import sentences
from samsyn.documents.short_document import short_document
from samsyn.documents.written_alternative import written_alternative

UNNUMBERED = "unnumbered"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter; `name` is its id."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences, after a `lead` that stands out."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list of paragraphs."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Paragraphs and lists in a frame, or with a bar beside them where they are advice."""

    blocks: tuple[Paragraph | Items, ...]
    is_advice: bool = False


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A table of texts; the first column heads its row.

    `numerals` are the places of the columns that hold numbers, and `notes` stand under it.
    """

    name: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numerals: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlainChart:
    """A chart; its numbers stand in a table near it, and in its written alternative."""

    name: str
    spec: Spec


Told = Heading | Paragraph | Items | Box | PlainTable | PlainChart


@dataclass(frozen=True, slots=True)
class PlainChapter:
    """A chapter before it is made for the writers; `name` is its id and its address.

    One with its `own_page` begins a page in print.
    """

    name: str
    title: str
    blocks: tuple[Told, ...]
    own_page: bool = False


def plain_document(meta: Meta, chapters: Sequence[PlainChapter], *, checksum: str = "") -> Document:
    """Return plain chapters as a short document for the writers.

    Args:
        meta: what is said of it.
        chapters: in their order; no two have a name in common, nor any two things in them.
        checksum: of what it tells of.

    Raises:
        ChartError: a chart would say nothing, or mislead.
    """
    told = _Telling(meta.lang)
    made = [_chapter(one, telling=told) for one in chapters]
    pictures = [drawn_chart(one.name, one.spec) for one in _charts(chapters)]
    short = short_document(meta, made, pictures=pictures, checksum=checksum)
    return replace(short, tables=tuple(told.tables), charts=tuple(told.charts))


class _Telling:
    """What is counted as a document is told: its tables and its charts."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.tables: list[Entry] = []
        self.charts: list[Entry] = []

    def number(self, kind: str, *, name: str, title: str) -> tuple[str, list[Inline]]:
        """Return the id of a table or a chart, and its caption with its number."""
        listed = self.tables if kind == "table" else self.charts
        target = f"{'tabell' if kind == 'table' else 'diagram'}-{name}"
        listed.append(Entry(1, str(len(listed) + 1), title, target))
        called = sentences("print").say(kind, lang=self.lang).capitalize()
        numbered = words(f"{called}\u00a0{len(listed)}")
        says = [span(numbered, classes=["caption-number"]), {"t": "Space"}, *words(title)]
        return target, says


def _charts(chapters: Sequence[PlainChapter]) -> Iterator[PlainChart]:
    for chapter in chapters:
        yield from (one for one in chapter.blocks if isinstance(one, PlainChart))


def _chapter(chapter: PlainChapter, *, telling: _Telling) -> Chapter:
    classes = [UNNUMBERED, NEW_PAGE] if chapter.own_page else [UNNUMBERED]
    top = header(1, words(chapter.title), attributes=attr(identifier=chapter.name, classes=classes))
    blocks = [block for told in chapter.blocks for block in _blocks(told, telling=telling)]
    return Chapter(chapter.name, "", chapter.title, (top, *blocks))


def _blocks(told: Told, *, telling: _Telling) -> list[Block]:
    match told:
        case Heading():
            attributes = attr(identifier=told.name, classes=[UNNUMBERED])
            return [header(2, words(told.text), attributes=attributes)]
        case Paragraph():
            return [paragraph(_inlines(told))]
        case Items():
            return [bullets([[plain(_inlines(item))] for item in told.items])]
        case Box():
            inner = [block for one in told.blocks for block in _blocks(one, telling=telling)]
            return [div(inner, classes=["recommendation" if told.is_advice else "box"])]
        case PlainTable():
            target, says = telling.number("table", name=told.name, title=told.title)
            made = [_table(told, title=says), *_notes(told)]
            return [div(made, identifier=target, classes=["table"])]
        case PlainChart():
            return _chart(told, telling=telling)


def _inlines(told: Paragraph) -> list[Inline]:
    if not told.lead:
        return words(told.text)
    return [strong(words(told.lead)), {"t": "Space"}, *words(told.text)]


def _table(told: PlainTable, *, title: list[Inline]) -> Block:
    return table(
        title=title, head=[words(text) for text in told.head],
        rows=[row([words(text) for text in texts]) for texts in told.rows],
        numerals=[place in told.numerals for place in range(len(told.head))],
    )  # fmt: skip


def _notes(told: PlainTable) -> list[Block]:
    notes: list[Block] = [paragraph(words(note)) for note in told.notes]
    return [div(notes, classes=["table-note"])] if notes else []


def _chart(told: PlainChart, *, telling: _Telling) -> list[Block]:
    """Return the drawing with its headline and its alternative."""
    target, says = telling.number("chart", name=told.name, title=told.spec.headline)
    alternative = words(written_alternative(told.spec))
    image: Inline = {"t": "Image", "c": [attr(), alternative, [f"charts/{told.name}.svg", ""]]}
    drawing = [attr(identifier=target, classes=["chart"]), caption(says), [plain([image])]]
    return [{"t": "Figure", "c": drawing}]
