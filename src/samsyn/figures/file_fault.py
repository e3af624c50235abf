"""The family of errors of a file that this room reads."""

from collections.abc import Mapping

from samsyn.codes import ReaderError
from samsyn.figures.phrases import figure_phrases


class FigureFileError(ReaderError):
    """A line of a file cannot be used: one sentence that names file, line and what to mend."""

    def __init__(self, key: str, *, fields: Mapping[str, object]) -> None:
        super().__init__(key)
        self.key = key
        self.fields = dict(fields)

    def message(self, lang: str) -> str:
        """Return the sentence in `nb`, `nn` or `en`."""
        return figure_phrases().say(self.key, lang=lang, fields=self.fields)
