"""Marks: links that Word and LibreOffice carry along unseen, whatever is done to the text.

A link survives being moved, copied, pasted, made bold and saved by either program; names of
bookmarks, styles and content controls do not always.
"""

from typing import Literal, cast, get_args
from urllib.parse import quote, unquote

from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import attr, paragraph
from samsyn.documents.walk import Node

SCHEME = "samsyn:"
Kind = Literal[
    "figure",  # what stands in inline code: a number
    "see",  # an empty cross reference: its words are made by the program
    "link",  # a cross reference with words of its own
    "id",  # a heading, or the caption of a table
    "span",  # words with attributes, such as another language
    "begin", "end",  # of a box
    "block",  # a table or a chart that the program makes
    "row",  # of such a table
    "image",
    "chapter",  # which chapter this is
]  # fmt: skip


def marked(inlines: list[Inline], *, kind: Kind, of: str | int) -> Inline:
    """Return inlines that carry a mark."""
    target = SCHEME + quote(f"{kind}/{of}", safe="")
    return {"t": "Link", "c": [attr(), inlines, [target, ""]]}


def marked_line(inlines: list[Inline], *, kind: Kind, of: str | int) -> Block:
    """Return a paragraph that is one mark."""
    return paragraph([marked(inlines, kind=kind, of=of)])


def mark_of(node: Node) -> tuple[Kind, str] | None:
    """Return which mark an element carries: its kind, and what it is of."""
    if node["t"] != "Link" or not node["c"][2][0].startswith(SCHEME):
        return None
    kind, _, of = unquote(node["c"][2][0].removeprefix(SCHEME)).partition("/")
    return (cast("Kind", kind), of) if kind in get_args(Kind) else None


def mark_of_line(block: Block) -> tuple[Kind, str] | None:
    """Return the mark of a paragraph whose first element is one."""
    inlines = block["c"] if block["t"] in ("Para", "Plain") else []
    return mark_of(inlines[0]) if inlines else None
