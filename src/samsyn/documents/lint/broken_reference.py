"""A cross reference leads nowhere."""

import difflib
from collections.abc import Iterator

from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError

RULE = "broken-cross-reference"


def broken_reference(view: LintView) -> Iterator[DocumentFinding]:
    """Find links to ids that nothing in the document has."""
    for place, chapter in enumerate(view.chapters):
        for node in chapter.of_kind("Link"):
            typed = node["c"][2][0]
            if not typed.startswith("#") or view.targets.find(typed[1:], chapter=place):
                continue
            known = sorted(view.targets.everywhere)
            nearest = difflib.get_close_matches(typed[1:], known, n=1, cutoff=0.4) or ["–"]
            fault = SourceError("target-unknown", {"id": typed[1:], "nearest": nearest[0]})
            yield finding(fault, rule=RULE, file=chapter.file, line=chapter.line_of(node))
