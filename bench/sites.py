"""Where a fault can be planted: paragraphs and cells with bound numbers, and their parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from samsyn.documents import KnownFigures
from samsyn.documents.proof.known import name_of_row
from samsyn.documents.proof.numbers import Number, find_numbers
from samsyn.documents.walk import find, text_of
from samsyn.documents.words import number_words
from samsyn.figures import FigureRow

Node = dict[str, Any]
NEAR = 5  # inlines, words and blanks, from a number to what it counts
WORD = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """What was planted: of which kind, in which words as they now read, at which figures.

    `table` is the caption of the table it stands in, if any.
    """

    kind: str
    text: str
    figures: tuple[str, ...]
    change: str
    table: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """A paragraph, or a cell, with bound numbers: each link with the figure it leads to."""

    inlines: list[Node]
    links: tuple[tuple[Node, FigureRow], ...]
    table: str

    @property
    def in_table(self) -> bool:
        """Whether it is a cell of a table."""
        return bool(self.table)

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return text_of(self.inlines)


def sites_of(blocks: Sequence[Node], known: KnownFigures) -> Iterator[Site]:
    tables = find(list(blocks), kinds=["Table"])
    cells = {
        id(node): text_of(table["c"][1]) or "table"
        for table in tables
        for node in find(table, kinds=["Plain", "Para"])
    }
    for node in find(list(blocks), kinds=["Para", "Plain"]):
        links = tuple(_links(node["c"], known))
        if links:
            yield Site(node["c"], links, table=cells.get(id(node), ""))


def _links(inlines: list[Node], known: KnownFigures) -> Iterator[tuple[Node, FigureRow]]:
    for link in find(inlines, kinds=["Link"]):
        row = known.by_target.get(link["c"][2][0].removeprefix("#"))
        if row:
            yield link, row


def fault_at(kind: str, site: Site, rows: Sequence[FigureRow], change: str) -> Fault:
    return Fault(kind, site.text, tuple(name_of_row(row) for row in rows), change, site.table)


def numbers_of(link: Node) -> tuple[Number, ...]:
    found = find_numbers(text_of(link["c"][1]), lang="nb")
    return tuple(n for n in found if n.kind in ("count", "percent", "none"))


def write_in(link: Node, text: str) -> None:
    link["c"][1] = [{"t": "Str", "c": text}]


def put_number(link: Node, number: Number, value: int) -> str:
    """Write another value in place of a number, digits for digits and words for words."""
    text = text_of(link["c"][1])
    written = text[number.start : number.end]
    digits = written.rstrip("% \u00a0").removesuffix("prosent").rstrip("\u00a0 ")
    said = _in_the_style(value, number)
    new = text[: number.start] + written.replace(digits, said, 1) + text[number.end :]
    write_in(link, new)
    return f"{text} → {new}"


def _in_the_style(value: int, number: Number) -> str:
    return number_words(value, lang="nb") if number.spelled else str(value)


def tells(inlines: list[Node], place: int) -> bool:
    """Whether the words right before a place, in its sentence, are a bound number."""
    before = inlines[max(0, place - NEAR) : place]
    return any(node["t"] == "Span" for node in before) and not ends_sentence(before)


def ends_sentence(nodes: Sequence[Node]) -> bool:
    return any(node["t"] == "Str" and node["c"].endswith((".", "!", "?", ":")) for node in nodes)


def sentence_of(inlines: list[Node], node: Node) -> list[Node]:
    """Return the inlines of the sentence that a node stands in."""
    place = next(i for i, one in enumerate(inlines) if one is node)
    ends = [i for i, one in enumerate(inlines) if ends_sentence([one])]
    start = max((end + 1 for end in ends if end < place), default=0)
    return inlines[start : min((end + 1 for end in ends if end >= place), default=len(inlines))]


def core(word: str) -> str:
    """Return a word without the signs round it."""
    match = WORD.match(word)
    return match[2] if match else ""
