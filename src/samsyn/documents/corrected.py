"""What one document says otherwise than another: every sentence, row, heading and picture."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from samsyn.documents.document import Block, Chapter, Document
from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.walk import Node, find, text_of

Kind = Literal["heading", "text", "note", "table", "chart", "key-figure"]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A place where two documents say different things.

    `heading` is the nearest heading above it, with its number, and `identifier` the address of that
    in the document before. `before` or `after` is empty where something was put in or taken out.
    """

    chapter: str
    heading: str
    identifier: str
    kind: Kind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Passage:
    heading: str
    identifier: str
    kind: Kind
    text: str


def corrected_places(before: Document, after: Document) -> tuple[Corrected, ...]:
    """Return every place where a document says something else than another, in its order.

    Args:
        before: as it was published.
        after: the same report, corrected.
    """
    return (*_key_figures(before, after), *_chapters(before, after))


def _key_figures(before: Document, after: Document) -> Iterator[Corrected]:
    new = {one.label: one.text for one in after.key_figures}
    for one in before.key_figures:
        now = new.get(one.label, "")
        if now != one.text:
            yield Corrected("", one.label, "", "key-figure", one.text, now)


def _chapters(before: Document, after: Document) -> Iterator[Corrected]:
    new = {chapter.slug: chapter for chapter in after.chapters}
    drawings = [{one.name: one.svg for one in document.pictures} for document in (before, after)]
    redrawn = {name for name, svg in drawings[0].items() if drawings[1].get(name) != svg}
    for chapter in before.chapters:
        old = list(_passages(chapter))
        now = list(_passages(new[chapter.slug])) if chapter.slug in new else []
        title = f"{chapter.number} {chapter.title}".strip()
        told: set[str] = set()
        for one in _different(old, now, title=title):
            told.add(one.before)
            yield one
        yield from _redrawn(chapter, redrawn, told=told, title=title)


def _different(old: list[_Passage], new: list[_Passage], *, title: str) -> Iterator[Corrected]:
    texts = [[(one.kind, one.text) for one in passages] for passages in (old, new)]
    match = difflib.SequenceMatcher(None, texts[0], texts[1], autojunk=False)
    for what, i, j, k, m in match.get_opcodes():
        if what == "equal":
            continue
        for n in range(max(j - i, m - k)):
            was = old[i + n] if i + n < j else None
            now = new[k + n] if k + n < m else None
            at = was or now
            if at is not None:
                yield Corrected(
                    title, at.heading, at.identifier, at.kind, was.text if was else "",
                    now.text if now else "",
                )  # fmt: skip


def _redrawn(
    chapter: Chapter, redrawn: set[str], *, told: set[str], title: str
) -> Iterator[Corrected]:
    """Yield the pictures that are drawn otherwise though their words are the same."""
    for passage, name in _pictures(chapter):
        if name in redrawn and passage.text not in told:
            yield Corrected(title, passage.heading, passage.identifier, "chart", passage.text,
                            passage.text)  # fmt: skip


def _pictures(chapter: Chapter) -> Iterator[tuple[_Passage, str]]:
    heading, identifier = "", ""
    for node in find(list(chapter.blocks), kinds=["Header", "Image"]):
        if node["t"] == "Header":
            heading, identifier = _words(node["c"][2]), node["c"][1][0]
        else:
            name = node["c"][2][0].removeprefix("charts/").removesuffix(".svg")
            yield _Passage(heading, identifier, "chart", _words(node["c"][1])), name


def _passages(chapter: Chapter) -> Iterator[_Passage]:
    heading, identifier = "", ""
    for kind, text, at in _said(chapter.blocks):
        if kind == "heading":
            heading, identifier = text, at
        yield _Passage(heading, identifier, kind, text)


def _said(blocks: Iterable[Block], kind: Kind = "text") -> Iterator[tuple[Kind, str, str]]:
    """Yield all that blocks say, piece by piece: its kind, its words, the address of a heading."""
    for block in blocks:
        if block["t"] == "Header":
            yield "heading", _words(block["c"][2]), block["c"][1][0]
        elif block["t"] == "Table":
            yield from _table(block)
        elif block["t"] in ("Para", "Plain"):
            yield from _line(block["c"], kind)
        else:
            yield from _said(_inside(block.get("c")), kind)


def _table(block: Block) -> Iterator[tuple[Kind, str, str]]:
    _, (_, caption), _, head, bodies, foot = block["c"]
    yield from _said(caption, "table")
    for row in [*head[1], *(row for body in bodies for row in body[3]), *foot[1]]:
        cells = (" ".join(text_of(cell[4]).split()) for cell in row[1])
        yield "table", " · ".join(cells), ""


def _line(inlines: list[Node], kind: Kind) -> Iterator[tuple[Kind, str, str]]:
    text = _words(inlines)
    for start, end in sentence_spans(text):
        if text[start:end].strip():
            yield kind, text[start:end].strip(), ""
    for node in find(inlines, kinds=["Note", "Image"]):
        if node["t"] == "Image":
            yield "chart", _words(node["c"][1]), ""
        else:
            yield from _said(node["c"], "note")


def _inside(content: object) -> Iterator[Block]:
    """Yield the blocks that lie in what a block holds, whatever lists are round them."""
    for one in content if isinstance(content, list) else ():
        if isinstance(one, dict) and "t" in one:
            yield one
        else:
            yield from _inside(one)


def _words(inlines: list[Node]) -> str:
    return " ".join(text_of(inlines).split())
