"""Going through a pandoc tree: find elements in the order of the text, and put others in place.

Found elements are known by identity (`id(node)`), so what is to be replaced can be worked out
in between, in any order, without touching the tree.
"""

from collections.abc import Collection, Mapping
from typing import Any

from samsyn.documents.document import Inline

LEAVES = frozenset({"Str", "Space", "SoftBreak", "LineBreak", "HorizontalRule", "Null"})
GAPS = frozenset({"Space", "SoftBreak", "LineBreak"})
Node = dict[str, Any]
Tree = Any  # JSON as pandoc writes it: lists, elements and texts, mixed


def find(tree: Tree, *, kinds: Collection[str]) -> list[Node]:
    """Return every element of the given kinds, in the order of the text.

    Examples:
        >>> find([{"t": "Para", "c": [{"t": "Code", "c": [["", [], []], "x"]}]}], kinds=["Code"])
        [{'t': 'Code', 'c': [['', [], []], 'x']}]
    """
    found: list[Node] = []

    def visit(value: Tree) -> None:
        if isinstance(value, list):
            for item in value:
                if isinstance(item, dict | list):
                    visit(item)
        elif isinstance(value, dict) and value.get("t") not in LEAVES:
            if value.get("t") in kinds:
                found.append(value)
            visit(value.get("c", []))

    visit(tree)
    return found


def replace(tree: Tree, *, by: Mapping[int, list[Node]]) -> Tree:
    """Return a tree in which the elements named by identity have given way to others."""
    if isinstance(tree, list):
        items: list[Any] = []
        for item in tree:
            if not isinstance(item, dict | list):
                items.append(item)
            elif isinstance(item, dict) and id(item) in by:
                items.extend(by[id(item)])
            else:
                items.append(replace(item, by=by))
        return items
    if tree.get("t") in LEAVES or not isinstance(tree.get("c"), list):
        return tree
    return {**tree, "c": replace(tree["c"], by=by)}


def text_of(inlines: list[Inline]) -> str:
    """Return the words of inlines, without footnotes.

    Examples:
        >>> text_of([{"t": "Str", "c": "Hei"}, {"t": "Space"}, {"t": "Str", "c": "du"}])
        'Hei du'
    """
    parts: list[str] = []

    def visit(value: Tree) -> None:
        if isinstance(value, list):
            for item in value:
                visit(item)
        elif isinstance(value, dict) and value.get("t") != "Note":
            if value.get("t") in GAPS:
                parts.append(" ")
            elif isinstance(value.get("c"), str):
                parts.append(value["c"])
            elif value.get("t") in ("Code", "Math"):
                parts.append(value["c"][1])
            else:
                visit(value.get("c", []))

    visit(inlines)
    return "".join(parts)
