"""The chapters with everything in its place: numbers, references, tables and charts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.crossrefs import Targets, beginnings, filled
from samsyn.documents.document import Block, Chapter, Inline
from samsyn.documents.elements import attr, div, header, paragraph, span, words
from samsyn.documents.elsewhere import SCHEME, Elsewhere, linked, with_ways_back
from samsyn.documents.figure_block import number_span
from samsyn.documents.left_out import LeftOut
from samsyn.documents.numbering import Numbered
from samsyn.documents.sentences import sentences
from samsyn.documents.walk import Node, replace, text_of
from samsyn.documents.words import number_words

SECTION_NUMBER = "section-number"


@dataclass(frozen=True, slots=True)
class Parts:
    """What the chapters are put together from.

    `made` stands in place of references and blocks, and `numbered` tells number and id of
    headings, tables and charts; both by the identity of the element. `elsewhere` is where the
    original of a translation lies. `left_out` tells what is gone, by chapter.
    """

    made: Mapping[int, list[Node]]
    numbered: Mapping[int, Numbered]
    targets: Targets
    lang: str
    elsewhere: Elsewhere | None = None
    left_out: Mapping[int, LeftOut] = field(default_factory=dict)


def put_together(chapters: Sequence[ReadChapter], *, parts: Parts) -> tuple[Chapter, ...]:
    """Return the chapters as writers are given them."""
    return tuple(
        _chapter(chapter, place=place, parts=parts) for place, chapter in enumerate(chapters)
    )


def _chapter(chapter: ReadChapter, *, place: int, parts: Parts) -> Chapter:
    by = {**parts.made, **_links(chapter, place=place, parts=parts)}
    tables = {
        id(node): [_table(node, item=parts.numbered.get(id(node)), by=by, lang=parts.lang)]
        for node in chapter.of_kind("Table")
    }
    headers = {
        id(node): [_header(node, item=parts.numbered[id(node)], by=by)]
        for node in chapter.of_kind("Header")
    }
    blocks: list[Block] = replace(chapter.blocks, by={**by, **tables, **headers})
    if parts.elsewhere:
        blocks = with_ways_back(blocks, elsewhere=parts.elsewhere, lang=parts.lang)
    if place in parts.left_out:
        blocks = [*blocks[:1], *_told(parts.left_out[place], lang=parts.lang), *blocks[1:]]
    if not blocks or blocks[0]["t"] != "Header" or blocks[0]["c"][0] != 1:
        top = header(1, words(chapter.slug), attributes=attr(identifier=f"kapittel-{place + 1}"))
        return Chapter(slug=chapter.slug, number="", title=chapter.slug, blocks=(top, *blocks))
    first = parts.numbered[id(chapter.of_kind("Header")[0])]
    title = title_of(chapter.of_kind("Header")[0], made=by)
    return Chapter(slug=chapter.slug, number=first.number, title=title, blocks=tuple(blocks))


def _told(gone: LeftOut, *, lang: str) -> list[Block]:
    """Return what is said at the top of a chapter of what is not in it."""
    told = []
    if gone.count:
        key = "left_out_one" if gone.count == 1 else "left_out"
        fields: dict[str, object] = {"count": number_words(gone.count, lang=lang)}
        told.append(sentences("print").say(key, lang=lang, fields=fields))
    if gone.cells:
        told.append(sentences("print").say("left_out_cells", lang=lang))
    return [div([paragraph(words(" ".join(told)))], classes=["table-note"])] if told else []


def title_of(node: Node, *, made: Mapping[int, list[Node]]) -> str:
    """Return a heading in words, its references bound."""
    return text_of(replace(node["c"][2], by=made)).strip()


def _links(chapter: ReadChapter, *, place: int, parts: Parts) -> dict[int, list[Inline]]:
    begins = beginnings(chapter)
    made: dict[int, list[Inline]] = {}
    for node in chapter.of_kind("Link"):
        typed = node["c"][2][0]
        inside = typed.startswith("#")
        target = parts.targets.find(typed[1:], chapter=place) if inside else None
        if parts.elsewhere and typed.startswith(SCHEME):
            made[id(node)] = linked(node, elsewhere=parts.elsewhere)
        elif target:
            made[id(node)] = [filled(node, target, begins=id(node) in begins)]
        elif inside:
            made[id(node)] = [span(node["c"][1] or words(f"[{typed}]"), classes=["unresolved"])]
    return made


def _header(node: Node, *, item: Numbered, by: Mapping[int, list[Node]]) -> Block:
    level, (_, classes, pairs), inlines = node["c"]
    number: list[Inline] = []
    if item.number:
        number = [span(words(item.number), classes=[SECTION_NUMBER]), {"t": "Space"}]
    attributes = [item.identifier, classes, pairs]
    return header(level, [*number, *replace(inlines, by=by)], attributes=attributes)


def _table(node: Node, *, item: Numbered | None, by: Mapping[int, list[Node]], lang: str) -> Block:
    """Return a table written in Markdown as every other table, with row headers."""
    attributes, (short, title), columns, head, bodies, foot = replace(node["c"], by=by)
    if item and title:
        opening = {**title[0], "c": [*number_span(item, lang=lang), *title[0]["c"]]}
        title = [opening, *title[1:]]
    bodies = [[body[0], body[1] or 1, body[2], body[3]] for body in bodies]
    plain_attributes = ["", *attributes[1:]]
    made = {"t": "Table", "c": [plain_attributes, [short, title], columns, head, bodies, foot]}
    return div([made], identifier=item.identifier if item else "", classes=["table"])
