"""From an edition and its figures to a document in which nothing is left to look up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.documents.appendix import appendix_chapters, appendix_targets
from samsyn.documents.bind import Ground, Use
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.bound_blocks import ReadBlocks, bind_blocks, read_blocks
from samsyn.documents.bound_text import bind_text
from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.clearance import sealed
from samsyn.documents.crossrefs import Target, Targets, target_of
from samsyn.documents.document import Chapter, Document, Illustration, KeyFigure, Meta, Picture
from samsyn.documents.edition_model import Edition
from samsyn.documents.elsewhere import elsewhere_of
from samsyn.documents.figure_source import FigureSource
from samsyn.documents.findings import DocumentFinding
from samsyn.documents.hidden import Key, ShownFigures
from samsyn.documents.key_figures import bind_key_figures
from samsyn.documents.left_out import LeftOut
from samsyn.documents.lint import LintView, lint_chapters
from samsyn.documents.listing import block_entries, contents_entries
from samsyn.documents.numbering import Numbered, number_blocks, number_headings, table_name
from samsyn.documents.put_together import Parts, put_together, title_of
from samsyn.documents.read_chapters import read_chapters
from samsyn.documents.sentences import SourceError
from samsyn.documents.translated_chapters import translate_chapters
from samsyn.documents.translated_services import service_findings, translated_services
from samsyn.documents.typed_numbers import notice_typed
from samsyn.documents.walk import Node, text_of
from samsyn.figures import Figure
from samsyn.returns import Service


@dataclass(frozen=True, slots=True)
class Built:
    """A document, and everything the writer of its chapters should look at.

    A finding of severity `error` means that the document must not be published. `figures` are all
    that were used, each as often as it was; `left_out` counts sentences that are gone because
    they would have told a hidden number.
    """

    document: Document
    findings: tuple[DocumentFinding, ...]
    figures: tuple[Figure, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Bound:
    """Everything found and bound, not yet put together."""

    chapters: tuple[ReadChapter, ...]
    numbered: Mapping[int, Numbered]
    titles: Mapping[int, str]
    made: Mapping[int, list[Node]]
    settings: Mapping[int, BlockSettings]
    key_figures: tuple[KeyFigure, ...]
    pictures: tuple[Picture, ...]
    illustrations: tuple[Illustration, ...]
    uses: tuple[Use, ...]
    remarks: Mapping[int, tuple[SourceError, ...]]
    findings: tuple[DocumentFinding, ...]
    left_out: Mapping[int, LeftOut]


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
    ground = Ground(
        figures=ShownFigures(compilation, hidden=hidden) if hidden else compilation,
        codes=codes,
        services=_services(edition, services=services),
        period=edition.period,
        lang=lang or edition.lang,
        hidden=hidden,
    )
    lacking = tuple(service_findings(services, translation=edition.translation))
    return _built(edition, ground=ground, lacking=lacking)


def _built(edition: Edition, *, ground: Ground, lacking: Sequence[DocumentFinding]) -> Built:
    bound = _bind(edition, ground=ground)
    targets = _targets(bound, lang=ground.lang)
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
    )


def _bind(edition: Edition, *, ground: Ground) -> _Bound:
    reserved = tuple(appendix_targets(lang=ground.lang))
    source = read_chapters(edition, reserved=reserved)
    chapters, read = _blocks(source.chapters, edition=edition, ground=ground)
    headings = number_headings(chapters, reserved=reserved)
    tables = [node for chapter in chapters for node in chapter.of_kind("Table")]
    names = {id(node): table_name(node) for node in tables}
    names.update((key, block.name) for key, block in read.settings.items())
    numbered = number_blocks(chapters, names=names)
    text = bind_text(chapters, ground=ground)
    blocks = bind_blocks(chapters, settings=read.settings, numbered=numbered, ground=ground)
    keys = bind_key_figures(edition, ground=ground)
    made = {**text.inlines, **blocks.blocks}
    titles = {
        id(node): title_of(node, made=made)
        for chapter in chapters
        for node in chapter.of_kind("Header")
    }
    titles.update((id(node), text_of(node["c"][1][1])) for node in tables)
    return _Bound(
        chapters=chapters,
        numbered={**headings, **numbered},
        titles={**titles, **blocks.titles},
        made=made,
        settings=read.settings,
        key_figures=keys.key_figures,
        pictures=blocks.pictures,
        illustrations=source.illustrations,
        uses=(*keys.uses, *text.uses, *blocks.uses),
        remarks=blocks.remarks,
        findings=(
            *source.findings,
            *keys.findings,
            *read.findings,
            *text.findings,
            *blocks.findings,
            *notice_typed(chapters, made=made, ground=ground),
        ),
        left_out=text.left_out,
    )


def _services(edition: Edition, *, services: Sequence[Service]) -> tuple[Service, ...]:
    if edition.translation is None:
        return tuple(services)
    return translated_services(services, translation=edition.translation)


def _blocks(
    chapters: tuple[ReadChapter, ...], *, edition: Edition, ground: Ground
) -> tuple[tuple[ReadChapter, ...], ReadBlocks]:
    """Return the settings of all blocks, and the chapters as they are after that."""
    if edition.translation is None:
        return chapters, read_blocks(chapters)
    made = translate_chapters(chapters, translation=edition.translation, ground=ground)
    return made.chapters, made.blocks


def _parts(edition: Edition, *, bound: _Bound, targets: Targets, lang: str) -> Parts:
    return Parts(
        made=bound.made,
        numbered=bound.numbered,
        targets=targets,
        lang=lang,
        elsewhere=elsewhere_of(edition),
        left_out=bound.left_out,
    )


def _targets(bound: _Bound, *, lang: str) -> Targets:
    """Return all that can be referred to, by final id, by the id typed, and by chapter file."""
    everywhere = appendix_targets(lang=lang)
    by_chapter: dict[int, dict[str, Target]] = {}
    for place, chapter in enumerate(bound.chapters):
        for node in chapter.nodes:
            item = bound.numbered.get(id(node))
            if item:
                title = bound.titles.get(id(node), "")
                target = target_of(item, title=title, lang=lang)
                everywhere.setdefault(item.identifier, target)
                if node["t"] == "Header":
                    by_chapter.setdefault(place, {}).setdefault(node["c"][1][0], target)
                    everywhere.setdefault(chapter.slug, target)
            elif node["t"] in ("Div", "Span") and node["c"][0][0]:
                identifier = node["c"][0][0]
                everywhere.setdefault(identifier, Target(identifier, identifier))
    return Targets(everywhere=everywhere, by_chapter=by_chapter)


def _lint_view(bound: _Bound, *, targets: Targets) -> LintView:
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
    edition: Edition, *, bound: _Bound, chapters: Sequence[Chapter], appendix: Sequence[Chapter]
) -> Document:
    numbered, titles = bound.numbered, bound.titles
    return Document(
        meta=Meta(
            title=edition.title,
            subtitle=edition.subtitle,
            period=edition.period,
            publisher=edition.publisher,
            date=edition.date,
            version=edition.version,
            lang=edition.lang,
            addresses=tuple(edition.addresses.items()),
        ),
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
