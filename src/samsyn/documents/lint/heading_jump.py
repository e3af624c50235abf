"""A heading skips a level, so that whoever hears the report believes one is missing."""

from collections.abc import Iterator
from itertools import pairwise

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError
from samsyn.documents.walk import text_of

RULE = "heading-jump"


def heading_jump(view: LintView) -> Iterator[DocumentFinding]:
    """Find headings more than one level below the one before."""
    for chapter in view.chapters:
        for before, after in pairwise(chapter.of_kind("Header")):
            if after["c"][0] > before["c"][0] + 1:
                fields = {
                    "title": text_of(after["c"][2]),
                    "level": after["c"][0],
                    "above": before["c"][0],
                }
                fault = SourceError("heading-jump", fields)
                yield finding(fault, rule=RULE, file=chapter.file, line=chapter.line_of(after))
