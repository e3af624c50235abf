"""The paragraphs of a chapter as they will be read: references filled in, each with its links."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.proof.text import Anchor, Passage
from samsyn.documents.walk import GAPS, Node, Tree, replace, text_of

TEXTS = ("Para", "Plain")


@dataclass(frozen=True, slots=True)
class BoundPassage:
    """A paragraph, and a line of the source that it does not begin before."""

    passage: Passage
    line: int


def bound_passages(
    chapter: ReadChapter, *, made: Mapping[int, list[Node]]
) -> Iterator[BoundPassage]:
    """Yield the paragraphs of a chapter in order, with the headings they stand under.

    Args:
        made: what stands in place of each reference, by its identity.
    """
    headings: list[tuple[int, str]] = []
    line = 1
    for order, node in enumerate(chapter.nodes):
        if node["t"] == "Header":
            line = chapter.line_of(node)
            level, _, inlines = node["c"]
            headings = [one for one in headings if one[0] < level]
            headings.append((level, text_of(replace(inlines, by=made))))
        elif node["t"] in TEXTS:
            path = tuple(title for _, title in headings)
            yield BoundPassage(_passage(replace(node["c"], by=made), order, path), line)


def _passage(inlines: Tree, order: int, path: tuple[str, ...]) -> Passage:
    parts: list[str] = []
    anchors: list[Anchor] = []

    def at() -> int:
        return sum(map(len, parts))

    def visit(value: Tree) -> None:
        if isinstance(value, list):
            for item in value:
                visit(item)
        elif isinstance(value, dict) and value.get("t") != "Note":
            kind, inner, start = value.get("t"), value.get("c", []), at()
            if kind in GAPS:
                parts.append(" ")
            elif isinstance(inner, str):
                parts.append(inner)
            elif kind not in ("Code", "Math"):
                visit(inner)
            if kind == "Link":
                anchors.append(Anchor(start, at(), inner[2][0].removeprefix("#")))

    visit(inlines)
    return Passage(order, "text", "".join(parts), path, anchors=tuple(anchors))
