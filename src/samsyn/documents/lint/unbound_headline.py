"""The headline of a chart claims something that no bound number stands behind."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.reference import is_reference
from samsyn.documents.sentences import SourceError

RULE = "unbound-headline"


def unbound_headline(view: LintView) -> Iterator[DocumentFinding]:
    """Find charts whose caption has no reference; a timeline shows days and needs none."""
    for chapter in view.chapters:
        for node in chapter.of_kind("CodeBlock"):
            headline = view.headlines.get(id(node))
            if headline is None or any(map(is_reference, headline.split("`")[1::2])):
                continue
            fault = SourceError("headline-unbound", {"name": view.block_ids.get(id(node), "")})
            line = chapter.line_of(node)
            yield finding(fault, rule=RULE, file=chapter.file, line=line, severity="warning")
