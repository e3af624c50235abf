"""A written alternative says other numbers than its chart, or none of them."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView

RULE = "alternative-numbers"


def alternative_numbers(view: LintView) -> Iterator[DocumentFinding]:
    """Find alternatives that do not say the same as the picture."""
    for chapter in view.chapters:
        for node in chapter.of_kind("CodeBlock"):
            for fault in view.remarks.get(id(node), ()):
                line = chapter.line_of(node)
                yield finding(fault, rule=RULE, file=chapter.file, line=line, severity="note")
