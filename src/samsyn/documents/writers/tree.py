"""Changing pandoc's tree for one form of writing: rebuild it, pass pieces on untouched."""

from collections.abc import Callable, Sequence
from typing import Any

Node = dict[str, Any]
Change = Callable[[Node], Node | list[Node]]
ATTRIBUTES_AT = {
    "Header": 1, "Div": 0, "Span": 0, "Figure": 0, "Table": 0, "Link": 0, "Code": 0,
    "CodeBlock": 0, "Image": 0,
}  # fmt: skip


def rewrite(content: Any, *, change: Change) -> Any:
    """Return the tree rebuilt from below, each element replaced by what `change` makes of it.

    An element may become a list of elements, which then stand in its place.

    Example:
        >>> rewrite([{"t": "Str", "c": "a"}], change=lambda node: [node, node])
        [{'t': 'Str', 'c': 'a'}, {'t': 'Str', 'c': 'a'}]
    """
    if isinstance(content, list):
        return _rewrite_list(content, change=change)
    if not isinstance(content, dict):
        return content
    if isinstance(content.get("c"), list):
        content = {"t": content["t"], "c": _rewrite_list(content["c"], change=change)}
    return change(content)


def _rewrite_list(content: list[Any], *, change: Change) -> list[Any]:
    rebuilt: list[Any] = []
    for item in content:
        new = rewrite(item, change=change) if isinstance(item, dict | list) else item
        if isinstance(item, dict) and isinstance(new, list):
            rebuilt.extend(new)
        else:
            rebuilt.append(new)
    return rebuilt


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
