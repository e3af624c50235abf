"""A picture has no written alternative; that of a chart the program writes itself."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError
from samsyn.documents.walk import text_of

RULE = "missing-alternative"


def missing_alternative(view: LintView) -> Iterator[DocumentFinding]:
    """Find pictures without an alternative; whoever does not see them reads nothing."""
    for chapter in view.chapters:
        for node in chapter.of_kind("Image"):
            if not text_of(node["c"][1]).strip():
                fault = SourceError("alternative-missing", {"name": node["c"][2][0]})
                yield finding(fault, rule=RULE, file=chapter.file, line=chapter.line_of(node))
