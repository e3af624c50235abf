"""A chapter on its way home: marks become what they stand for, and the text what it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.documents.by_word.differences import Difference, differences
from samsyn.documents.by_word.marks import mark_of_line
from samsyn.documents.by_word.out import open_chapter
from samsyn.documents.by_word.restoring import restored
from samsyn.documents.by_word.source_text import edited_source
from samsyn.documents.document import Block
from samsyn.documents.edition_fault import EditionError
from samsyn.documents.edition_model import Edition
from samsyn.documents.figure_source import FigureSource
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.markdown import blocks_of
from samsyn.documents.pandoc_program import PandocProgramError
from samsyn.documents.sentences import SourceError
from samsyn.returns import Service

RULE = "word"


class WordFileError(EditionError):
    """What was handed in is no Word file, or was not taken out of this chapter."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A chapter as it came back.

    `text` is its source with the figures bound; `findings` are what could not be taken as it
    stood, an error where a number was typed over; `differences` are from the text before.
    """

    text: str
    findings: tuple[DocumentFinding, ...]
    differences: tuple[Difference, ...]


def chapter_from_word(
    content: bytes,
    edition: Edition,
    file: str,
    *,
    compilation: FigureSource,
    codes: Codes,
    services: Sequence[Service],
) -> TakenBack:
    """Take a chapter back that was edited in Word.

    Args:
        content: of the Word file that `chapter_to_word` made of the same chapter.
        edition: with the chapter.
        file: of the chapter, as the edition names it.
        compilation: where figures are found.
        codes: what they mean.
        services: whose they are.

    Raises:
        WordFileError: it is no Word file, or of another chapter.
        EditionError: a chapter that pandoc cannot read, or that the edition does not have.
    """
    chapter = open_chapter(edition, file, compilation=compilation, codes=codes, services=services)
    try:
        back = restored(_read(content, file=file), chapter=chapter)
    except SourceError as fault:
        raise WordFileError(fault, file=file, line=1) from fault
    before = next(one.text for one in edition.chapters if one.file == file)
    text = edited_source(before, before=chapter.chapter.blocks, after=back.blocks)
    findings = tuple(
        finding(fault, rule=RULE, file=file, line=1, severity="error" if is_wrong else "note")
        for fault, is_wrong in back.remarks
    )
    return TakenBack(text, findings, differences(before, text))


def _read(content: bytes, *, file: str) -> list[Block]:
    try:
        blocks = blocks_of(content, form="docx", options=("--track-changes=all",))
    except PandocProgramError as fault:
        raise SourceError("word-unread") from fault
    marks = [mark_of_line(block) for block in blocks]
    named = [mark[1] for mark in marks if mark and mark[0] == "chapter"]
    if named != [file]:
        raise SourceError("word-other", {"found": ", ".join(named) or "–", "file": file})
    return [block for block, mark in zip(blocks, marks, strict=True) if not _is_head(mark)]


def _is_head(mark: tuple[str, str] | None) -> bool:
    return mark is not None and mark[0] == "chapter"
