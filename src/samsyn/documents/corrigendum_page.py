"""A corrigendum: what stood, what stands now, where, and whose answers were corrected."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from samsyn.documents.corrected import Corrected
from samsyn.documents.document import Block, Chapter, Document, Meta
from samsyn.documents.elements import (
    attr,
    bullets,
    div,
    header,
    paragraph,
    plain,
    row,
    table,
    words,
)
from samsyn.documents.sentences import sentences
from samsyn.documents.short_document import short_document

NAME = "rettelse"
LONG, ROUND = 160, 50  # characters of a passage that is shown whole; those shown round a change
SHOWN = "…"


@dataclass(frozen=True, slots=True)
class CorrectedFigure:
    """A figure that has another number now, by its name in words; empty where there is none."""

    name: str
    before: str
    after: str


def corrigendum_document(
    meta: Meta,
    *,
    before: Meta,
    figures: Sequence[CorrectedFigure],
    places: Sequence[Corrected],
    services: Sequence[str],
    reason: str,
) -> Document:
    """Return a corrigendum as a short document for the writers.

    Args:
        meta: of the corrected report.
        before: of the report as it was published.
        figures: those that have another number.
        places: where the report says something else.
        services: the names of those whose answers were corrected.
        reason: why, as it is printed; may be empty.
    """
    lang = meta.lang
    title, heading = (
        _say("corrigendum", lang, title=before.title),
        _say("corrigendum_heading", lang),
    )
    fields = {"title": before.title, "before": before.version, "after": meta.version}
    blocks: list[Block] = [
        header(1, words(heading), attributes=attr(identifier=NAME, classes=["unnumbered"])),
        paragraph(words(_say("corrigendum_lead", lang, **fields))),
        *([paragraph(words(reason))] if reason else []),
        *_services(services, lang=lang), *_figures(figures, lang=lang),
        _places(places, lang=lang),
    ]  # fmt: skip
    own = replace(meta, title=title, subtitle=meta.title, addresses=())
    return short_document(own, [Chapter(NAME, "", heading, tuple(blocks))])


def _services(services: Sequence[str], *, lang: str) -> list[Block]:
    if not services:
        return []
    names = bullets([[plain(words(name))] for name in services])
    return [paragraph(words(_say("corrigendum_services", lang))), names]


def _figures(figures: Sequence[CorrectedFigure], *, lang: str) -> list[Block]:
    rows = [(one.name, one.before, one.after) for one in figures]
    return [_table("figures", rows, lang=lang, numerals=True)] if rows else []


def _places(places: Sequence[Corrected], *, lang: str) -> Block:
    rows = [(_place(one, lang=lang), *pieces(one.before, one.after)) for one in places]
    return _table("places", rows, lang=lang, numerals=False)


def pieces(before: str, after: str) -> tuple[str, str]:
    """Return what two passages say, long ones only round where they differ.

    Examples:
        >>> pieces("Ti kom.", "Tolv kom.")
        ('Ti kom.', 'Tolv kom.')
    """
    if max(len(before), len(after)) <= LONG or not (before and after):
        return before, after
    start = _alike(before, after)
    tail = _alike(before[start:][::-1], after[start:][::-1])
    first = before.rfind(" ", 0, max(0, start - ROUND)) + 1
    was, now = (_piece(text, first, len(text) - tail) for text in (before, after))
    return was, now


def _alike(one: str, other: str) -> int:
    """Return how many signs two texts have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _piece(text: str, first: int, end: int) -> str:
    last = text.find(" ", end + ROUND)
    shown = text[first:] if last < 0 else f"{text[first:last]} {SHOWN}"
    return f"{SHOWN} {shown}" if first else shown


def _place(place: Corrected, *, lang: str) -> str:
    kind = _say(f"corrected_{place.kind.replace('-', '_')}", lang)
    is_known = not place.chapter or place.heading[:1].isdigit() or place.heading == place.chapter
    name = place.heading if is_known else f"{place.chapter}: {place.heading}"
    return f"{name} ({kind})"


def _table(name: str, rows: Sequence[tuple[str, ...]], *, lang: str, numerals: bool) -> Block:
    heads = [f"corrigendum_{name}_what", "corrigendum_before", "corrigendum_after"]
    made = table(
        title=words(_say(f"corrigendum_{name}", lang)),
        head=[words(_say(head, lang)) for head in heads],
        rows=[row([words(text or "–") for text in texts]) for texts in rows],
        numerals=[False, numerals, numerals],
    )
    return div([made], classes=["table"])


def _say(key: str, lang: str, **fields: object) -> str:
    return sentences("print").say(key, lang=lang, fields=fields)
