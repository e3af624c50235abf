"""What Word and LibreOffice take apart or turn round, as it was: lists, marks, bold in a link."""

from collections.abc import Sequence

from samsyn.documents.by_word.marks import mark_of, mark_of_line
from samsyn.documents.document import Block, Inline
from samsyn.documents.walk import Node, text_of

LOOSE = ("Span", "Underline", "SmallCaps")  # what Word adds, and the source cannot say
STRESS = ("Strong", "Emph")


def lists_joined(blocks: list[Block]) -> list[Block]:
    """Return blocks with lists put together that LibreOffice has taken apart, item by item."""
    made: list[Block] = []
    for block in blocks:
        kind = block["t"]
        if made and kind == made[-1]["t"] == "BulletList":
            made[-1] = {"t": kind, "c": [*made[-1]["c"], *block["c"]]}
        elif made and kind == made[-1]["t"] == "OrderedList":
            attributes, items = made[-1]["c"]
            made[-1] = {"t": kind, "c": [attributes, [*items, *block["c"][1]]]}
        else:
            made.append(block)
    return made


def as_tight_as_before(lists: Sequence[Node], before: Sequence[Node]) -> None:
    """Let lists stand as close as they did: LibreOffice puts room between numbered lines.

    A list that is new stands close where each of its items is one paragraph.
    """
    loose = {text_of(item) for one in before if not _is_tight(one) for item in items_of(one)}
    for one in lists:
        items = items_of(one)
        lines = all(len(item) == 1 and item[0]["t"] in ("Para", "Plain") for item in items)
        if lines and not any(text_of(item) in loose for item in items):
            for item in items:
                item[0]["t"] = "Plain"


def items_of(node: Node) -> list[list[Block]]:
    """Return the items of a list; of words that are explained, what explains them."""
    if node["t"] == "DefinitionList":
        return [explained for _, meanings in node["c"] for explained in meanings]
    items: list[list[Block]] = node["c"] if node["t"] == "BulletList" else node["c"][1]
    return items


def _is_tight(node: Node) -> bool:
    return any(item and item[0]["t"] == "Plain" for item in items_of(node))


def as_line(blocks: list[Block]) -> list[Block]:
    """Return the blocks of a cell; a paragraph alone is a line."""
    if len(blocks) == 1 and blocks[0]["t"] == "Para":
        return [{"t": "Plain", "c": blocks[0]["c"]}]
    return blocks


def joined(inlines: Sequence[Inline]) -> list[Inline]:
    """Return inlines with neighbours joined that carry the same mark."""
    made: list[Inline] = []
    for node in inlines:
        mark = mark_of(node)
        if mark and made and mark_of(made[-1]) == mark and mark[0] not in ("row", "id"):
            last = made[-1]["c"]
            made[-1] = {"t": "Link", "c": [last[0], [*last[1], *node["c"][1]], last[2]]}
        else:
            made.append(node)
    return made


def content_of(node: Node) -> list[Inline]:
    """Return what stands inside something loose or stressed."""
    content: list[Inline] = node["c"][1] if node["t"] == "Span" else node["c"]
    return content


def unstressed(inlines: list[Inline]) -> tuple[list[Inline], list[str]]:
    """Return what stands inside bold or italics, and which of them: the link goes inside."""
    stresses = []
    while len(inlines) == 1 and inlines[0]["t"] in (*STRESS, *LOOSE):
        if inlines[0]["t"] in STRESS:
            stresses.append(inlines[0]["t"])
        inlines = content_of(inlines[0])
    return inlines, stresses


def end_of_box(blocks: Sequence[Block], begin: int, *, of: str) -> int:
    """Return where a box ends: at its mark, or after the block behind its beginning."""
    for place in range(begin + 1, len(blocks)):
        if mark_of_line(blocks[place]) == ("end", of):
            return place
    return begin + 2
