"""Two things of the document were given the same id."""

from collections.abc import Iterator

from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.lint.view import LintView
from samsyn.documents.sentences import SourceError

RULE = "duplicate-id"


def duplicate_id(view: LintView) -> Iterator[DocumentFinding]:
    """Find ids that somebody typed twice; those the program makes itself are made different."""
    seen: set[str] = set()
    for chapter in view.chapters:
        for identifier, line in _typed(chapter, view=view):
            if identifier in seen:
                fault = SourceError("id-twice", {"id": identifier})
                yield finding(fault, rule=RULE, file=chapter.file, line=line)
            seen.add(identifier)


def _typed(chapter: ReadChapter, *, view: LintView) -> Iterator[tuple[str, int]]:
    for node in chapter.nodes:
        line = chapter.line_of(node)
        if id(node) in view.block_ids:
            yield view.block_ids[id(node)], line
        elif node["t"] in ("Div", "Span") and node["c"][0][0]:
            yield node["c"][0][0], line
        elif node["t"] == "Header":
            identifier = node["c"][1][0]
            if f"#{identifier}" in chapter.places.line(line):
                yield identifier, line
