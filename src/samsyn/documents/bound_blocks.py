"""Making the tables and charts of the chapters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samsyn.documents.bind import Ground, Use
from samsyn.documents.block_settings import BlockSettings, read_settings
from samsyn.documents.bound_text import RULE, doubted, unresolved
from samsyn.documents.chapter_source import ReadChapter, block_kind
from samsyn.documents.chart_block import make_chart
from samsyn.documents.document import Block, Picture
from samsyn.documents.elements import paragraph
from samsyn.documents.figure_block import MadeBlock, make_table
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.numbering import Numbered
from samsyn.documents.protected_block import as_table, with_plain_words
from samsyn.documents.sentences import SourceError

MAKERS = {"table": make_table, "chart": make_chart}


@dataclass(frozen=True, slots=True)
class ReadBlocks:
    """The settings of all blocks that could be read, by the identity of the block."""

    settings: Mapping[int, BlockSettings]
    findings: tuple[DocumentFinding, ...]


@dataclass(frozen=True, slots=True)
class BoundBlocks:
    """What stands in place of each block, the captions in words, and what came along.

    `remarks` are about alternatives that say other numbers than their pictures.
    """

    blocks: Mapping[int, list[Block]]
    titles: Mapping[int, str]
    uses: tuple[Use, ...]
    pictures: tuple[Picture, ...]
    remarks: Mapping[int, tuple[SourceError, ...]]
    findings: tuple[DocumentFinding, ...]


def read_blocks(chapters: Sequence[ReadChapter]) -> ReadBlocks:
    """Read the settings of every `table` and `chart` block."""
    settings: dict[int, BlockSettings] = {}
    findings: list[DocumentFinding] = []
    for chapter in chapters:
        for node in chapter.of_kind("CodeBlock"):
            kind = block_kind(node)
            if kind:
                try:
                    settings[id(node)] = read_settings(node["c"][1], kind=kind)
                except SourceError as fault:
                    line = chapter.line_of(node) + int(str(fault.fields.get("at", 0)))
                    findings.append(finding(fault, rule=RULE, file=chapter.file, line=line))
    return ReadBlocks(settings, tuple(findings))


def bind_blocks(
    chapters: Sequence[ReadChapter],
    *,
    settings: Mapping[int, BlockSettings],
    numbered: Mapping[int, Numbered],
    ground: Ground,
) -> BoundBlocks:
    """Make every block; one that cannot be made leaves its caption, with a finding."""
    made: dict[int, MadeBlock] = {}
    blocks: dict[int, list[Block]] = {}
    findings: list[DocumentFinding] = []
    for chapter in chapters:
        for node in chapter.of_kind("CodeBlock"):
            block = settings.get(id(node))
            if block is None:
                kind = block_kind(node)
                if kind:
                    blocks[id(node)] = [paragraph(unresolved(kind))]
                continue
            try:
                made[id(node)] = _made(block, item=numbered[id(node)], ground=ground)
                blocks[id(node)] = made[id(node)].blocks
            except SourceError as fault:
                blocks[id(node)] = [paragraph(unresolved(block.caption))]
                line = chapter.line_of(node)
                findings.append(finding(fault, rule=RULE, file=chapter.file, line=line))
                continue
            findings.extend(_doubts(made[id(node)], file=chapter.file, line=chapter.line_of(node)))
    return BoundBlocks(
        blocks=blocks,
        titles={key: block.title for key, block in made.items()},
        uses=tuple(
            Use(figure, numbered[key].chapter, numbered[key].identifier)
            for key, block in made.items()
            for figure in block.figures
        ),
        pictures=tuple(block.picture for block in made.values() if block.picture),
        remarks={key: block.remarks for key, block in made.items() if block.remarks},
        findings=tuple(findings),
    )


def _made(block: BlockSettings, *, item: Numbered, ground: Ground) -> MadeBlock:
    """Return a block; a chart that cannot be drawn without its hidden numbers becomes a table."""
    plain = with_plain_words(block, ground=ground)
    try:
        return MAKERS[plain.kind](plain, item=item, ground=ground)
    except SourceError:
        if not ground.hidden or plain.kind == "table":
            raise
        return make_table(as_table(plain), item=item, ground=ground)


def _doubts(block: MadeBlock, *, file: str, line: int) -> list[DocumentFinding]:
    """Return each doubt once, though caption and alternative may share it."""
    doubts = {doubt.text("en"): doubt for doubt in block.doubts}
    return [doubted(doubt, file=file, line=line) for doubt in doubts.values()]
