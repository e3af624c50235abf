"""The writers' own words in the language of the document, and its date in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samsyn.codes import Phrases, load_phrases
from samsyn.documents.document import Meta
from samsyn.documents.long_dates import long_date

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
    return Words(phrases=load_phrases(FILE), lang=meta.lang)


def date_of(meta: Meta) -> str:
    """Return the date of the document in words."""
    return long_date(date.fromisoformat(meta.date), lang=meta.lang)


def language_tag(lang: str) -> str:
    """Return the language with its region, as documents name it.

    Example:
        >>> language_tag("nb")
        'nb-NO'
    """
    return {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}[lang]
