"""A chapter as it was read: its elements in the order of the text, each with its line."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from samsyn.documents.block_settings import Kind
from samsyn.documents.document import Block
from samsyn.documents.edition_model import ChapterSource
from samsyn.documents.places import Places
from samsyn.documents.reference import is_reference
from samsyn.documents.walk import Node, find, text_of

KINDS = frozenset(
    {"Header", "CodeBlock", "Code", "Link", "Image", "Table", "Div", "Span", "Para", "Plain"}
)
FRONT_PAGE = "index"  # the address of the front page, which is no chapter's
BLOCKS: tuple[Kind, ...] = ("table", "chart")
ORDER = re.compile(r"^\d+[-_ ]*")
NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class ReadChapter:
    """A chapter read by pandoc; `lines` gives the line of an element by its identity."""

    file: str
    slug: str
    blocks: list[Block]
    nodes: tuple[Node, ...]
    lines: Mapping[int, int]
    places: Places

    def of_kind(self, kind: str) -> list[Node]:
        """Return the elements of one kind, in the order of the text."""
        return [node for node in self.nodes if node["t"] == kind]

    def line_of(self, node: Node) -> int:
        """Return the line of an element, 1 where it is not known."""
        return self.lines.get(id(node), 1)


def read_chapter(
    source: ChapterSource, *, blocks: list[Block], slug: str, pictures: Mapping[int, str]
) -> ReadChapter:
    """Return a chapter with its elements found and placed.

    Args:
        slug: its own name in addresses.
        pictures: the address of each picture as it was written, by the picture's identity.
    """
    nodes = tuple(find(blocks, kinds=KINDS))
    places = Places(source.text)
    return ReadChapter(
        file=source.file,
        slug=slug,
        blocks=blocks,
        nodes=nodes,
        lines=_lines(nodes, places=places, pictures=pictures),
        places=places,
    )


def slug_of(file: str) -> str:
    """Return the name of a chapter in addresses.

    Examples:
        >>> slug_of("chapters/03-politiet-og-påtalemyndigheten.md")
        'politiet-og-paatalemyndigheten'
    """
    stem = ORDER.sub("", file.rsplit("/", 1)[-1].removesuffix(".md").lower())
    for letter, plain in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        stem = stem.replace(letter, plain)
    return NOT_SLUG.sub("-", stem).strip("-") or "kapittel"


def slugs_of(files: Sequence[str], *, reserved: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the names of chapters in addresses, each its own, and none that of the front page.

    Examples:
        >>> slugs_of(["01-a.md", "02-a.md", "03-index.md"])
        ('a', 'a-2', 'index-2')
    """
    taken = {FRONT_PAGE, *reserved}
    slugs = []
    for file in files:
        slugs.append(free_name(slug_of(file), taken=taken))
        taken.add(slugs[-1])
    return tuple(slugs)


def free_name(wanted: str, *, taken: Collection[str]) -> str:
    """Return a name that is not taken: the wanted one, or that with a number after it."""
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name


def block_kind(node: Node) -> Kind | None:
    """Return `table` or `chart` for a block of numbers, and None for all else."""
    classes = node["c"][0][1] if node["t"] == "CodeBlock" else []
    return next((kind for kind in BLOCKS if kind in classes), None)


def _lines(
    nodes: tuple[Node, ...], *, places: Places, pictures: Mapping[int, str]
) -> dict[int, int]:
    lines: dict[int, int] = {}
    ordered = {
        "Header": places.headings,
        "CodeBlock": places.blocks,
        "Table": places.tables,
    }
    for kind, found in ordered.items():
        of_kind = [n for n in nodes if n["t"] == kind and (kind != "CodeBlock" or block_kind(n))]
        if len(of_kind) == len(found):
            lines.update(zip(map(id, of_kind), found, strict=True))
        else:
            lines.update((id(node), _searched(node, places=places)) for node in of_kind)
    met: Counter[str] = Counter()
    for node in nodes:
        words = _words(node, pictures=pictures)
        if words and node["t"] == "Code":
            lines[id(node)] = places.code(words, time=met[words])
        elif words:
            lines[id(node)] = places.words(words, time=met[words])
        met[words] += 1
    return lines


def _words(node: Node, *, pictures: Mapping[int, str]) -> str:
    """Return characters by which an element is found again in its source."""
    if node["t"] == "Code" and is_reference(node["c"][1]):
        return str(node["c"][1])
    if node["t"] == "Image":
        return f"]({pictures.get(id(node), '')}"
    if node["t"] == "Link" and node["c"][2][0].startswith(("#", "original:")):
        return f"]({node['c'][2][0]}"
    if node["t"] in ("Div", "Span") and node["c"][0][0]:
        return f"#{node['c'][0][0]}"
    return ""


def _searched(node: Node, *, places: Places) -> int:
    words = text_of([node]).split()
    return places.words(words[0], time=0) if words else 1
