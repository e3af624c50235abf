"""What the Word file does differently from plain pandoc: charts, tables, boxes, numbers."""

import re
from typing import Any

from samsyn.documents.walk import find, text_of
from samsyn.documents.writers.docx.fields import field
from samsyn.documents.writers.docx.front import picture, styled, styled_blocks
from samsyn.documents.writers.grid import read_grid
from samsyn.documents.writers.pictures import is_chart
from samsyn.documents.writers.tree import Node, classes_of, identifier_of, raw_inline, rewrite

STYLES = {
    "box": "Box",
    "recommendation": "Recommendation",
    "definitions": "Small Print",
    "sources": "Small Print",
    "definition-facts": "Definition Facts",
    "table-note": "Table Note",
    "elsewhere": "Small Print",
}
QUIET = "Key Link"
CHARACTERS = {"source-name": "Source Name", "source-rows": "Source Rows"}
LISTS = ("BulletList", "OrderedList")
WIDE = "\u2002"
NUMBERED = re.compile(r"(\w+)([ \u00a0])(\d+)")


def change_for_word(blocks: list[Node]) -> list[Node]:
    """Return blocks with the styles of the reference document."""
    changed: list[Node] = []
    around = zip([None, *blocks], blocks, [*blocks[1:], None], strict=False)
    for before, block, after in around:
        if before is not None and _ends_in_table(before):
            changed += _block(_with_room(block))
        elif block["t"] == "Para" and after is not None and after["t"] in LISTS:
            changed.append(styled_blocks([block], style="Leading Up"))
        else:
            changed += _block(block)
    return changed


def _with_room(block: Node) -> Node:
    """Return a paragraph, or a plain Div that begins with one, with room above it."""
    if block["t"] == "Para":
        return styled_blocks([block], style="After Table")
    if block["t"] == "Div" and block["c"][1] and not block["c"][0][1]:
        attributes, (first, *others) = block["c"]
        return {"t": "Div", "c": [attributes, [_with_room(first), *others]]}
    return block


def _ends_in_table(block: Node) -> bool:
    """Tell whether a block ends in a table, after which Word leaves no room of its own."""
    if block["t"] == "Div" and block["c"][1]:
        return _ends_in_table(block["c"][1][-1])
    return bool(block["t"] == "Table")


def _block(block: Node) -> list[Node]:
    match block["t"]:
        case "Figure" if is_chart(block):
            return _chart(block)
        case "Header":
            return [_heading(block)]
        case "Table":
            return [_table(block)]
        case "Div":
            return [_div(block)]
        case _:
            return [block]


def _div(block: Node) -> Node:
    attributes, inner = block["c"]
    for name in attributes[1]:
        if name in STYLES:
            return _styled(inner, identifier=attributes[0], style=STYLES[name])
    if "table" not in attributes[1] and "chart-data" not in attributes[1]:
        return {"t": "Div", "c": [attributes, change_for_word(inner)]}
    kept = [
        _table(part) if part["t"] == "Table" else styled_blocks([part], style="Table Note")
        for part in inner
    ]
    return {"t": "Div", "c": [attributes, kept]}


def _styled(blocks: list[Node], *, identifier: str, style: str) -> Node:
    """Return blocks in a style, those of lists too, for which pandoc else has its own."""
    inner = [_list_in_style(block, style=style) for block in blocks]
    styled = styled_blocks([part for block in inner for part in _block(block)], style=style)
    return styled if not identifier else {"t": "Div", "c": [[identifier, [], []], [styled]]}


def _list_in_style(block: Node, *, style: str) -> Node:
    if block["t"] == "BulletList":
        return {"t": "BulletList", "c": [_item_in_style(i, style=style) for i in block["c"]]}
    if block["t"] == "OrderedList":
        numbering, items = block["c"]
        return {
            "t": "OrderedList",
            "c": [numbering, [_item_in_style(i, style=style) for i in items]],
        }
    return block


