"""Changing pandoc's tree for one form of writing: rebuild it, pass pieces on untouched."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

Node = dict[str, Any]
Tree = Any  # lists, elements, numbers and words, as JSON has them
Change = Callable[[Node], Node | list[Node]]
ATTRIBUTES_AT = {
    "Header": 1, "Div": 0, "Span": 0, "Figure": 0, "Table": 0, "Link": 0, "Code": 0,
    "CodeBlock": 0, "Image": 0,
}  # fmt: skip


def rewrite(content: Tree, *, kinds: Collection[str], change: Change) -> Tree:
    """Return the tree with elements of the given kinds replaced by what `change` makes of them.

    Inner elements are changed before those around them. An element may become a list of
    elements, which then stand in its place. What does not change is not copied.

    Example:
        >>> rewrite([{"t": "Str", "c": "a"}], kinds=["Str"], change=lambda node: [node, node])
        [{'t': 'Str', 'c': 'a'}, {'t': 'Str', 'c': 'a'}]
    """

    def visit(items: list[Any]) -> list[Any]:
        rebuilt: list[Any] = []
        changed = False
        for item in items:
            new = visit(item) if isinstance(item, list) else item
            if isinstance(item, dict):
                new = element(item)
            changed = changed or new is not item
            if isinstance(item, dict) and isinstance(new, list):
                rebuilt.extend(new)
            else:
                rebuilt.append(new)
        return rebuilt if changed else items

    def element(node: Node) -> Tree:
        inner = node.get("c")
        if isinstance(inner, list):
            new = visit(inner)
            node = node if new is inner else {"t": node["t"], "c": new}
        return change(node) if node.get("t") in kinds else node

    return visit(content)


def identifier_of(node: Node) -> str:
    """Return the id of an element, or nothing."""
    place = ATTRIBUTES_AT.get(node["t"])
    return "" if place is None else str(node["c"][place][0])


def classes_of(node: Node) -> Sequence[str]:
    """Return the classes of an element, or none."""
    place = ATTRIBUTES_AT.get(node["t"])
    return () if place is None else tuple(node["c"][place][1])


def raw_block(text: str, *, form: str) -> Node:
    """Return a block that pandoc passes on untouched to writers of `form`."""
    return {"t": "RawBlock", "c": [form, text]}


def raw_inline(text: str, *, form: str) -> Node:
    """Return a piece of a line that pandoc passes on untouched to writers of `form`."""
    return {"t": "RawInline", "c": [form, text]}
