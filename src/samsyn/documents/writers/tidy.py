"""What all writers agree on before they part: quotation marks, signs the font has, links that lead."""

from collections.abc import Iterator

from samsyn.documents.document import Document
from samsyn.documents.walk import find
from samsyn.documents.writers.tree import ATTRIBUTES_AT, Node, identifier_of, rewrite

QUOTES = {
    "nb": {"DoubleQuote": "«»", "SingleQuote": "‘’"},
    "nn": {"DoubleQuote": "«»", "SingleQuote": "‘’"},
    "en": {"DoubleQuote": "“”", "SingleQuote": "‘’"},
}
SIGNS = str.maketrans({"☐": "□", "☑": "■", "☒": "■"})


class LooseLinkError(Exception):
    """A link leads to a place that the document does not have."""


def tidy_blocks(document: Document) -> tuple[list[Node], ...]:
    """Return the blocks of each chapter with quotation marks and signs as they are printed.

    Raises:
        LooseLinkError: a link inside the document leads nowhere; the message names chapter and id.
    """
    marks = QUOTES[document.meta.lang]

    def change(node: Node) -> Node | list[Node]:
        if node["t"] == "Quoted":
            opening, closing = marks[node["c"][0]["t"]]
            return [{"t": "Str", "c": opening}, *node["c"][1], {"t": "Str", "c": closing}]
        if node["t"] == "Str" and not node["c"].isascii():
            return {"t": "Str", "c": node["c"].translate(SIGNS)}
        return node

    check_links(document)
    return tuple(rewrite(list(chapter.blocks), change=change) for chapter in document.chapters)


def check_links(document: Document) -> None:
    """Refuse a link that leads nowhere.

    Raises:
        LooseLinkError: naming the chapter and the id.
    """
    places = set(identifiers(document))
    for chapter in document.chapters:
        for node in find(list(chapter.blocks), kinds=["Link"]):
            target = node["c"][2][0]
            if target.startswith("#") and target[1:] not in places:
                raise LooseLinkError(
                    f"Chapter «{chapter.title}» has a link to {target}, which no heading, table, "
                    f"chart or source of the document is called. Mend the link or the id."
                )


def identifiers(document: Document) -> Iterator[str]:
    """Yield the id of every place a link may lead to."""
    for chapter in document.chapters:
        yield chapter.slug
        for node in find(list(chapter.blocks), kinds=ATTRIBUTES_AT):
            if identifier_of(node):
                yield identifier_of(node)
