"""What the command line says, in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from samsyn.codes import LANGUAGES, Phrases, load_phrases

TEXTS = Path(__file__).parent / "data" / "texts.toml"
DEFAULT = "nb"


@dataclass(frozen=True, slots=True)
class Speech:
    """The sentences of the command line in one language."""

    phrases: Phrases
    lang: str

    def say(self, key: str, **fields: object) -> str:
        """Return a sentence with its fields filled in."""
        return self.phrases.say(key, lang=self.lang, fields=fields)


class CannotDoError(Exception):
    """The command cannot be done; `key` and `fields` name the one sentence that says why."""

    def __init__(self, key: str, fields: Mapping[str, object]) -> None:
        super().__init__(key)
        self.key = key
        self.fields = fields


def speech_for(words: Sequence[str]) -> Speech:
    """Find the language among the words of the command line, before they are read in earnest."""
    lang = DEFAULT
    for word, following in pairwise([*words, ""]):
        if word == "--lang" and following in LANGUAGES:
            lang = following
        elif word.startswith("--lang=") and word[7:] in LANGUAGES:
            lang = word[7:]
    return Speech(phrases=load_phrases(TEXTS), lang=lang)
