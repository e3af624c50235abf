"""The family of errors of this room: one sentence each, in the reader's language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, ReaderError, load_phrases

FILE = Path(__file__).parent / "data" / "phrases.toml"


@cache
def disclosure_phrases() -> Phrases:
    """Return what this room says to people, in three languages."""
    return load_phrases(FILE)


class DisclosureError(ReaderError):
    """Something about a table to be published cannot be used or may not be done."""

    def __init__(self, key: str, *, fields: Mapping[str, object]) -> None:
        super().__init__(key)
        self.key = key
        self.fields = dict(fields)

    def message(self, lang: str) -> str:
        """Return the sentence in `nb`, `nn` or `en`."""
        return disclosure_phrases().say(self.key, lang=lang, fields=self.fields)
