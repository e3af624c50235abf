"""From an edition and its figures to a document in which nothing is left to look up."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.documents.appendix import appendix_chapters
from samsyn.documents.bind import Ground
from samsyn.documents.bound_edition import (
    BoundEdition,
    bind_edition,
    ground_of,
    meta_of,
    targets_of,
)
from samsyn.documents.clearance import sealed
from samsyn.documents.crossrefs import Targets
from samsyn.documents.document import Chapter, Document
from samsyn.documents.edition_model import Edition
from samsyn.documents.elsewhere import elsewhere_of
from samsyn.documents.figure_source import FigureSource
from samsyn.documents.findings import DocumentFinding
from samsyn.documents.hidden import Key
from samsyn.documents.lint import LintView, lint_chapters
from samsyn.documents.listing import block_entries, contents_entries
from samsyn.documents.put_together import Parts, put_together
from samsyn.documents.standing import Standing, standings_of
from samsyn.documents.translated_services import service_findings
from samsyn.figures import Figure
from samsyn.returns import Service


@dataclass(frozen=True, slots=True)
class Built:
    """A document, and everything the writer of its chapters should look at.

    A finding of severity `error` means that the document must not be published. `figures` are all
    that were used, each as often as it was, and `stands` where; `left_out` counts sentences that
    are gone because they would have told a hidden number.
    """

    document: Document
    findings: tuple[DocumentFinding, ...]
    figures: tuple[Figure, ...] = ()
    left_out: int = 0
    stands: tuple[Standing, ...] = ()


def build_document(
    edition: Edition,
    *,
    compilation: FigureSource,
    codes: Codes,
    services: Sequence[Service],
    lang: str = "",
    hidden: frozenset[Key] = frozenset(),
) -> Built:
    """Bind an edition.

    Args:
        compilation: where figures are found.
        services: in the order the report lists them.
        lang: of what the program writes itself; the edition's own where it is empty.
        hidden: the keys of figures that may not be shown; sentences that need them are left out.

    Returns:
        The document, with what could not be bound standing visibly in place, and the findings.

    Raises:
        EditionError: a chapter that pandoc cannot read.
    """
    ground = ground_of(
        edition, compilation=compilation, codes=codes, services=services, lang=lang, hidden=hidden
    )
    lacking = tuple(service_findings(services, translation=edition.translation))
    return _built(edition, ground=ground, lacking=lacking)


def _built(edition: Edition, *, ground: Ground, lacking: Sequence[DocumentFinding]) -> Built:
    bound = bind_edition(edition, ground=ground)
    targets = targets_of(bound, lang=ground.lang)
    parts = _parts(edition, bound=bound, targets=targets, lang=ground.lang)
    chapters = put_together(bound.chapters, parts=parts)
    appendix = appendix_chapters(bound.uses, chapters=chapters, ground=ground)
    findings = (*lacking, *bound.findings, *lint_chapters(_lint_view(bound, targets=targets)))
    order = {chapter.file: place for place, chapter in enumerate(bound.chapters)}
    return Built(
        document=sealed(_document(edition, bound=bound, chapters=chapters, appendix=appendix)),
        findings=tuple(sorted(findings, key=lambda f: (order.get(f.file, -1), f.line, f.rule))),
        figures=tuple(use.figure for use in bound.uses),
        left_out=sum(gone.count for gone in bound.left_out.values()),
        stands=standings_of(bound, lang=ground.lang),
    )


def _parts(edition: Edition, *, bound: BoundEdition, targets: Targets, lang: str) -> Parts:
    return Parts(
        made=bound.made,
        numbered=bound.numbered,
        targets=targets,
        lang=lang,
        elsewhere=elsewhere_of(edition),
        left_out=bound.left_out,
    )


def _lint_view(bound: BoundEdition, *, targets: Targets) -> LintView:
    return LintView(
        chapters=bound.chapters,
        targets=targets,
        block_ids={
            key: item.identifier for key, item in bound.numbered.items() if item.kind != "heading"
        },
        headlines={
            key: block.caption
            for key, block in bound.settings.items()
            if block.kind == "chart" and block.has_numbers
        },
        remarks=bound.remarks,
    )


def _document(
    edition: Edition,
    *,
    bound: BoundEdition,
    chapters: Sequence[Chapter],
    appendix: Sequence[Chapter],
) -> Document:
    numbered, titles = bound.numbered, bound.titles
    return Document(
        meta=meta_of(edition),
        key_figures=bound.key_figures,
        chapters=(*chapters, *appendix),
        contents=contents_entries(
            bound.chapters, numbered=numbered, titles=titles, appendix=appendix
        ),
        tables=block_entries("table", bound.chapters, numbered=numbered, titles=titles),
        charts=block_entries("chart", bound.chapters, numbered=numbered, titles=titles),
        pictures=bound.pictures,
        checksum="",
        illustrations=bound.illustrations,
    )
