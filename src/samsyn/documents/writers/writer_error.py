"""What keeps a report from being written, in a sentence that says what to do."""

from collections.abc import Mapping

from samsyn.codes import ReaderError, load_phrases
from samsyn.documents.writers.words import FILE


class WriterError(ReaderError):
    """The report cannot be written; `key` names the sentence in `phrases.toml`."""

    def __init__(self, key: str, fields: Mapping[str, object] | None = None) -> None:
        self.key = key
        self.fields = dict(fields or {})
        super().__init__(key)

    def message(self, lang: str) -> str:
        """Return what happened and what to do in one language."""
        return load_phrases(FILE).say(self.key, lang=lang, fields=self.fields)
