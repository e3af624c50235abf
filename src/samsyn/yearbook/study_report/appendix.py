"""The appendix: each method with its sources, the numbers in full, and all that went in."""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from samsyn import __version__
from samsyn.codes import checksum_words
from samsyn.documents import Heading, Items, Paragraph, PlainChapter, PlainTable, Told
from samsyn.estimation import method_phrases
from samsyn.yearbook.study_report.diagnostics import diagnostic_tables
from samsyn.yearbook.study_report.input_file import INPUT, input_checksum
from samsyn.yearbook.study_report.telling import HERE, Telling

SOURCES = HERE / "sources.toml"


def appendix_chapter(telling: Telling) -> PlainChapter:
    """Return the appendix."""
    blocks: list[Told] = []
    methods = tuple(_methods(telling))
    if methods:
        heading = Heading("appendix-methods", telling.say("appendix-methods"))
        blocks += [heading, Items(methods)]
    if methods and not telling.for_public:
        blocks += diagnostic_tables(telling)
    blocks += [Heading("input", telling.say("input-heading")), _settings(telling)]
    if telling.for_public:
        blocks.append(Paragraph(telling.say("input-hidden")))
    else:
        blocks.append(_input(telling))
    return PlainChapter("appendix", telling.say("appendix-title"), tuple(blocks), own_page=True)


def _methods(telling: Telling) -> Iterator[Paragraph]:
    """Yield what each method does, and where it is from; what nobody described is passed over."""
    known = method_phrases()
    for one in telling.every_method:
        key = f"{one.method}-what"
        if key in known.texts:
            what = known.say(key, lang=telling.lang)
            sources = "; ".join(_source(told, telling) for told in _sources().get(one.method, ()))
            text = f"{what} {sources}." if sources else what
            yield Paragraph(text, lead=f"{telling.method(one.method)}.")


@cache
def _sources() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(SOURCES.read_text(encoding="utf-8"))


def _source(told: dict[str, Any], telling: Telling) -> str:
    return f"{telling.every(told['authors'])} ({told['year']}), {told['published']}"


def _settings(telling: Telling) -> PlainTable:
    study = telling.study
    rows = [
        (telling.say("set-level"), telling.say("per-cent", number=telling.level)),
        (telling.say("set-program"), f"Samsyn {__version__}"),
    ]
    if not telling.for_public:
        rows += [
            (telling.say("set-resamples"), telling.number(study.resamples)),
            (telling.say("set-seed"), str(study.seed)),
            (telling.say("set-checksum"), checksum_words(input_checksum(study.lists))),
        ]
    head = (telling.say("what"), telling.say("head-value"))
    return PlainTable("settings", telling.say("settings-table"), head, tuple(rows))


def _input(telling: Telling) -> PlainTable:
    """Return every count that is not none, by the lists that somebody is on."""
    lists = telling.study.lists
    found = [(history, count) for history, count in enumerate(lists.counts, start=1) if count]
    found.sort(key=lambda one: (one[0].bit_count(), one[0]))
    rows = tuple((telling.every(telling.names(one)), telling.people(count)) for one, count in found)
    head = (telling.say("head-history"), telling.say("head-count"))
    return PlainTable("input", telling.say("input-table"), head, rows, numerals=frozenset({1}),
                      notes=(telling.say("input-note", file=INPUT),))  # fmt: skip
