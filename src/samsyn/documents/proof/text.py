"""A finished document as the proof-reader sees it: passages in order, each with its place."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "text", "item", "note", "caption", "alternative", "cell"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of a passage that leads somewhere; `target` is the id it leads to."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading, item, note, caption or cell of a table.

    `order` counts paragraphs from 1 (a table is one of them); `page` is None where the format
    has no pages; `path` are the headings it stands under, outermost first; `level` is the level of
    a heading or the depth of a list.
    """

    order: int
    kind: Kind
    text: str
    path: tuple[str, ...] = ()
    page: int | None = None
    level: int = 0
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its caption, and its rows of cells, the head first."""

    order: int
    caption: str
    rows: tuple[tuple[Passage, ...], ...]
    path: tuple[str, ...] = ()
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Everything that was read; `lang` is `nb`, `nn` or `en`, `pages` is 0 where there are none."""

    lang: str
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...] = ()
    pages: int = 0
