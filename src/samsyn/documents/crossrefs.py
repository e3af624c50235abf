"""Cross references: what an empty link prints, and where it leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.elements import words
from samsyn.documents.numbering import Numbered
from samsyn.documents.sentences import sentences
from samsyn.documents.walk import GAPS, Node

ENDS = (".", "?", "!", ":")


@dataclass(frozen=True, slots=True)
class Target:
    """What can be referred to: its final id, and the words that name it."""

    identifier: str
    words: str


@dataclass(frozen=True, slots=True)
class Targets:
    """By the id a writer types; a heading of the same chapter comes before one of another."""

    everywhere: Mapping[str, Target]
    by_chapter: Mapping[int, Mapping[str, Target]]

    def find(self, typed: str, *, chapter: int) -> Target | None:
        """Return what an id stands for in a chapter."""
        return self.by_chapter.get(chapter, {}).get(typed) or self.everywhere.get(typed)


def target_of(item: Numbered, *, title: str, lang: str) -> Target:
    """Return the target of something numbered, called «tabell 3» or «kapittel 3.2»."""
    key = "chapter" if item.kind == "heading" else item.kind
    name = sentences("print").say(key, lang=lang)
    text = f"{name}\u00a0{item.number}" if item.number else title
    return Target(identifier=item.identifier, words=text)


def beginnings(chapter: ReadChapter) -> frozenset[int]:
    """Return the links that begin a sentence, by identity."""
    found: set[int] = set()
    for node in chapter.nodes:
        if node["t"] in ("Para", "Plain") and any(part["t"] == "Link" for part in node["c"]):
            found.update(_beginnings(node["c"]))
    return frozenset(found)


def filled(link: Node, target: Target, *, begins: bool) -> Node:
    """Return a link that leads to its target, with the words of the target where it has none."""
    attributes, inlines, (_, title) = link["c"]
    text = target.words[:1].upper() + target.words[1:] if begins else target.words
    return {
        "t": "Link",
        "c": [attributes, inlines or words(text), [f"#{target.identifier}", title]],
    }


def _beginnings(inlines: Sequence[Node]) -> list[int]:
    found, begins = [], True
    for inline in inlines:
        if inline["t"] in GAPS:
            continue
        if inline["t"] == "Link" and begins:
            found.append(id(inline))
        begins = inline["t"] == "Str" and str(inline["c"]).endswith(ENDS)
    return found
