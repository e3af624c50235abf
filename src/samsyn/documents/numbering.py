"""Numbers and ids of everything that has one: headings, tables and charts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samsyn.documents.chapter_source import ReadChapter, block_kind, free_name, slug_of
from samsyn.documents.walk import Node, text_of

UNNUMBERED = "unnumbered"
PREFIX = {"table": "tabell-", "chart": "diagram-"}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading, table or chart of a chapter; `number` is empty where it has none."""

    kind: str
    chapter: int
    level: int
    number: str
    identifier: str


def number_headings(
    chapters: Sequence[ReadChapter], *, reserved: Iterable[str]
) -> dict[int, Numbered]:
    """Number headings 1, 1.1, 1.1.1 through the document, and give each an id of its own.

    Args:
        reserved: ids that are taken by what the program writes itself.

    Returns:
        By the identity of the heading.
    """
    numbered: dict[int, Numbered] = {}
    taken = set(reserved)
    counts: tuple[int, ...] = ()
    for place, chapter in enumerate(chapters):
        plain_chapter = False
        for node in chapter.of_kind("Header"):
            level, attributes, _ = node["c"]
            plain = UNNUMBERED in attributes[1]
            plain_chapter = plain if level == 1 else plain_chapter
            number = ""
            if not plain and not plain_chapter:
                counts = _counted(counts, level=level)
                number = ".".join(str(count) for count in counts)
            identifier = free_name(attributes[0] or chapter.slug, taken=taken)
            taken.add(identifier)
            numbered[id(node)] = Numbered("heading", place, level, number, identifier)
    return numbered


def number_blocks(
    chapters: Sequence[ReadChapter], *, names: Mapping[int, str]
) -> dict[int, Numbered]:
    """Number tables and charts through the document.

    Args:
        names: what the block calls itself, by the identity of the block; a table written in
            Markdown is numbered where it has a caption, and is called by its id or its caption.
    """
    numbered: dict[int, Numbered] = {}
    counts: Counter[str] = Counter()
    for place, chapter in enumerate(chapters):
        for node in chapter.nodes:
            kind = "table" if node["t"] == "Table" else block_kind(node)
            name = names.get(id(node), "") if kind else ""
            if node["t"] == "Table":
                name = table_name(node)
            if kind and name:
                counts[kind] += 1
                identifier = name if name.startswith(PREFIX[kind]) else PREFIX[kind] + name
                numbered[id(node)] = Numbered(kind, place, 0, str(counts[kind]), identifier)
    return numbered


def table_name(node: Node) -> str:
    """Return what a table written in Markdown is called, or nothing where it has no caption."""
    caption = text_of(node["c"][1][1])
    return (node["c"][0][0] or slug_of(caption)) if caption else ""


def _counted(counts: tuple[int, ...], *, level: int) -> tuple[int, ...]:
    """Count one heading more at a level.

    Examples:
        >>> _counted((1, 2, 3), level=2), _counted((1,), level=3)
        ((1, 3), (1, 0, 1))
    """
    padded = (*counts, *(0 for _ in range(level)))
    return (*padded[: level - 1], padded[level - 1] + 1)
