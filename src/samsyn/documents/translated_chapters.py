"""The chapters of a translation, held against the original, their blocks in its words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from samsyn.documents.bind import Ground
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.bound_blocks import ReadBlocks, read_blocks
from samsyn.documents.bound_text import RULE as UNRESOLVED
from samsyn.documents.chapter_source import KINDS, ReadChapter, block_kind
from samsyn.documents.edition_model import Translation
from samsyn.documents.elsewhere import SCHEME
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.numbering import table_name
from samsyn.documents.read_chapters import read_chapters
from samsyn.documents.sentences import SourceError
from samsyn.documents.translated_blocks import BlockWords, read_words, translated
from samsyn.documents.translated_headings import (
    Heading,
    heading_faults,
    headings_of,
    named_headings,
)
from samsyn.documents.translated_tables import translated_table
from samsyn.documents.walk import Node, find
from samsyn.documents.walk import replace as replace_nodes

RULE = "untranslated"


@dataclass(frozen=True, slots=True)
class TranslatedChapters:
    """The chapters with the tables of the original in place, and the settings of their blocks."""

    chapters: tuple[ReadChapter, ...]
    blocks: ReadBlocks


@dataclass(frozen=True, slots=True)
class _Original:
    """A chapter of the original: its headings, and its blocks and Markdown tables by name."""

    headings: tuple[Heading, ...]
    blocks: Mapping[str, BlockSettings]
    tables: Mapping[str, Node]
    order: tuple[str, ...]


def translate_chapters(
    chapters: Sequence[ReadChapter], *, translation: Translation, ground: Ground
) -> TranslatedChapters:
    """Give every block of a translation the build it has in the original.

    Told with file and line is whatever the translation lacks, has too much of or counts
    otherwise: a heading, a block, a word, a number.
    """
    originals = _originals(translation)
    ids = {heading.node["c"][1][0] for one in originals.values() for heading in one.headings}
    made = [
        _chapter(chapter, original=originals[chapter.file], words=translation, ground=ground)
        for chapter in chapters
    ]
    return TranslatedChapters(
        chapters=tuple(chapter for chapter, _ in made),
        blocks=ReadBlocks(
            settings={key: one for _, read in made for key, one in read.settings.items()},
            findings=(
                *(found for _, read in made for found in read.findings),
                *(found for chapter in chapters for found in _link_findings(chapter, ids=ids)),
            ),
        ),
    )


def _originals(translation: Translation) -> Mapping[str, _Original]:
    chapters = read_chapters(translation.original).chapters
    settings = read_blocks(chapters).settings
    return {chapter.file: _original(chapter, settings=settings) for chapter in chapters}


def _original(chapter: ReadChapter, *, settings: Mapping[int, BlockSettings]) -> _Original:
    blocks = {one.name: one for node in chapter.nodes if (one := settings.get(id(node)))}
    tables = {name: node for node in chapter.of_kind("Table") if (name := table_name(node))}
    known = {id(node): table_name(node) for node in tables.values()}
    known.update((key, one.name) for key, one in settings.items())
    order = tuple(known[id(node)] for node in chapter.nodes if id(node) in known)
    return _Original(headings_of(chapter), blocks, tables, order)


def _chapter(
    chapter: ReadChapter, *, original: _Original, words: Translation, ground: Ground
) -> tuple[ReadChapter, ReadBlocks]:
    headings = headings_of(chapter)
    findings = [
        finding(fault, rule=RULE, file=chapter.file, line=chapter.line_of(node) if node else 1)
        for node, fault in heading_faults(headings, original.headings, ground=ground)
    ]
    made: dict[int, BlockSettings | Node] = {}
    met: list[str] = []
    blocks = [node for node in chapter.of_kind("CodeBlock") if block_kind(node)]
    for node in blocks:
        try:
            block = read_words(node["c"][1], labels=words.labels)
            met.append(block.same)
            made[id(node)] = _made(block, node=node, original=original, ground=ground)
        except SourceError as fault:
            line = chapter.line_of(node) + int(str(fault.fields.get("at", 0)))
            findings.append(finding(fault, rule=UNRESOLVED, file=chapter.file, line=line))
    if len(met) == len(blocks) and set(met) <= set(original.order):
        findings.extend(_block_findings(met, original=original, file=chapter.file))
    settings = {key: one for key, one in made.items() if isinstance(one, BlockSettings)}
    tables = {key: one for key, one in made.items() if not isinstance(one, BlockSettings)}
    named = named_headings(headings, original.headings)
    return _with(chapter, nodes={**tables, **named}), ReadBlocks(settings, tuple(findings))


def _made(
    block: BlockWords, *, node: Node, original: _Original, ground: Ground
) -> BlockSettings | Node:
    """Return a block of the original in the words of the translation.

    Raises:
        SourceError: there is no such block, or its words do not fit it.
    """
    kind = block_kind(node) or "table"
    if block.same in original.blocks:
        return translated(original.blocks[block.same], kind=kind, words=block, ground=ground)
    if block.same not in original.tables:
        raise SourceError("same-unknown", {"name": block.same})
    if kind != "table":
        raise SourceError("other-kind", {"name": block.same, "kind": "table"})
    return translated_table(original.tables[block.same], block=block, ground=ground)


def _with(chapter: ReadChapter, *, nodes: Mapping[int, Node]) -> ReadChapter:
    """Return the chapter with other elements in place of some, by the identity of those."""
    blocks = replace_nodes(chapter.blocks, by={key: [node] for key, node in nodes.items()})
    lines = {
        id(part): chapter.lines.get(key, 1)
        for key, node in nodes.items()
        for part in find([node], kinds=KINDS)
        if id(part) not in chapter.lines
    }
    found = tuple(find(blocks, kinds=KINDS))
    return replace(chapter, blocks=blocks, nodes=found, lines={**chapter.lines, **lines})


def _block_findings(
    met: Sequence[str], *, original: _Original, file: str
) -> Iterator[DocumentFinding]:
    """Tell of blocks that the translation lacks, or has in another order.

    Args:
        met: the blocks that the translation has, all of them the original's.
    """
    lacking = [name for name in original.order if name not in met]
    for name in lacking:
        fault = SourceError("block-untranslated", {"name": name})
        yield finding(fault, rule=RULE, file=file, line=1)
    if not lacking and list(met) != list(original.order):
        fault = SourceError("blocks-out-of-order", {"names": ", ".join(original.order)})
        yield finding(fault, rule=RULE, file=file, line=1)


def _link_findings(chapter: ReadChapter, *, ids: Collection[str]) -> Iterator[DocumentFinding]:
    """Tell of links to places that the original does not have."""
    for node in chapter.of_kind("Link"):
        target = node["c"][2][0]
        if target.startswith(SCHEME) and target.removeprefix(SCHEME) not in ids:
            fault = SourceError("place-unknown", {"target": target})
            line = chapter.line_of(node)
            yield finding(fault, rule=RULE, file=chapter.file, line=line)
