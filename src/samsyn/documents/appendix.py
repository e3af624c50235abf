"""The two chapters the program writes itself."""

from collections.abc import Sequence
from itertools import groupby

from samsyn.codes import LANGUAGES
from samsyn.documents.bind import Ground, Use
from samsyn.documents.counting import counting_blocks
from samsyn.documents.coverage import coverage_blocks, wanting
from samsyn.documents.crossrefs import Target
from samsyn.documents.definitions import definition_blocks
from samsyn.documents.document import Block, Chapter
from samsyn.documents.elements import attr, div, header, paragraph, words
from samsyn.documents.numbering import UNNUMBERED
from samsyn.documents.period_names import period_name
from samsyn.documents.sentences import sentences
from samsyn.documents.sources import source_blocks
from samsyn.documents.used import UsedQuantity, used_quantities

KEYS = ("definitions", "sources")


def appendix_targets(*, lang: str) -> dict[str, Target]:
    """Return what the text can refer to in the appendix, by id.

    A chapter finds it by its id in any language, so that it can be built in another than its own.
    """
    phrases = sentences("appendix")
    targets: dict[str, Target] = {}
    for key in KEYS:
        target = Target(phrases.say(f"{key}_id", lang=lang), phrases.say(key, lang=lang))
        targets.update((phrases.say(f"{key}_id", lang=other), target) for other in LANGUAGES)
    return targets


def appendix_chapters(
    uses: Sequence[Use], *, chapters: Sequence[Chapter], ground: Ground
) -> tuple[Chapter, Chapter]:
    """Return «Definisjoner og dekning» and «Tallene og kildene» for the figures used.

    Args:
        uses: in the order of the text.
        chapters: of the text, by which the appendix is divided.
    """
    definitions: list[Block] = []
    sources: list[Block] = []
    quantities = used_quantities(uses, ground=ground)
    asked = {used.code: wanting(used.figures, ground=ground) for used in quantities}
    wants = {code: found for code, found in asked.items() if found}
    for place, group in groupby(quantities, key=lambda quantity: quantity.chapter):
        found = list(group)
        heading = _chapter_name(chapters[place] if place >= 0 else None, lang=ground.lang)
        definitions.append(_group_header("definisjoner", place, heading))
        definitions.extend(definition_blocks(found, incomplete=wants, ground=ground))
        sources.append(_group_header("tall", place, heading))
        sources.extend(source_blocks(found, ground=ground))
    definitions.extend(counting_blocks(quantities, ground=ground))
    coverage = coverage_blocks(wants, ground=ground)
    said = _bounds(quantities, lang=ground.lang)
    return (
        _chapter("definitions", definitions, said=said, after=coverage, ground=ground),
        _chapter("sources", sources, said=[], after=[], ground=ground),
    )


def _bounds(quantities: Sequence[UsedQuantity], *, lang: str) -> list[str]:
    """Say once what bounds are, where any number has them."""
    bounded = any(figure.lower is not None for used in quantities for figure in used.figures)
    return [sentences("appendix").say("bounds", lang=lang)] if bounded else []


def _chapter_name(chapter: Chapter | None, *, lang: str) -> str:
    if chapter is None:
        name = sentences("appendix").say("key_figures", lang=lang)
        return name[:1].upper() + name[1:]
    return f"{chapter.number} {chapter.title}".strip()


def _group_header(kind: str, place: int, title: str) -> Block:
    identifier = f"{kind}-kapittel-{place + 1}"
    return header(2, words(title), attributes=attr(identifier=identifier, classes=[UNNUMBERED]))


def _chapter(
    key: str,
    blocks: list[Block],
    *,
    said: Sequence[str],
    after: Sequence[Block],
    ground: Ground,
) -> Chapter:
    """Return one chapter, what fills it in a division that writers may set small.

    Args:
        said: sentences after the lead.
        after: blocks after the division.
    """
    phrases = sentences("appendix")
    title, identifier = (phrases.say(name, lang=ground.lang) for name in (key, f"{key}_id"))
    fields: dict[str, object] = {"period": period_name(ground.period, lang=ground.lang)}
    lead = phrases.say(f"{key}_lead" if blocks else "no_figures", lang=ground.lang, fields=fields)
    attributes = attr(identifier=identifier, classes=[UNNUMBERED])
    top = [header(1, words(title), attributes=attributes)]
    told = [paragraph(words(text)) for text in (lead, *said)]
    inner = [div(blocks, classes=[key])] if blocks else []
    return Chapter(slug=identifier, number="", title=title, blocks=(*top, *told, *inner, *after))
