"""The chapter about small numbers: decisions, what they disclose, and what is not shown."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from samsyn.codes import Codes, Phrases, day_name, digits, load_phrases
from samsyn.disclosure import Opened, load_profiles
from samsyn.documents import Chapter, Document, Entry, elements
from samsyn.yearbook.protecting import Disclosed, Verdict

FILE = Path(__file__).parent / "data" / "phrases.toml"
Block = dict[str, object]


@cache
def _phrases() -> Phrases:
    return load_phrases(FILE)


def with_small_numbers(
    document: Document, verdict: Verdict, *, left_out: int, codes: Codes
) -> Document:
    """Return a document with a last chapter that says how small numbers were treated.

    Args:
        document: bound, without the chapter.
        verdict: what the check found.
        left_out: how many sentences are gone.
        codes: the names of what is counted.
    """
    chapter = _chapter(verdict, left_out=left_out, codes=codes, lang=document.meta.lang)
    entry = Entry(1, "", chapter.title, chapter.slug)
    return replace(
        document, chapters=(*document.chapters, chapter), contents=(*document.contents, entry)
    )


def _chapter(verdict: Verdict, *, left_out: int, codes: Codes, lang: str) -> Chapter:
    title, name = _say("title", lang), _say("identifier", lang)
    place = elements.attr(identifier=name, classes=["unnumbered"])
    blocks: list[Block] = [elements.header(1, elements.words(title), attributes=place)]
    if verdict.opened:
        shown = sum(one.how == "shown" for one in verdict.disclosed)
        blocks.append(_said("lead-decided", lang, cells=verdict.cells, shown=shown,
                            follows=len(verdict.disclosed) - shown))  # fmt: skip
    if verdict.hidden:
        blocks.append(_said("lead-hidden", lang, hidden=len(verdict.hidden), sentences=left_out))
        blocks.append(_said("lead-checked", lang))
    if verdict.opened:
        blocks.append(_decisions(verdict.opened, codes=codes, lang=lang))
    if verdict.disclosed:
        blocks.append(_disclosed(verdict.disclosed, codes=codes, lang=lang))
    return Chapter(slug=name, number="", title=title, blocks=tuple(blocks))


def _decisions(decisions: Sequence[Opened], *, codes: Codes, lang: str) -> Block:
    rows = [
        (
            _named(one.counted, codes=codes, lang=lang), one.reason,
            one.by or _say("public-before", lang), _day(one.day, lang=lang),
        )
        for one in decisions
    ]  # fmt: skip
    heads = ("head-counted", "head-reason", "head-by", "head-day")
    return _table("decisions", heads, rows, numbers=0, lang=lang)


def _disclosed(disclosed: Sequence[Disclosed], *, codes: Codes, lang: str) -> Block:
    """Return a table with a row a quantity and a period: how many small numbers, and how."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for one in disclosed:
        counts[one.key[0], one.key[1], one.how] += 1
    at = sorted(
        {(period, quantity) for period, quantity, _ in counts},
        key=lambda one: (codes.quantities[one[1]].label.text(lang), one[0]),
    )
    rows = [
        (
            codes.quantities[quantity].label.text(lang), period,
            digits(counts[period, quantity, "shown"], lang=lang),
            digits(counts[period, quantity, "follows"], lang=lang),
        )
        for period, quantity in at
    ]  # fmt: skip
    heads = ("head-quantity", "head-period", "head-shown", "head-follows")
    return _table("disclosed", heads, rows, numbers=2, lang=lang)


def _table(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: int, lang: str
) -> Block:
    table = elements.table(
        title=elements.words(_say(title, lang)),
        head=[elements.words(_say(key, lang)) for key in heads],
        rows=[elements.row([elements.words(text) for text in row]) for row in rows],
        numerals=[place >= len(heads) - numbers for place in range(len(heads))],
    )
    return elements.div([table], classes=["table"])


def _named(counted: Sequence[str], *, codes: Codes, lang: str) -> str:
    names = {code: basis.label.text(lang) for code, basis in codes.bases.items()}
    names |= {code: one.label.text(lang) for code, one in codes.quantities.items()}
    return ", ".join(names.get(code, code) for code in counted)


def _day(text: str, *, lang: str) -> str:

    return day_name(date.fromisoformat(text), lang=lang)


def _said(key: str, lang: str, **fields: int) -> Block:
    threshold = load_profiles()["persons"].threshold
    texts = {name: digits(value, lang=lang) for name, value in fields.items()}
    told = _phrases().say(key, lang=lang, fields={**texts, "threshold": str(threshold)})
    return elements.paragraph(elements.words(told))


def _say(key: str, lang: str) -> str:
    return _phrases().say(key, lang=lang, fields={})
