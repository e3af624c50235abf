"""What all writers agree on before they part: quotation marks, links, and what text may carry."""

from collections.abc import Callable

from samsyn.documents.document import Chapter, Document
from samsyn.documents.walk import find
from samsyn.documents.writers.pictures import StrangePictureError, picture_files
from samsyn.documents.writers.safe import leads_somewhere
from samsyn.documents.writers.tree import ATTRIBUTES_AT, Node, identifier_of, rewrite_safely
from samsyn.documents.writers.writer_error import WriterError

QUOTES = {
    "nb": {"DoubleQuote": ("«", "»"), "SingleQuote": ("‘", "’")},
    "nn": {"DoubleQuote": ("«", "»"), "SingleQuote": ("‘", "’")},
    "en": {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")},
}
Change = Callable[[Node], Node | list[Node]]


class LooseLinkError(WriterError):
    """A link leads to a place that the document does not have."""


def tidy_blocks(document: Document) -> tuple[list[Node], ...]:
    """Return the blocks of each chapter, safe to write, with the quotation marks of the language.

    A link that is no address loses its target and keeps its words; raw code is left out.

    Raises:
        LooseLinkError: a link inside the document leads nowhere.
        StrangePictureError: a picture that the document does not hold.
    """
    check_links(document)
    known = set(picture_files(document))
    return tuple(
        rewrite_safely(
            list(chapter.blocks), change=_changes(document, chapter=chapter, known=known)
        )
        for chapter in document.chapters
    )


def _changes(document: Document, *, chapter: Chapter, known: set[str]) -> dict[str, Change]:
    marks = QUOTES[document.meta.lang]
    addresses = {address for _, address in document.meta.addresses}

    def quoted(node: Node) -> list[Node]:
        opening, closing = marks[node["c"][0]["t"]]
        return [{"t": "Str", "c": opening}, *node["c"][1], {"t": "Str", "c": closing}]

    def shown(image: Node) -> Node:
        target = image["c"][2][0]
        if target not in known:
            raise StrangePictureError(
                "picture-unknown", {"chapter": chapter.title, "picture": target}
            )
        return image

    def led(link: Node) -> Node | list[Node]:
        inlines: list[Node] = link["c"][1]
        return link if leads_somewhere(link["c"][2][0], addresses=addresses) else inlines

    return {"Quoted": quoted, "Image": shown, "Link": led, "RawBlock": lambda _: [],
            "RawInline": lambda _: []}  # fmt: skip


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
                raise LooseLinkError("loose-link", {"chapter": chapter.title, "target": target})
