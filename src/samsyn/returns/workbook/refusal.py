"""Why a file is turned away: a reason with its fields, told in the reader's language at the end."""

from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases
from samsyn.returns.table import ReturnsError

PHRASES = Path(__file__).parent.parent / "data" / "workbook.toml"


@cache
def workbook_phrases() -> Phrases:
    """Return the sentences of workbooks in three languages."""
    return load_phrases(PHRASES)


class WorkbookError(ReturnsError):
    """A workbook cannot be read or written: one sentence, in the language of the reader."""

    phrases = staticmethod(workbook_phrases)
