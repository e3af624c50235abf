"""The document model: bound blocks in, and nothing left to look up when a writer takes over.

Blocks are pandoc AST elements (plain JSON objects, as `pandoc -t json` writes them), so that
reading and writing are pandoc's, and only what the project exists for is ours.

Conventions every writer may rely on:

- a chapter begins with its level-1 Header; numbered headings start with a
  `Span(class="section-number")` holding the number;
- a heading of a short document that begins a page in print has the class `new-page`;
- a bound number is a `Span(class="figure", key-value "key")` round a Link to `#kilde-…`;
- a table is `Div(id="tabell-…", class="table")` round one pandoc Table whose caption begins
  with a `Span(class="caption-number")` ("Tabell 3"); header row and row headers are set;
- a chart is a pandoc `Figure(id="diagram-…", class="chart")` with its caption, holding one
  Image (`charts/NAME.svg`, its written alternative as inlines), followed by
  `Div(class="chart-data")` round the table of its numbers, with the class `events` too where
  it tells of days instead;
- any other Image is a file of the edition: its address is the `target` of an `Illustration`
  that holds the bytes (PNG, JPEG or SVG without scripts), and no picture is read from elsewhere;
- footnotes are pandoc Notes; a box is `Div(class="box")`, and a recommendation
  `Div(class="recommendation")`.
"""

from dataclasses import dataclass
from typing import Any

NEW_PAGE = "new-page"
Block = dict[str, Any]
Inline = dict[str, Any]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number on the page of key figures: how it is printed, what it says, where it leads.

    `definition` is the id of what the number counts. `before` is the same number of an earlier
    period, in words («36 i 2019»), and `before_target` where that leads; empty where there is none.
    """

    text: str
    label: str
    note: str
    target: str
    definition: str = ""
    before: str = ""
    before_target: str = ""


@dataclass(frozen=True, slots=True)
class Meta:
    """What stands on the cover and in the colophon.

    `date` is the edition date (ISO). `addresses` are pairs of a language and the address of the
    report in it; text may lead there. A document that is short is printed without cover, contents
    and colophon, its chapters one after the other.
    """

    title: str
    subtitle: str
    period: str
    publisher: str
    date: str
    version: str
    lang: str
    addresses: tuple[tuple[str, str], ...] = ()
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter; `number` is empty for chapters that are not numbered."""

    slug: str
    number: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table of contents or a list of tables; `target` is the id it leads to."""

    level: int
    number: str
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing that the text refers to as `charts/NAME.svg`.

    `narrow` is the same drawn for a phone, where there is such a drawing.
    """

    name: str
    svg: str
    narrow: str = ""


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture file of the edition, carried along: `target` is the address the text uses."""

    target: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A document whose numbers are bound: ready for any writer."""

    meta: Meta
    key_figures: tuple[KeyFigure, ...]
    chapters: tuple[Chapter, ...]
    contents: tuple[Entry, ...]
    tables: tuple[Entry, ...]
    charts: tuple[Entry, ...]
    pictures: tuple[Picture, ...]
    checksum: str
    illustrations: tuple[Illustration, ...] = ()
