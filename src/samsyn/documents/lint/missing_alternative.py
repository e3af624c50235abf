"""A picture or a chart has no written alternative."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError
from samsyn.documents.walk import text_of

RULE = "missing-alternative"


def missing_alternative(view: LintView) -> Iterator[DocumentFinding]:
    """Find pictures without an alternative; whoever does not see them reads nothing."""
    for chapter in view.chapters:
        pictures = [
            (node, node["c"][2][0])
            for node in chapter.of_kind("Image")
            if not text_of(node["c"][1]).strip()
        ]
        charts = [
            (node, view.block_ids.get(id(node), ""))
            for node in chapter.of_kind("CodeBlock")
            if id(node) in view.charts_without_alternative
        ]
        for node, name in (*pictures, *charts):
            fault = SourceError("alternative-missing", {"name": name})
            yield finding(fault, rule=RULE, file=chapter.file, line=chapter.line_of(node))
