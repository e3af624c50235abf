"""What a chapter may hold besides its words: a short list, and all else is taken out and told of.

Attributes would reach Typst, HTML and Word as code, and links may be scripts; so nothing passes
that is not named here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.document import Block
from samsyn.documents.elements import span
from samsyn.documents.sentences import SourceError
from samsyn.documents.writers.tree import ATTRIBUTES_AT, Node, rewrite

CLASSES = {
    "CodeBlock": ("table", "chart"),
    "Div": ("box", "recommendation"),
    "Header": ("unnumbered",),
    "Link": ("uri", "email"),  # pandoc's own, round addresses in angle brackets
}
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
IDENTIFIER = re.compile(r"[\w.:-]*")
LINK = re.compile(r"(https?://|mailto:|#)[^\s\x00-\x1f]*", re.IGNORECASE)
LINK_TO_ORIGINAL = re.compile(r"original:[\w.-]+")
RAW = ("RawBlock", "RawInline", "Math")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something taken out of a chapter; `words` are characters it is found by in the source."""

    words: str
    fault: SourceError


def allowed(
    blocks: list[Block], *, translates: bool = False
) -> tuple[list[Block], tuple[Refusal, ...]]:
    """Return the blocks of a chapter with only what is allowed, and what was taken out.

    A link that leads where it may not leaves its words.

    Args:
        translates: whether there is an original that `original:ID` leads to.
    """
    refusals: list[Refusal] = []

    def change(node: Node) -> Node | list[Node]:
        if node["t"] in RAW:
            refusals.append(Refusal(node["c"][1], SourceError("raw-refused")))
            return []
        if node["t"] == "Link" and not _leads(node["c"][2][0], translates=translates):
            target = node["c"][2][0]
            refusals.append(Refusal(target, SourceError("link-refused", {"target": target})))
            return span(node["c"][1], classes=["unresolved"])
        found = tuple(_refused(node))
        refusals.extend(found)
        return _bare(node) if found else node

    kept = rewrite(blocks, kinds=(*ATTRIBUTES_AT, *RAW), change=change)
    return kept, tuple(refusals)


def _leads(target: str, *, translates: bool) -> bool:
    return bool(LINK.fullmatch(target) or (translates and LINK_TO_ORIGINAL.fullmatch(target)))


def _refused(node: Node) -> Iterator[Refusal]:
    identifier, classes, pairs = node["c"][ATTRIBUTES_AT[node["t"]]]
    if not IDENTIFIER.fullmatch(identifier):
        yield Refusal(identifier, SourceError("identifier-refused", {"id": identifier}))
    for name in classes:
        if name not in CLASSES.get(node["t"], ()):
            offered = ", ".join(CLASSES.get(node["t"], ())) or "–"
            fields = {"name": name, "offered": offered}
            yield Refusal(name, SourceError("class-refused", fields))
    for key, value in pairs:
        if not _speaks(key, value):
            yield Refusal(key, SourceError("attribute-refused", {"name": f"{key}={value}"}))


def _bare(node: Node) -> Node:
    place = ATTRIBUTES_AT[node["t"]]
    identifier, classes, pairs = node["c"][place]
    bare = [
        identifier if IDENTIFIER.fullmatch(identifier) else "",
        [name for name in classes if name in CLASSES.get(node["t"], ())],
        [[key, value] for key, value in pairs if _speaks(key, value)],
    ]
    return {"t": node["t"], "c": [*node["c"][:place], bare, *node["c"][place + 1 :]]}


def _speaks(key: str, value: str) -> bool:
    """Tell whether an attribute names the language of its words."""
    return key == "lang" and LANGUAGE.fullmatch(value) is not None
