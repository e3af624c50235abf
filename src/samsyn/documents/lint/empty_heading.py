"""A heading without words."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError
from samsyn.documents.walk import text_of

RULE = "empty-heading"


def empty_heading(view: LintView) -> Iterator[DocumentFinding]:
    """Find headings that say nothing."""
    for chapter in view.chapters:
        for node in chapter.of_kind("Header"):
            if not text_of(node["c"][2]).strip():
                fault = SourceError("heading-empty")
                yield finding(fault, rule=RULE, file=chapter.file, line=chapter.line_of(node))
