"""What all writers agree on before they part: quotation marks, and links that lead somewhere."""

from samsyn.documents.document import Document
from samsyn.documents.walk import find
from samsyn.documents.writers.tree import ATTRIBUTES_AT, Node, identifier_of, rewrite

QUOTES = {
    "nb": {"DoubleQuote": ("«", "»"), "SingleQuote": ("‘", "’")},
    "nn": {"DoubleQuote": ("«", "»"), "SingleQuote": ("‘", "’")},
    "en": {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")},
}


class LooseLinkError(Exception):
    """A link leads to a place that the document does not have."""


def tidy_blocks(document: Document) -> tuple[list[Node], ...]:
    """Return the blocks of each chapter with quotation marks as the language has them.

    Raises:
        LooseLinkError: a link inside the document leads nowhere; the message names chapter and id.
    """
    marks = QUOTES[document.meta.lang]

    def change(node: Node) -> list[Node]:
        opening, closing = marks[node["c"][0]["t"]]
        return [{"t": "Str", "c": opening}, *node["c"][1], {"t": "Str", "c": closing}]

    check_links(document)
    return tuple(
        rewrite(list(chapter.blocks), kinds=["Quoted"], change=change)
        for chapter in document.chapters
    )


def check_links(document: Document) -> None:
    """Refuse a link that leads nowhere.

    Raises:
        LooseLinkError: naming the chapter and the id.
    """
    found = [
        (chapter, find(list(chapter.blocks), kinds=ATTRIBUTES_AT)) for chapter in document.chapters
    ]
    places = {identifier_of(node) for _, nodes in found for node in nodes}
    places |= {chapter.slug for chapter in document.chapters}
    for chapter, nodes in found:
        for node in nodes:
            target = node["c"][2][0] if node["t"] == "Link" else ""
            if target.startswith("#") and target[1:] not in places:
                raise LooseLinkError(
                    f"Chapter «{chapter.title}» has a link to {target}, which no heading, table, "
                    f"chart or source of the document is called. Mend the link or the id."
                )
