"""A chapter while it is written: how it will look, and what should be looked at."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from samsyn.codes import Codes
from samsyn.disclosure import Entry, NotPublished
from samsyn.documents import (
    Built,
    ChapterSource,
    DocumentFinding,
    Edition,
    Ground,
    KnownFigures,
    OfferedBlock,
    OfferedForm,
    ProofFinding,
    Standing,
    build_document,
    chapters_in_page,
    ground_of,
    known_from,
    offered_blocks,
    offered_forms,
    proofread,
    read_document,
)
from samsyn.figures import Compilation, Figure, figures_to_rows
from samsyn.returns import Questionnaires
from samsyn.yearbook.binding import bind_and_protect
from samsyn.yearbook.given import Given, compile_given, edition_of, read_given

OTHER_CHAPTERS = "broken-cross-reference"  # told of the whole edition only: the others are short
HEADING = "#"
NUMBER, MOST_NUMBERS = re.compile(r"\d+"), 300  # in a paragraph: more is no prose


@dataclass(frozen=True, slots=True)
class Prepared:
    """What an edition stands on, read and added up once, for as long as its data is the same."""

    given: Given
    compilation: Compilation
    known: KnownFigures

    @property
    def edition(self) -> Edition:
        """The edition as it was read."""
        return self.given.edition


@dataclass(frozen=True, slots=True)
class Draft:
    """A chapter as it would be printed (HTML), what must be looked at, and the figures in it."""

    html: str
    findings: tuple[DocumentFinding, ...]
    proof: tuple[ProofFinding, ...]
    figures: tuple[Figure, ...]


def prepare(folder: Path, *, codes: Codes, questionnaires: Questionnaires, lang: str) -> Prepared:
    """Read an edition and add up its answers.

    Raises:
        ReaderError: something cannot be read.
    """
    given = read_given(edition_of(folder), codes=codes, questionnaires=questionnaires, lang=lang)
    compilation = compile_given(given)
    return Prepared(given, compilation, known_from(figures_to_rows(compilation.figures)))


def with_texts(prepared: Prepared, texts: Mapping[str, str]) -> Prepared:
    """Return it with other texts of its chapters, by their files."""
    chapters = tuple(
        ChapterSource(one.file, texts.get(one.file, one.text)) for one in prepared.edition.chapters
    )
    edition = replace(prepared.edition, chapters=chapters)
    return replace(prepared, given=replace(prepared.given, edition=edition))


def draft_chapter(prepared: Prepared, file: str) -> Draft:
    """Return how a chapter would look, and what should be looked at in it.

    Raises:
        EditionError: the chapter cannot be read.
    """
    chapters = tuple(
        one if one.file == file else replace(one, text=_headings(one.text))
        for one in prepared.edition.chapters
    )
    edition = replace(prepared.edition, chapters=chapters, key_figures=())
    built = _built(prepared, edition)
    place = [one.file for one in chapters].index(file)
    slug = built.document.chapters[place].slug
    html = chapters_in_page(built.document, cleared=NotPublished.DRAFT)[slug]
    return Draft(
        html=html,
        findings=tuple(one for one in built.findings
                       if one.file == file and one.rule != OTHER_CHAPTERS),
        proof=_proof(prepared, html), figures=_figures(built, slug),
    )  # fmt: skip


def find_in_edition(prepared: Prepared) -> Built:
    """Return the whole edition bound, with every finding.

    Raises:
        EditionError: a chapter cannot be read.
    """
    return _built(prepared, prepared.edition)


def protect_edition(prepared: Prepared, *, ledger: Sequence[Entry]) -> Built:
    """Return the whole edition as it may leave the office: what must be hidden is hidden.

    Args:
        prepared: the edition.
        ledger: everything published before.

    Raises:
        EditionError: a chapter cannot be read.
        DisclosureError: it cannot be protected.
    """
    bound = bind_and_protect(
        prepared.given, prepared.compilation, on_step=lambda _: None, ledger=ledger
    )
    return bound.built


def proof_edition(prepared: Prepared, built: Built) -> dict[str, tuple[ProofFinding, ...]]:
    """Return what the proof-reader finds in each chapter, by its file."""
    pages = chapters_in_page(built.document, cleared=NotPublished.DRAFT)
    slugs = [chapter.slug for chapter in built.document.chapters]
    return {
        one.file: _proof(prepared, pages[slug])
        for one, slug in zip(prepared.edition.chapters, slugs, strict=False)
    }


def forms_of(prepared: Prepared, figure: Figure) -> tuple[OfferedForm, ...]:
    """Return every way a number can be said in this edition."""
    return offered_forms(figure, ground=_ground(prepared))


def blocks_of(prepared: Prepared, quantity: str) -> tuple[OfferedBlock, ...]:
    """Return every table and chart a quantity can be shown as in this edition."""
    return offered_blocks(quantity, ground=_ground(prepared))


def _ground(prepared: Prepared) -> Ground:
    return ground_of(
        prepared.edition, compilation=prepared.compilation, codes=prepared.given.codes,
        services=prepared.given.services,
    )  # fmt: skip


def _built(prepared: Prepared, edition: Edition) -> Built:
    return build_document(
        edition, compilation=prepared.compilation, codes=prepared.given.codes,
        services=prepared.given.services,
    )  # fmt: skip


def _headings(text: str) -> str:
    """Return the headings of a chapter, so that others can refer to them."""
    return "\n\n".join(line for line in text.split("\n") if line.startswith(HEADING)) + "\n"


def _proof(prepared: Prepared, html: str) -> tuple[ProofFinding, ...]:
    lang = prepared.edition.lang
    with TemporaryDirectory() as folder:
        page = Path(folder) / "chapter.html"
        page.write_text(
            f'<html lang="{lang}"><head><title>-</title></head><body>{html}</body></html>',
            encoding="utf-8",
        )
        whole = read_document(page)
    text = replace(whole, passages=tuple(one for one in whole.passages if _is_prose(one.text)))
    report = proofread(text, known=prepared.known, codes=prepared.given.codes,
                       services=prepared.given.services)  # fmt: skip
    return report.findings


def _is_prose(words: str) -> bool:
    """Tell whether a paragraph can be proof-read: a heap of numbers says nothing of any figure."""
    return len(NUMBER.findall(words)) <= MOST_NUMBERS


def _figures(built: Built, slug: str) -> tuple[Figure, ...]:
    stands: list[Standing] = [one for one in built.stands if one.chapter == slug]
    return tuple({one.figure.key: one.figure for one in stands}.values())
