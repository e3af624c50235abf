"""Sentences in three languages, kept as data: one TOML file per room, one table per sentence."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("nb", "nn", "en")


class PhraseError(Exception):
    """A sentence is missing in one of the three languages, or a field it names was not given."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of one room, by key and language.

    Example:
        >>> phrases = Phrases(texts={"hello": {"nb": "Hei, {who}.", "nn": "Hei, {who}.",
        ...                                    "en": "Hello, {who}."}})
        >>> phrases.say("hello", lang="en", fields={"who": "ROSA"})
        'Hello, ROSA.'
    """

    texts: Mapping[str, Mapping[str, str]]

    def say(self, key: str, *, lang: str, fields: Mapping[str, object] | None = None) -> str:
        """Return one sentence with its fields filled in.

        Raises:
            PhraseError: unknown key or language, or a field is missing.
        """
        try:
            return self.texts[key][lang].format_map(dict(fields or {}))
        except KeyError as missing:
            raise PhraseError(f"The sentence {key!r} ({lang}) lacks {missing}.") from missing


def load_phrases(path: Path) -> Phrases:
    """Read a TOML file of sentences and insist that each exists in every language.

    Raises:
        PhraseError: a table lacks a language; the message names file and key.
    """
    with path.open("rb") as file:
        tables = tomllib.load(file)
    for key, table in tables.items():
        absent = [lang for lang in LANGUAGES if not table.get(lang)]
        if absent:
            raise PhraseError(f"{path.name}: {key} lacks {', '.join(absent)}.")
    return Phrases(texts=tables)
