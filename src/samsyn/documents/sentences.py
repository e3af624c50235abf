"""The sentences of this room, and how a fault says where it stands."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases

DATA = Path(__file__).parent / "data"


@cache
def sentences(name: str) -> Phrases:
    """Return the sentences of one file of `data`, such as `faults` or `print`."""
    return load_phrases(DATA / f"{name}.toml")


class SourceError(Exception):
    """Something in the source that somebody must mend.

    Args:
        key: the sentence in `faults.toml`.
        fields: what the sentence names.
    """

    def __init__(self, key: str, fields: Mapping[str, object] | None = None) -> None:
        self.key = key
        self.fields = dict(fields or {})
        super().__init__(self.text("en"))

    def text(self, lang: str) -> str:
        """Return the sentence in one language."""
        return sentences("faults").say(self.key, lang=lang, fields=self.fields)
