"""Why a file is turned away: a reason with its fields, told in the reader's language at the end."""

from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases
from samsyn.returns.table import ReturnsError

PHRASES = Path(__file__).parent.parent / "data" / "workbook.toml"


class WorkbookError(ReturnsError):
    """A workbook cannot be read or written: one sentence, in the language of the reader."""

    def message(self, lang: str) -> str:
        """Return the sentence in `nb`, `nn` or `en`."""
        return workbook_phrases().say(self.key, lang=lang, fields=self.fields)


@cache
def workbook_phrases() -> Phrases:
    """Return the sentences of workbooks in three languages."""
    return load_phrases(PHRASES)
