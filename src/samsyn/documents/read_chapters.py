"""The chapters of an edition as they may be used: read, with only what is allowed, and placed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.documents.allowed import Refusal, allowed
from samsyn.documents.chapter_source import ReadChapter, read_chapter, slugs_of
from samsyn.documents.document import Block, Illustration
from samsyn.documents.edition_fault import edition_fault
from samsyn.documents.edition_model import ChapterSource, Edition
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.illustrations import illustrate
from samsyn.documents.markdown import UnreadableTextError, read_markdown
from samsyn.documents.places import Places

RULE = "not-allowed"


@dataclass(frozen=True, slots=True)
class ReadChapters:
    """The chapters, the pictures they carry, and what was taken out of them."""

    chapters: tuple[ReadChapter, ...]
    illustrations: tuple[Illustration, ...]
    findings: tuple[DocumentFinding, ...]


def read_chapters(edition: Edition, *, reserved: Sequence[str] = ()) -> ReadChapters:
    """Read the chapters of an edition.

    Args:
        reserved: addresses taken by chapters the program writes itself.

    Raises:
        EditionError: a chapter that pandoc cannot read.
    """
    chapters: list[ReadChapter] = []
    illustrations: dict[str, Illustration] = {}
    findings: list[DocumentFinding] = []
    slugs = slugs_of([source.file for source in edition.chapters], reserved=reserved)
    for source, tree, slug in zip(edition.chapters, _trees(edition), slugs, strict=True):
        kept, refused = allowed(tree, translates=edition.translation is not None)
        shown = illustrate(kept, file=source.file, folder=edition.folder)
        illustrations.update((found.target, found) for found in shown.illustrations)
        findings.extend(_findings((*refused, *shown.refusals), source=source))
        chapters.append(
            read_chapter(source, blocks=shown.blocks, slug=slug, pictures=shown.sources)
        )
    return ReadChapters(tuple(chapters), tuple(illustrations.values()), tuple(findings))


def _trees(edition: Edition) -> tuple[list[Block], ...]:
    try:
        return read_markdown([chapter.text for chapter in edition.chapters])
    except UnreadableTextError as fault:
        file = edition.chapters[fault.place].file
        raise edition_fault("markdown-unreadable", file=file) from fault


def _findings(refusals: Sequence[Refusal], *, source: ChapterSource) -> Iterator[DocumentFinding]:
    places = Places(source.text)
    met: Counter[str] = Counter()
    for refusal in refusals:
        line = places.anywhere(refusal.words, time=met[refusal.words])
        met[refusal.words] += 1
        yield finding(refusal.fault, rule=RULE, file=source.file, line=line)
