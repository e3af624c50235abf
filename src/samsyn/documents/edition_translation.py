"""The part of `edition.toml` that only an edition in another language has: its words."""

import re
from collections.abc import Iterator, Mapping

from samsyn.codes import LANGUAGES
from samsyn.documents.edition_fault import edition_fault
from samsyn.documents.edition_model import (
    NAME,
    Edition,
    KeyFigureSource,
    ServiceWords,
    Translation,
)
from samsyn.documents.edition_table import EditionTable

ONLY_TRANSLATED = ("labels", "service_words")
INHERITED = (
    "period",
    "chapters",
    "returns",
    "services",
    "settlements",
    "small_numbers",
    "opened",
)
# where a report in another language lies: on the web, or beside this one
ADDRESS = re.compile(r"https?://[\w.:/~%+-]+|(?:\.\./)*(?:[\w-]+/)*[\w-]+\.html")


def is_translation(table: EditionTable) -> bool:
    """Tell whether an edition says that it translates another."""
    return "translates" in table.fields


def check_no_translation(table: EditionTable) -> None:
    """Refuse what only a translation may say.

    Raises:
        EditionError: words for the labels or the services of another edition.
    """
    for key in ONLY_TRANSLATED:
        if key in table.fields:
            raise table.fault("key-of-translation", key_of=key)


def check_nothing_twice(table: EditionTable, *, original: EditionTable) -> None:
    """Refuse what a translation may not say for itself.

    Raises:
        EditionError: a key that is the original's, or an original that translates another.
    """
    for key in INHERITED:
        if key in table.fields:
            raise table.fault("key-inherited", key_of=key)
    if is_translation(original):
        raise table.fault("translates-translation", key_of="translates")


def read_translation(table: EditionTable, *, original: Edition) -> Translation:
    """Read the words that a translation gives for labels and services.

    Raises:
        EditionError: a table of words that cannot be read.
    """
    return Translation(
        original=original,
        line=table.line_of_key("translates"),
        labels=table.words("labels"),
        services={
            code: ServiceWords(
                name=entry.text("name"),
                counted_as=entry.optional("counted_as"),
                line=table.line_of(f"[service_words.{code}]", key="service_words"),
            )
            for code, entry in table.nested("service_words").items()
        },
    )


def read_addresses(table: EditionTable) -> Mapping[str, str]:
    """Read where the report lies in other languages.

    Raises:
        EditionError: a language that is none of ours, or an address that leads elsewhere.
    """
    addresses = table.words("addresses")
    for lang, address in addresses.items():
        line = table.line_of(address, key="addresses")
        if lang not in LANGUAGES:
            raise edition_fault("key-not-language", {"text": lang}, file=NAME, line=line)
        if not ADDRESS.fullmatch(address):
            raise edition_fault("address-refused", {"address": address}, file=NAME, line=line)
    return addresses


def translated_key_figures(table: EditionTable, *, original: Edition) -> Iterator[KeyFigureSource]:
    """Return the key figures of the original in its order, in the words of the translation.

    Raises:
        EditionError: one without words, words for none, or a note that one of the two lacks.
    """
    entries = {entry.text("same").removeprefix("="): entry for entry in table.tables("key_figures")}
    for key in ("reference", "since"):
        if any(key in entry.fields for entry in entries.values()):
            raise table.fault("key-inherited", key_of=key)
    wanted = {source.reference: source for source in original.key_figures}
    for reference in entries.keys() - wanted.keys():
        line = table.line_of(reference)
        raise edition_fault("key-figure-unknown", {"reference": reference}, file=NAME, line=line)
    for reference, source in wanted.items():
        if reference not in entries:
            fields = {"reference": reference}
            raise table.fault("key-figure-untranslated", key_of="key_figures", fields=fields)
        entry = entries[reference]
        note = entry.text("note") if source.note else entry.optional("note")
        line = table.line_of(reference)
        yield KeyFigureSource(reference, entry.text("label"), note, source.since, line)
