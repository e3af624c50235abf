"""What the printed report does differently from plain pandoc: tables, charts, boxes, numbers."""

from collections.abc import Collection

from samsyn.documents.walk import find, text_of
from samsyn.documents.writers.pdf.tables import bare_table, captioned_table, typst
from samsyn.documents.writers.pdf.typst_text import label, quoted, truth
from samsyn.documents.writers.pictures import is_chart
from samsyn.documents.writers.tree import Node, classes_of, identifier_of, raw_inline

SPANS = {
    "section-number": "number-of-section",
    "caption-number": "caption-number",
    "figure": "bound-number",
}
DIVS = {
    "box": "report-box",
    "recommendation": "recommendation",
    "definitions": "small-print",
    "sources": "small-print",
}


def change_for_typst(blocks: list[Node], *, listed: Collection[str] = ()) -> list[Node]:
    """Return blocks in which what pandoc cannot say in Typst is raw Typst round plain blocks.

    Args:
        blocks: the blocks of a chapter, their spans already changed.
        listed: ids of the headings that stand in the table of contents.
    """
    return [new for block in blocks for new in _block(block, listed=listed)]


def _block(block: Node, *, listed: Collection[str]) -> list[Node]:
    match block["t"]:
        case "Header":
            quiet = _quiet(block)
            return [quiet if identifier_of(block) in listed else _unlisted_heading(quiet)]
        case "Div":
            return _div(block)
        case "Figure":
            return _chart(block) if is_chart(block) else _picture(block)
        case "Table":
            return bare_table(block)
        case _:
            return [block]


def _quiet(heading: Node) -> Node:
    """Return a heading whose numbers are links without a line under them."""
    level, attributes, inlines = heading["c"]
    loud = raw_inline(f"#{SPANS['figure']}[", form="typst")
    quiet = raw_inline("#quiet-number[", form="typst")
    return {"t": "Header", "c": [level, attributes, [quiet if i == loud else i for i in inlines]]}


def _unlisted_heading(block: Node) -> Node:
    level, (identifier, _, _), inlines = block["c"]
    anchor = f" #{label(identifier)}" if identifier else ""
    opening = f"#[#heading(level: {level}, outlined: false, bookmarked: {truth(level < 3)})["
    ends = [raw_inline(text, form="typst") for text in (opening, f"]{anchor}]")]
    return {"t": "Plain", "c": [ends[0], *inlines, ends[1]]}


def _div(block: Node) -> list[Node]:
    (identifier, names, _), inner = block["c"]
    if "table" in names:
        return _numbered_table(inner, identifier=identifier)
    if "chart-data" in names:
        return [typst("#chart-data["), *change_for_typst(inner), typst("]")]
    for name, function in DIVS.items():
        if name in names:
            anchor = f" #{label(identifier)}" if identifier else ""
            return [typst(f"#[#{function}["), *change_for_typst(inner), typst(f"]{anchor}]")]
    return [{"t": "Div", "c": [block["c"][0], change_for_typst(inner)]}]


def _numbered_table(blocks: list[Node], *, identifier: str) -> list[Node]:
    notes = [block for block in blocks if block["t"] != "Table"]
    tables = [block for block in blocks if block["t"] == "Table"]
    return [
        part
        for place, table in enumerate(tables, start=1)
        for part in captioned_table(
            table, identifier=identifier, notes=notes if place == len(tables) else []
        )
    ]


def _chart(block: Node) -> list[Node]:
    caption, inner = block["c"][1:]
    images = find(inner, kinds=["Image"])
    if not images:
        return [block]
    _, alternative, (path, _) = images[0]["c"]
    opening = f"#[#report-chart({quoted(path)}, alt: {quoted(text_of(alternative))}, caption: ["
    identifier = identifier_of(block)
    closing = f"]) #{label(identifier)}]" if identifier else "])]"
    return [typst(opening), *caption[1], typst(closing)]


def _picture(block: Node) -> list[Node]:
    """Return a picture that stands alone, which is no chart and has no number."""
    caption, inner = block["c"][1:]
    shown = [_alone(image) for image in find(inner, kinds=["Image"])]
    return [typst("#report-picture(["), *shown, typst("], ["), *caption[1], typst("])")]


def _alone(image: Node) -> Node:
    """Return a picture as a block."""
    return typst(f"#{_image(image)}")


def inline_picture(image: Node) -> Node:
    """Return a picture in the line."""
    return raw_inline(f"#box({_image(image)})", form="typst")


def _image(image: Node) -> str:
    _, alternative, (path, _) = image["c"]
    return f"image({quoted(path)}, alt: {quoted(text_of(alternative))})"


def change_inline(node: Node) -> Node | list[Node]:
    """Return a Span with a meaning of ours as a call of the template's function."""
    for name in classes_of(node):
        if name in SPANS:
            inner = node["c"][1]
            return [
                raw_inline(f"#{SPANS[name]}[", form="typst"),
                *inner,
                raw_inline("]", form="typst"),
            ]
    return node
