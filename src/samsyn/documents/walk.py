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

    def visit(items: list[Any]) -> None:
        for item in items:
            if isinstance(item, dict):
                kind = item.get("t")
                if kind in LEAVES:
                    continue
                if kind in kinds:
                    found.append(item)
                inner = item.get("c")
                if isinstance(inner, list):
                    visit(inner)
            elif isinstance(item, list):
                visit(item)

    visit(tree if isinstance(tree, list) else [tree])
    return found


def replace(tree: Tree, *, by: Mapping[int, list[Node]]) -> Tree:
    """Return a tree in which the elements named by identity have given way to others.

    What holds none of them is not copied but shared with the tree given.
    """
    if isinstance(tree, list):
        return _replaced(tree, by=by)
    inner = tree.get("c")
    new = _replaced(inner, by=by) if isinstance(inner, list) else inner
    return tree if new is inner else {**tree, "c": new}


def _replaced(items: list[Any], *, by: Mapping[int, list[Node]]) -> list[Any]:
    """Return the same list where nothing in it gives way."""
    made: list[Any] | None = None
    for place, item in enumerate(items):
        new = item
        if isinstance(item, dict):
            others = by.get(id(item))
            if others is not None:
                made = [*(items[:place] if made is None else made), *others]
                continue
            inner = item.get("c")
            if isinstance(inner, list) and (changed := _replaced(inner, by=by)) is not inner:
                new = {**item, "c": changed}
        elif isinstance(item, list):
            new = _replaced(item, by=by)
        if made is not None:
            made.append(new)
        elif new is not item:
            made = [*items[:place], new]
    return items if made is None else made


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
