"""An edition with its references, tables and charts bound, before it is put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.documents.appendix import appendix_targets
from samsyn.documents.bind import Ground, Use
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.bound_blocks import ReadBlocks, bind_blocks, read_blocks
from samsyn.documents.bound_text import bind_text
from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.crossrefs import Target, Targets, target_of
from samsyn.documents.document import Illustration, KeyFigure, Meta, Picture
from samsyn.documents.edition_model import Edition
from samsyn.documents.figure_source import FigureSource
from samsyn.documents.findings import DocumentFinding
from samsyn.documents.hidden import Key, ShownFigures
from samsyn.documents.key_figures import bind_key_figures
from samsyn.documents.left_out import LeftOut
from samsyn.documents.numbering import Numbered, number_blocks, number_headings, table_name
from samsyn.documents.put_together import title_of
from samsyn.documents.read_chapters import read_chapters
from samsyn.documents.sentences import SourceError
from samsyn.documents.translated_chapters import translate_chapters
from samsyn.documents.translated_services import translated_services
from samsyn.documents.typed_numbers import notice_typed
from samsyn.documents.walk import Node, text_of
from samsyn.returns import Service


@dataclass(frozen=True, slots=True)
class BoundEdition:
    """Everything found and bound, not yet put together; keyed by the identity of elements."""

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


def meta_of(edition: Edition) -> Meta:
    """Return what an edition says of itself."""
    return Meta(
        title=edition.title, subtitle=edition.subtitle, period=edition.period,
        publisher=edition.publisher, date=edition.date, version=edition.version,
        lang=edition.lang, addresses=tuple(edition.addresses.items()),
    )  # fmt: skip


def ground_of(
    edition: Edition,
    *,
    compilation: FigureSource,
    codes: Codes,
    services: Sequence[Service],
    lang: str = "",
    hidden: frozenset[Key] = frozenset(),
) -> Ground:
    """Return what the references of an edition are resolved against; as for `build_document`."""
    return Ground(
        figures=ShownFigures(compilation, hidden=hidden) if hidden else compilation,
        codes=codes,
        services=_services(edition, services=services),
        period=edition.period,
        lang=lang or edition.lang,
        hidden=hidden,
    )


def bind_edition(edition: Edition, *, ground: Ground) -> BoundEdition:
    """Bind the chapters and key figures of an edition.

    Raises:
        EditionError: a chapter that pandoc cannot read.
    """
    reserved = tuple(appendix_targets(lang=ground.lang))
    source = read_chapters(edition, reserved=reserved)
    chapters, read = _blocks(source.chapters, edition=edition, ground=ground)
    headings = number_headings(chapters, reserved=reserved)
    tables = [node for chapter in chapters for node in chapter.of_kind("Table")]
    names = {id(node): table_name(node) for node in tables}
    names.update((key, block.name) for key, block in read.settings.items())
    numbered = number_blocks(chapters, names=names)
    text = bind_text(chapters, headings=headings, ground=ground)
    blocks = bind_blocks(chapters, settings=read.settings, numbered=numbered, ground=ground)
    keys = bind_key_figures(edition, ground=ground)
    made = {**text.inlines, **blocks.blocks}
    titles = {**_titles(chapters, made=made), **blocks.titles}
    return BoundEdition(
        chapters=chapters,
        numbered={**headings, **numbered},
        titles=titles,
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


def _titles(chapters: Sequence[ReadChapter], *, made: Mapping[int, list[Node]]) -> dict[int, str]:
    """Return what headings and tables are called, in words."""
    headings = (node for chapter in chapters for node in chapter.of_kind("Header"))
    tables = (node for chapter in chapters for node in chapter.of_kind("Table"))
    titles = {id(node): title_of(node, made=made) for node in headings}
    return {**titles, **{id(node): text_of(node["c"][1][1]) for node in tables}}


def targets_of(bound: BoundEdition, *, lang: str) -> Targets:
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
