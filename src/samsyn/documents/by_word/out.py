"""A chapter on its way out: what the program makes is written out, and carries its mark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samsyn.codes import Codes
from samsyn.documents.bound_edition import (
    BoundEdition,
    bind_edition,
    ground_of,
    meta_of,
    targets_of,
)
from samsyn.documents.by_word.marks import marked, marked_line
from samsyn.documents.chapter_source import ReadChapter, block_kind
from samsyn.documents.crossrefs import Targets
from samsyn.documents.document import Block, Inline
from samsyn.documents.edition_fault import edition_fault
from samsyn.documents.edition_model import NAME, Edition
from samsyn.documents.elements import attr, words
from samsyn.documents.figure_source import FigureSource
from samsyn.documents.reference import is_reference
from samsyn.documents.sentences import sentences
from samsyn.documents.walk import Node, find, replace, text_of
from samsyn.documents.writers.docx.change import sized_columns
from samsyn.documents.writers.docx.letters import embed_letters
from samsyn.documents.writers.docx.package import pack, unpack
from samsyn.documents.writers.docx.polish import polish
from samsyn.documents.writers.docx.write import REFERENCE
from samsyn.documents.writers.pandoc import write_with_pandoc
from samsyn.returns import Service

ADDRESS = "¶"  # stands after a heading, and is a link to its address
ELSEWHERE = ("http://", "https://", "mailto:")
HELD = ("Code", "Link", "Image", "CodeBlock", "Div", "Span", "Header", "Table")


@dataclass(frozen=True, slots=True)
class OpenChapter:
    """A chapter of a bound edition, and what stands in place of each element, by identity.

    `held` are the elements that marks name by their number, in the order of the text.
    """

    chapter: ReadChapter
    made: Mapping[int, list[Node]]
    captions: Mapping[int, str]
    targets: Targets
    place: int
    lang: str
    held: tuple[Node, ...]

    def printed(self, node: Node) -> str:
        """Return what the program prints in place of an element, in words."""
        return " ".join(text_of(self.made.get(id(node), [])).split())


def open_chapter(
    edition: Edition,
    file: str,
    *,
    compilation: FigureSource,
    codes: Codes,
    services: Sequence[Service],
) -> OpenChapter:
    """Bind an edition and return one of its chapters.

    Raises:
        EditionError: a chapter that pandoc cannot read, or that the edition does not have.
    """
    files = [source.file for source in edition.chapters]
    if file not in files:
        fields = {"name": file, "known": ", ".join(files)}
        raise edition_fault("chapter-unknown", fields, file=NAME)
    ground = ground_of(edition, compilation=compilation, codes=codes, services=services)
    bound: BoundEdition = bind_edition(edition, ground=ground)
    place = files.index(file)
    held = tuple(node for node in bound.chapters[place].nodes if node["t"] in HELD)
    captions = {key: bound.titles.get(key, block.caption) for key, block in bound.settings.items()}
    return OpenChapter(
        chapter=bound.chapters[place], made=bound.made, captions=captions, place=place,
        targets=targets_of(bound, lang=ground.lang), lang=ground.lang, held=held,
    )  # fmt: skip


def chapter_to_word(
    edition: Edition,
    file: str,
    *,
    compilation: FigureSource,
    codes: Codes,
    services: Sequence[Service],
) -> bytes:
    """Return a chapter as a Word file that `chapter_from_word` takes back.

    Args:
        edition: with the chapter.
        file: of the chapter, as the edition names it.
        compilation: where figures are found.
        codes: what they mean.
        services: whose they are.

    Raises:
        EditionError: a chapter that pandoc cannot read, or that the edition does not have.
    """
    chapter = open_chapter(edition, file, compilation=compilation, codes=codes, services=services)
    told = words(sentences("print").say("word_help", lang=chapter.lang))
    blocks = blocks_out(chapter)
    first = 1 if blocks and blocks[0]["t"] == "Header" else 0
    blocks.insert(first, marked_line(told, kind="chapter", of=file))
    written = write_with_pandoc(blocks, form="docx", options=["--reference-doc", str(REFERENCE)])
    parts = polish(unpack(written), meta=meta_of(edition), holds_together=False)
    return pack(embed_letters(parts))


def blocks_out(chapter: OpenChapter) -> list[Block]:
    """Return the blocks of a chapter with marks."""
    numbers = {id(node): number for number, node in enumerate(chapter.held)}
    by: dict[int, list[Node]] = {}
    for node in reversed(chapter.chapter.nodes):  # what lies inside comes later, and goes first
        changed = _out(node, number=numbers.get(id(node), -1), chapter=chapter, by=by)
        if changed is not None:
            by[id(node)] = changed
    return list(replace(chapter.chapter.blocks, by=by))


def _out(
    node: Node, *, number: int, chapter: OpenChapter, by: Mapping[int, list[Node]]
) -> list[Node] | None:
    """Return what stands in Word for an element; None where it stays as it is."""
    match node["t"]:
        case "Header":
            made = [_heading(node, number=number, by=by)]
        case "Table":
            made = [_table(node, number=number, by=by)]
        case "Code" if is_reference(node["c"][1]):
            made = [marked(words(chapter.printed(node)), kind="figure", of=node["c"][1])]
        case "Link" if not node["c"][2][0].startswith(ELSEWHERE):
            made = [_link(node, number=number, chapter=chapter)]
        case "Image":
            alternative = text_of(node["c"][1]) or node["c"][2][0]
            made = [marked(words(f"[{alternative}]"), kind="image", of=number)]
        case "Span" if not find(node["c"][1], kinds=["Code", "Link", "Image", "Note"]):
            made = [marked(node["c"][1], kind="span", of=number)]
        case "Div":
            made = _box(node, number=number, lang=chapter.lang, by=by)
        case "CodeBlock" if block_kind(node):
            made = _block(node, number=number, chapter=chapter)
        case _:
            return None
    return made


def _link(node: Node, *, number: int, chapter: OpenChapter) -> Node:
    target = node["c"][2][0]
    if node["c"][1]:
        return marked(words(text_of(node["c"][1])), kind="link", of=number)
    found = chapter.targets.find(target.removeprefix("#"), chapter=chapter.place)
    return marked(words(found.words if found else target), kind="see", of=number)


def _box(node: Node, *, number: int, lang: str, by: Mapping[int, list[Node]]) -> list[Node]:
    said = {
        key: words(sentences("print").say(f"word_{key}", lang=lang)) for key in ("begin", "end")
    }
    inside: list[Block] = replace(node["c"][1], by=by)
    return [
        marked_line(said["begin"], kind="begin", of=number),
        *inside,
        marked_line(said["end"], kind="end", of=number),
    ]


def _block(node: Node, *, number: int, chapter: OpenChapter) -> list[Node]:
    """Return the caption of a table or chart as a mark, and after it the table as it is made."""
    kind = block_kind(node)
    caption = chapter.captions.get(id(node), "")
    said = sentences("print").say(f"word_{kind}", lang=chapter.lang, fields={"caption": caption})
    tables = find(chapter.made.get(id(node), []), kinds=["Table"]) if kind == "table" else []
    return [
        marked_line(words(said), kind="block", of=number),
        *(_shown(made, number=number) for made in tables[:1]),
    ]


def _shown(made: Node, *, number: int) -> Node:
    """Return a table in plain words whose row headers are marks."""
    _, _, columns, head, bodies, foot = made["c"]
    top = [head[0], [_row(row, label=None) for row in head[1]]]
    rows = [
        _row(row, label=f"{number}/{place}")
        for place, row in enumerate(row for body in bodies for row in body[3])
    ]
    body = [attr(), 1, [], rows]
    plain = {"t": "Table", "c": [attr(), [None, []], columns, top, [body], foot]}
    return _sized(plain)


def _row(row: list[Any], *, label: str | None) -> list[object]:
    cells: list[object] = []
    for place, cell in enumerate(row[1]):
        said: list[Inline] = words(" ".join(text_of(cell[4]).split()))
        inlines = [marked(said, kind="row", of=label)] if place == 0 and label else said
        cells.append([*cell[:4], [{"t": "Plain", "c": inlines}]])
    return [attr(), cells]


def _heading(node: Node, *, number: int, by: Mapping[int, list[Node]]) -> Node:
    level, _, inlines = node["c"]
    address = [{"t": "Space"}, marked(words(ADDRESS), kind="id", of=number)]
    return {"t": "Header", "c": [level, attr(), [*replace(inlines, by=by), *address]]}


def _table(node: Node, *, number: int, by: Mapping[int, list[Node]]) -> Node:
    """Return a table written in Markdown, its address after its caption."""
    _, (short, title), *others = replace(node["c"], by=by)
    address = [{"t": "Space"}, marked(words(ADDRESS), kind="id", of=number)]
    first = title[0] if title else {"t": "Plain", "c": []}
    title = [{**first, "c": [*first["c"], *address]}, *title[1:]]
    return _sized({"t": "Table", "c": [attr(), [short, title], *others]})


def _sized(table: Node) -> Node:
    return {"t": "Table", "c": [*table["c"][:2], sized_columns(table), *table["c"][3:]]}
