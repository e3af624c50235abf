"""What the printed report does differently from plain pandoc: headings, boxes, lists, numbers."""

from collections.abc import Collection
from dataclasses import dataclass

from samsyn.documents.document import NEW_PAGE
from samsyn.documents.writers.pdf.charts import chart_exhibit, picture_alone
from samsyn.documents.writers.pdf.tables import bare_table, captioned_table, typst
from samsyn.documents.writers.pdf.typst_text import label, truth
from samsyn.documents.writers.pictures import is_chart
from samsyn.documents.writers.tree import Node, classes_of, identifier_of, raw_inline
from samsyn.documents.writers.words import Words

SPANS = {
    "section-number": "number-of-section",
    "caption-number": "caption-number",
    "figure": "bound-number",
    "source-name": "source-name",
    "source-rows": "source-rows",
}
DIVS = {
    "box": "report-box",
    "recommendation": "recommendation",
    "definitions": "small-print",
    "sources": "small-print",
    "definition": "definition",
    "definition-facts": "definition-facts",
    "elsewhere": "elsewhere",
}
LISTS = ("BulletList", "OrderedList")
FLUSH = typst("#place.flush()")  # what floats comes to rest before this
PAGE = typst("#pagebreak(weak: true)")
FLUSHED = 2  # nothing floats out of a section of this level


@dataclass(frozen=True, slots=True)
class Setting:
    """What the blocks of a chapter are changed by: the headings listed in the contents, words."""

    listed: Collection[str]
    words: Words


def change_for_typst(blocks: list[Node], *, setting: Setting) -> list[Node]:
    """Return blocks in which what pandoc cannot say in Typst is raw Typst round plain blocks.

    Args:
        blocks: the blocks of a chapter, their spans already changed.
        setting: the same for the whole report.
    """
    changed: list[Node] = []
    left = list(blocks)
    while left:
        block = left.pop(0)
        if block["t"] == "Figure" and is_chart(block):
            data = left.pop(0) if left and "chart-data" in classes_of(left[0]) else None
            changed += chart_exhibit(block, data=data, words=setting.words)
        elif block["t"] == "Para" and left and left[0]["t"] in LISTS:
            changed += [typst("#leading-up["), block, typst("]")]
        else:
            changed += _block(block, setting=setting)
    return changed


def _block(block: Node, *, setting: Setting) -> list[Node]:
    match block["t"]:
        case "Header":
            quiet = _quiet(block)
            listed = identifier_of(block) in setting.listed
            heading = quiet if listed else _unlisted_heading(quiet)
            ahead = [FLUSH] if block["c"][0] == FLUSHED else []
            return [*([PAGE] if NEW_PAGE in classes_of(block) else ahead), heading]
        case "Div":
            return _div(block, setting=setting)
        case "Figure":
            return picture_alone(block)
        case "Table":
            return bare_table(block, words=setting.words)
        case "DefinitionList":
            return [_tight(block)]
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


def _tight(block: Node) -> Node:
    """Return a list of terms in which each first line stands right under its term."""
    items = [
        [term, [_first_line(definition) for definition in definitions]]
        for term, definitions in block["c"]
    ]
    return {"t": "DefinitionList", "c": items}


def _first_line(definition: list[Node]) -> list[Node]:
    if definition and definition[0]["t"] == "Para":
        return [{"t": "Plain", "c": definition[0]["c"]}, *definition[1:]]
    return definition


def _div(block: Node, *, setting: Setting) -> list[Node]:
    (identifier, names, _), inner = block["c"]
    if "table" in names:
        return _numbered_table(inner, identifier=identifier, words=setting.words)
    for name, function in DIVS.items():
        if name in names:
            anchor = f" #{label(identifier)}" if identifier else ""
            blocks = change_for_typst(inner, setting=setting)
            return [typst(f"#[#{function}["), *blocks, typst(f"]{anchor}]")]
    return [{"t": "Div", "c": [block["c"][0], change_for_typst(inner, setting=setting)]}]


def _numbered_table(blocks: list[Node], *, identifier: str, words: Words) -> list[Node]:
    notes = [block for block in blocks if block["t"] != "Table"]
    tables = [block for block in blocks if block["t"] == "Table"]
    return [
        part
        for place, table in enumerate(tables, start=1)
        for part in captioned_table(
            table, identifier=identifier, notes=notes if place == len(tables) else [], words=words
        )
    ]


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