def _item_in_style(item: list[Node], *, style: str) -> list[Node]:
    """Return an item whose lines are paragraphs: only these can have a style of ours."""
    kept = [{**part, "t": "Para"} if part["t"] == "Plain" else part for part in item]
    return [styled_blocks([_list_in_style(part, style=style) for part in kept], style=style)]


def _heading(block: Node) -> Node:
    """Return a heading whose links look like the heading."""
    level, attributes, inlines = block["c"]
    return {"t": "Header", "c": [level, attributes, _quiet(inlines)]}


def _quiet(content: list[Any]) -> list[Any]:
    """Return content whose links look like the text they stand in."""
    quiet: list[Any] = rewrite(
        content, kinds=["Link"], change=lambda link: _in_style(link, style=QUIET)
    )
    return quiet


def _chart(block: Node) -> list[Node]:
    caption, inner = block["c"][1:]
    images = find(inner, kinds=["Image"])
    if not images:
        return [block]
    _, alternative, (path, _) = images[0]["c"]
    drawing = picture(path, alternative=text_of(alternative), width="160mm")
    title = {"t": "Span", "c": [[identifier_of(block), [], []], _inlines(caption[1])]}
    return [styled([title], style="Image Caption"), styled([drawing], style="Captioned Figure")]


def _inlines(blocks: list[Node]) -> list[Node]:
    return [inline for block in blocks for inline in block["c"]]


def _table(table: Node) -> Node:
    attributes, caption, _, head, bodies, foot = table["c"]
    sized = sized_columns(table)
    strong = [[body[0], body[1], body[2], [_row(row) for row in body[3]]] for body in bodies]
    shown = [attributes, _quiet(caption), sized, *(_quiet(part) for part in (head, strong, foot))]
    return {"t": "Table", "c": shown}


def sized_columns(table: Node) -> list[Any]:
    """Return the columns of a table with the widths that its words want."""
    widths = read_grid(table).widths
    return [
        [alignment, {"t": "ColWidth", "c": width}]
        for (alignment, _), width in zip(table["c"][2], widths, strict=True)
    ]


def _row(row: list[Any]) -> list[Any]:
    if "total" not in row[0][1]:
        return row
    cells = [[*cell[:4], [_strong(block) for block in cell[4]]] for cell in row[1]]
    return [row[0], cells]


def _strong(block: Node) -> Node:
    if block["t"] not in ("Plain", "Para"):
        return block
    return {"t": block["t"], "c": [{"t": "Strong", "c": block["c"]}]}


def change_inline(node: Node) -> Node | list[Node]:
    """Return numbers of sections and captions with a wide space, bound numbers in their style."""
    names, inner = classes_of(node), node["c"][1]
    if "section-number" in names:
        return {"t": "Str", "c": text_of(inner) + WIDE}
    if "caption-number" in names:
        return _counted(text_of(inner))
    if "figure" in names:
        return [_discreet(inline) for inline in inner]
    for name, style in CHARACTERS.items():
        if name in names:
            return {"t": "Span", "c": [["", [], [["custom-style", style]]], inner]}
    return node


def _counted(text: str) -> list[Node]:
    """Return «Tabell 3» with the number as Word's own counter, so that its lists can be renewed."""
    numbered = NUMBERED.fullmatch(text)
    if not numbered:
        return [{"t": "Str", "c": text + WIDE}]
    name, gap, number = numbered.groups()
    counter = raw_inline(field(f"SEQ {name} \\* ARABIC", shown=number), form="openxml")
    return [{"t": "Str", "c": name + gap}, counter, {"t": "Str", "c": WIDE}]


def _discreet(inline: Node) -> Node:
    return inline if inline["t"] != "Link" else _in_style(inline, style="Bound Number")


def _in_style(link: Node, *, style: str) -> Node:
    attributes, inner, target = link["c"]
    if inner and _style_of(inner[0]):
        inner = inner[0]["c"][1]
    shown = {"t": "Span", "c": [["", [], [["custom-style", style]]], inner]}
    return {"t": "Link", "c": [attributes, [shown], target]}


def _style_of(inline: Node) -> bool:
    return inline["t"] == "Span" and any(key == "custom-style" for key, _ in inline["c"][0][2])
