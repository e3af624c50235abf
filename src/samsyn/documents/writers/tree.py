"""Changing pandoc's tree for one form of writing: rebuild it, pass pieces on untouched."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from samsyn.documents.walk import LEAVES
from samsyn.documents.writers.safe import is_attributes, safe_attributes

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
    return _rewritten(content, change=dict.fromkeys(kinds, change), safely=False)


def rewrite_safely(content: Tree, *, change: Mapping[str, Change]) -> Tree:
    """Return the tree changed by kind, and every attribute that is not on the list taken away."""
    return _rewritten(content, change=change, safely=True)


def _rewritten(items: list[Any], *, change: Mapping[str, Change], safely: bool) -> list[Any]:
    if safely and is_attributes(items):
        return safe_attributes(items)
    rebuilt: list[Any] | None = None  # begun at the first change
    for place, item in enumerate(items):
        new = item
        if isinstance(item, dict):
            kind = item.get("t")
            if kind not in LEAVES or kind in change:
                new = _changed(item, change=change, safely=safely)
        elif isinstance(item, list):
            new = _rewritten(item, change=change, safely=safely)
        if rebuilt is None:
            if new is item:
                continue
            rebuilt = items[:place]
        if isinstance(item, dict) and isinstance(new, list):
            rebuilt.extend(new)
        else:
            rebuilt.append(new)
    return items if rebuilt is None else rebuilt


def _changed(node: Node, *, change: Mapping[str, Change], safely: bool) -> Node | list[Node]:
    kind, inner = node.get("t"), node.get("c")
    if isinstance(inner, list):
        new = _rewritten(inner, change=change, safely=safely)
        node = node if new is inner else {"t": kind, "c": new}
    turn = change.get(kind) if kind else None
    return turn(node) if turn else node


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
