"""What every format says of the edition on its last page, told once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from samsyn.documents.document import Document
from samsyn.documents.writers.words import Words, long_date

Kind = Literal["text", "code"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the colophon: what it is called, what it says, and whether it is a code."""

    name: str
    value: str
    kind: Kind = "text"


def colophon_facts(document: Document, *, words: Words) -> tuple[Fact, ...]:
    """Return publisher, period, date, version, how to refer to the edition, and its checksum."""
    meta = document.meta
    cited: Mapping[str, object] = {
        "publisher": meta.publisher, "year": meta.date[:4], "title": meta.title,
        "subtitle": meta.subtitle, "version": meta.version,
    }  # fmt: skip
    return (
        Fact(words.say("publisher"), meta.publisher),
        Fact(words.say("period"), meta.period),
        Fact(words.say("published"), long_date(words, iso=meta.date)),
        Fact(words.say("version"), meta.version),
        Fact(
            words.say("cite-as"),
            words.say("citation" if meta.subtitle else "citation-short", cited),
        ),
        Fact(words.say("checksum"), document.checksum, "code"),
    )
