"""Why nothing was released."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, ReaderError, load_phrases

FILE = Path(__file__).parent / "data" / "release.toml"


@cache
def release_phrases() -> Phrases:
    """Return what is said of releases."""
    return load_phrases(FILE)


class ReleaseError(ReaderError):
    """Something that may not be released, or a package that cannot be vouched for."""

    def __init__(self, key: str, fields: Mapping[str, object] | None = None) -> None:
        self.key = key
        self.fields = dict(fields or {})
        super().__init__(self.message("en"))

    def message(self, lang: str) -> str:
        """Return the sentence in one language."""
        return release_phrases().say(self.key, lang=lang, fields=self.fields)
