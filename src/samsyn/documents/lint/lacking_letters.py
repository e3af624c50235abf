"""A chapter has signs that the letters of the report do not have."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.letters import lacking
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError

RULE = "lacking-letters"


def lacking_letters(view: LintView) -> Iterator[DocumentFinding]:
    """Find signs that would look unlike the rest, or could not be printed at all."""
    for chapter in view.chapters:
        if not lacking(chapter.places.source):
            continue
        for line, text in enumerate(chapter.places.source.split("\n"), start=1):
            signs = lacking(text)
            if signs:
                codes = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in signs)
                fault = SourceError("letters-lacking", {"signs": codes})
                yield finding(fault, rule=RULE, file=chapter.file, line=line, severity="warning")
