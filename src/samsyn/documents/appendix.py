"""The two chapters the program writes itself."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from samsyn.documents.bind import Ground, Use
from samsyn.documents.crossrefs import Target
from samsyn.documents.definitions import definition_blocks
from samsyn.documents.document import Block, Chapter
from samsyn.documents.elements import attr, header, paragraph, words
from samsyn.documents.numbering import UNNUMBERED
from samsyn.documents.sentences import sentences
from samsyn.documents.sources import source_blocks
from samsyn.documents.used import used_quantities

KEYS = ("definitions", "sources")


def appendix_targets(*, lang: str) -> dict[str, Target]:
    """Return what the text can refer to in the appendix, by id."""
    phrases = sentences("appendix")
    ids = {key: phrases.say(f"{key}_id", lang=lang) for key in KEYS}
    return {ids[key]: Target(ids[key], phrases.say(key, lang=lang)) for key in KEYS}


def appendix_chapters(
    uses: Sequence[Use],
    *,
    chapters: Sequence[Chapter],
    places: Mapping[str, Target],
    ground: Ground,
) -> tuple[Chapter, Chapter]:
    """Return «Definisjoner og dekning» and «Tallene og kildene» for the figures used.

    Args:
        uses: in the order of the text.
        chapters: of the text, by which the appendix is divided.
        places: by id, the headings, tables and charts in which a figure may stand.
    """
    definitions: list[Block] = []
    sources: list[Block] = []
    quantities = used_quantities(uses, ground=ground)
    for place, group in groupby(quantities, key=lambda quantity: quantity.chapter):
        heading = _chapter_name(chapters[place] if place >= 0 else None, lang=ground.lang)
        definitions.append(_group_header("definisjoner", place, heading))
        sources.append(_group_header("tall", place, heading))
        for used in group:
            definitions.extend(definition_blocks(used.code, used.figures, ground=ground))
            sources.extend(source_blocks(used, places=places, ground=ground))
    return (
        _chapter("definitions", definitions, lang=ground.lang),
        _chapter("sources", sources, lang=ground.lang),
    )


def _chapter_name(chapter: Chapter | None, *, lang: str) -> str:
    if chapter is None:
        name = sentences("appendix").say("key_figures", lang=lang)
        return name[:1].upper() + name[1:]
    return f"{chapter.number} {chapter.title}".strip()


def _group_header(kind: str, place: int, title: str) -> Block:
    identifier = f"{kind}-kapittel-{place + 1}"
    return header(2, words(title), attributes=attr(identifier=identifier, classes=[UNNUMBERED]))


def _chapter(key: str, blocks: Sequence[Block], *, lang: str) -> Chapter:
    phrases = sentences("appendix")
    title, identifier = phrases.say(key, lang=lang), phrases.say(f"{key}_id", lang=lang)
    lead = phrases.say(f"{key}_lead" if blocks else "no_figures", lang=lang)
    attributes = attr(identifier=identifier, classes=[UNNUMBERED])
    top = [header(1, words(title), attributes=attributes), paragraph(words(lead))]
    return Chapter(slug=identifier, number="", title=title, blocks=(*top, *blocks))
