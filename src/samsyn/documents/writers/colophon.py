"""What every format says of the edition on its last page, told once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from samsyn.documents.document import Document
from samsyn.documents.writers.words import Words, date_of

Kind = Literal["text", "code", "links"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the colophon: what it is called, and a text, a code or links.

    `links` are pairs of words and an address.
    """

    name: str
    value: str
    kind: Kind = "text"
    links: tuple[tuple[str, str], ...] = ()


def colophon_facts(document: Document, *, words: Words) -> tuple[Fact, ...]:
    """Return who published the edition, when and for what period, its version, how to refer to it,
    where it lies in other languages, and its checksum."""
    meta = document.meta
    cited: Mapping[str, object] = {
        "publisher": meta.publisher, "year": meta.date[:4], "title": meta.title,
        "subtitle": meta.subtitle, "version": meta.version,
    }  # fmt: skip
    facts = (
        Fact(words.say("publisher"), meta.publisher),
        Fact(words.say("period"), meta.period),
        Fact(words.say("published"), date_of(meta)),
        Fact(words.say("version"), meta.version),
        Fact(
            words.say("cite-as"),
            words.say("citation" if meta.subtitle else "citation-short", cited),
        ),
        *_other_languages(document, words=words),
        Fact(words.say("checksum"), document.checksum, "code"),
    )
    return tuple(fact for fact in facts if fact.value)


def made_with(document: Document, *, words: Words) -> str:
    """Return what is said of how the document was made."""
    return words.say("made-with-short" if document.meta.is_short else "made-with")


def _other_languages(document: Document, *, words: Words) -> list[Fact]:
    links = tuple((words.say(f"own-name-{lang}"), at) for lang, at in document.meta.addresses)
    names = ", ".join(name for name, _ in links)
    return [Fact(words.say("other-languages"), names, "links", links)] if links else []
