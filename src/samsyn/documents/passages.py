"""The passages of a document that rest on what some services gave: text, tables, charts, notes."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from samsyn.documents.bind import source_id
from samsyn.documents.build import Built
from samsyn.documents.document import Block, Chapter, Document
from samsyn.documents.elements import span, strong
from samsyn.documents.short_document import short_document
from samsyn.documents.walk import Node, find, text_of
from samsyn.documents.writers.tree import rewrite
from samsyn.returns import Service


@dataclass(frozen=True, slots=True)
class Concerned:
    """What a document says by numbers or words of some services.

    `count` is how many passages; the document holds them under their headings, and nothing else.
    """

    document: Document
    count: int


def passages_of(built: Built, services: Collection[Service]) -> Concerned:
    """Return the passages of a bound document that use what some services gave.

    A passage is a paragraph with its footnotes, a list, a box, a table or a chart, whole; numbers
    of these services stand out in it. A quotation is theirs where it ends with their name.

    Args:
        built: the whole report.
        services: whose numbers and words.
    """
    codes = {one.code for one in services}
    names = {one.name for one in services}
    own = {f"#{source_id(one)}" for one in built.figures if codes & set(one.sources)}
    chapters, count = [], 0
    for chapter in _written(built):
        kept = list(_kept(chapter, own=own, names=names))
        if kept:
            count += sum(block["t"] != "Header" for block in kept)
            plain = rewrite(kept, kinds=("Link",), change=lambda node: _plain(node, own))
            chapters.append(Chapter(chapter.slug, chapter.number, chapter.title, tuple(plain)))
    meta, pictures = built.document.meta, built.document.pictures
    return Concerned(short_document(meta, chapters, pictures=pictures), count)


def _written(built: Built) -> Iterator[Chapter]:
    """Yield the chapters that somebody wrote; the appendices name everybody and say nothing."""
    standing = {one.chapter for one in built.stands}
    yield from (chapter for chapter in built.document.chapters if chapter.slug in standing)


def _kept(chapter: Chapter, *, own: Collection[str], names: Collection[str]) -> Iterator[Block]:
    """Yield the passages with the headings they stand under."""
    headings: list[Block] = []
    blocks = list(chapter.blocks)
    for place, block in enumerate(blocks):
        if block["t"] == "Header":
            headings = [one for one in headings if one["c"][0] < block["c"][0]] + [block]
        elif _is_theirs(block, own=own, names=names) or _draws(block, blocks[place + 1 :], own):
            yield from headings
            headings = []
            yield block


def _is_theirs(block: Block, *, own: Collection[str], names: Collection[str]) -> bool:
    links = find([block], kinds=["Link"])
    if any(link["c"][2][0] in own for link in links):
        return True
    told = text_of([block]).rstrip() if block["t"] == "BlockQuote" else ""
    return any(told.endswith(name) for name in names)


def _draws(block: Block, after: list[Block], own: Collection[str]) -> bool:
    """Tell whether a chart is drawn of their numbers: they stand in the table that follows it."""
    return block["t"] == "Figure" and bool(after) and _is_theirs(after[0], own=own, names=())


def _plain(link: Node, own: Collection[str]) -> Node:
    words = link["c"][1]
    return span([strong(words)] if link["c"][2][0] in own else words)
