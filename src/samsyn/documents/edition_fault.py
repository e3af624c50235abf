"""The error of an edition that cannot be read."""

from collections.abc import Mapping

from samsyn.codes import ReaderError
from samsyn.documents.sentences import SourceError


class EditionError(ReaderError):
    """An edition cannot be read: the file, the line, and what to mend, in three languages."""

    def __init__(self, fault: SourceError, *, file: str, line: int) -> None:
        self.fault = fault
        self.file = file
        self.line = line
        super().__init__(file, line)

    def message(self, lang: str) -> str:
        """Return the sentence in one language, with its place before it."""
        return f"{self.file}:{self.line}: {self.fault.text(lang)}"


def edition_fault(
    key: str, fields: Mapping[str, object] | None = None, *, file: str, line: int = 1
) -> EditionError:
    """Return the error of one sentence in `faults.toml`."""
    return EditionError(SourceError(key, fields), file=file, line=line)
