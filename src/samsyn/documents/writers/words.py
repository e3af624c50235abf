"""The writers' own words in the language of the document, and its date in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samsyn.codes import Phrases, load_phrases
from samsyn.documents.document import Meta

FILE = Path(__file__).parent / "phrases.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences of the writers in one language."""

    phrases: Phrases
    lang: str

    def say(self, key: str, fields: Mapping[str, object] | None = None) -> str:
        """Return one sentence with its fields filled in."""
        return self.phrases.say(key, lang=self.lang, fields=fields)


def words_of(meta: Meta) -> Words:
    """Return the writers' words in the language of the document."""
    return words_in(meta.lang)


def words_in(lang: str) -> Words:
    """Return the writers' words in a language."""
    return Words(phrases=load_phrases(FILE), lang=lang)


def long_date(words: Words, *, iso: str) -> str:
    """Return an ISO date in words.

    Example:
        >>> long_date(words_in("nb"), iso="2021-06-15")
        '15. juni 2021'
    """
    day = date.fromisoformat(iso)
    month = words.say("months").split()[day.month - 1]
    return words.say("long-date", {"day": day.day, "month": month, "year": day.year})


def language_tag(lang: str) -> str:
    """Return the language with its region, as documents name it.

    Example:
        >>> language_tag("nb")
        'nb-NO'
    """
    return {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}[lang]
