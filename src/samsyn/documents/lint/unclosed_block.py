"""A block between marks is never closed, so that the reader would see its settings as text."""

from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.places import FENCE
from samsyn.documents.sentences import SourceError

RULE = "unclosed-block"


def unclosed_block(view: LintView) -> Iterator[DocumentFinding]:
    """Find the block of each chapter that runs on to its end."""
    for chapter in view.chapters:
        line = chapter.places.left_open
        if line:
            opening = FENCE.match(chapter.places.source.splitlines()[line - 1])
            fault = SourceError("unclosed-block", {"fence": opening[1] if opening else ""})
            yield finding(fault, rule=RULE, file=chapter.file, line=line)
