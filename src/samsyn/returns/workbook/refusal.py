"""Why a file is turned away: a reason with its fields, told in the reader's language at the end."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases
from samsyn.returns.table import ReturnsError

PHRASES = Path(__file__).parent.parent / "data" / "workbook.toml"


class RefusedError(Exception):
    """A check inside the gate says no; the reason is a key of `workbook.toml`.

    Never leaves the room: `read_workbook` turns it into a WorkbookError that names the file.
    """

    def __init__(self, reason: str, *, fields: Mapping[str, object] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.fields = dict(fields or {})


class WorkbookError(ReturnsError):
    """A workbook cannot be read or written: one sentence, in the language of the reader."""

    def message(self, lang: str) -> str:
        """Return the sentence in `nb`, `nn` or `en`."""
        return workbook_phrases().say(self.key, lang=lang, fields=self.fields)


@cache
def workbook_phrases() -> Phrases:
    """Return the sentences of workbooks in three languages."""
    return load_phrases(PHRASES)
