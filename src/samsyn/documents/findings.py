"""What the reading of an edition found, with its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from samsyn.codes import LANGUAGES
from samsyn.documents.sentences import SourceError

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    """Something the writer of a chapter should look at; `messages` holds nb, nn and en."""

    rule: str
    severity: Severity
    file: str
    line: int
    messages: Mapping[str, str]

    def message(self, lang: str) -> str:
        """Return the sentence in one language."""
        return self.messages[lang]


def finding(
    fault: SourceError, *, rule: str, file: str, line: int, severity: Severity = "error"
) -> DocumentFinding:
    """Return a fault with its place."""
    messages = {lang: fault.text(lang) for lang in LANGUAGES}
    return DocumentFinding(rule=rule, severity=severity, file=file, line=line, messages=messages)
