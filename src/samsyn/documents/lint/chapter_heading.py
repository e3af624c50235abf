"""A chapter does not begin with one heading of level 1."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError

RULE = "chapter-heading"


def chapter_heading(view: LintView) -> Iterator[DocumentFinding]:
    """Find chapters without a title first, or with several."""
    for chapter in view.chapters:
        titles = [node for node in chapter.of_kind("Header") if node["c"][0] == 1]
        if not titles or chapter.blocks[0] is not titles[0]:
            yield finding(SourceError("chapter-untitled"), rule=RULE, file=chapter.file, line=1)
        for node in titles[1:]:
            fault = SourceError("chapter-two-titles")
            yield finding(fault, rule=RULE, file=chapter.file, line=chapter.line_of(node))
