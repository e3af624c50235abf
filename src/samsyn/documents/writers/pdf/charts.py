"""A chart or a picture in print: its drawing, its caption and the table of its numbers."""

from samsyn.documents.walk import find, text_of
from samsyn.documents.writers.grid import read_grid
from samsyn.documents.writers.pdf.tables import exhibit, numbers_of_chart, typst
from samsyn.documents.writers.pdf.typst_text import label, quoted
from samsyn.documents.writers.tree import Node, identifier_of, raw_inline
from samsyn.documents.writers.words import Words

ROWS_BESIDE_A_CHART = 8  # with more, the numbers may stand on the page after the chart


def chart_exhibit(block: Node, *, data: Node | None, words: Words) -> list[Node]:
    """Return a chart with the numbers it draws and their notes, kept together where they are few.

    Args:
        data: the Div that holds the table of its numbers, where there is one.
    """
    inner = data["c"][1] if data else []
    tables = [part for part in inner if part["t"] == "Table"]
    notes = [part for part in inner if part["t"] != "Table"]
    rows = sum(len(read_grid(table).body) for table in tables)
    numbers = [part for table in tables for part in numbers_of_chart(table, words=words)]
    noted = [typst("#table-note["), *notes, typst("]")] if notes else []
    return exhibit(
        [*_chart(block), *numbers, *noted],
        name=identifier_of(block),
        breakable=rows > ROWS_BESIDE_A_CHART,
    )


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


def picture_alone(block: Node) -> list[Node]:
    """Return a picture that stands alone, which is no chart and has no number."""
    caption, inner = block["c"][1:]
    shown = [typst(f"#{_image(image)}") for image in find(inner, kinds=["Image"])]
    return [typst("#report-picture(["), *shown, typst("], ["), *caption[1], typst("])")]


def inline_picture(image: Node) -> Node:
    """Return a picture in the line."""
    return raw_inline(f"#box({_image(image)})", form="typst")


def _image(image: Node) -> str:
    _, alternative, (path, _) = image["c"]
    return f"image({quoted(path)}, alt: {quoted(text_of(alternative))})"
