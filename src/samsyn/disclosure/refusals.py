"""The family of errors of this room: one sentence each, in the reader's language."""

from functools import cache
from pathlib import Path

from samsyn.codes import PhrasedError, Phrases, load_phrases

FILE = Path(__file__).parent / "data" / "phrases.toml"


@cache
def disclosure_phrases() -> Phrases:
    """Return what this room says to people, in three languages."""
    return load_phrases(FILE)


class DisclosureError(PhrasedError):
    """Something about a table to be published cannot be used or may not be done."""

    phrases = staticmethod(disclosure_phrases)
