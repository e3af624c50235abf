"""A table has no header row."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError
from samsyn.documents.walk import Node, text_of

RULE = "table-without-header"


def table_without_header(view: LintView) -> Iterator[DocumentFinding]:
    """Find tables whose columns have no names."""
    for chapter in view.chapters:
        for node in chapter.of_kind("Table"):
            if not _has_header(node):
                fault = SourceError("table-without-header")
                yield finding(fault, rule=RULE, file=chapter.file, line=chapter.line_of(node))


def _has_header(node: Node) -> bool:
    rows = node["c"][3][1]
    return any(text_of(cell[4]).strip() for row in rows for cell in row[1])
