"""Picture files of the edition, found beside their chapter and carried along in the document."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from samsyn.documents.allowed import Refusal
from samsyn.documents.document import Block, Illustration
from samsyn.documents.edition_fault import EditionError
from samsyn.documents.edition_files import within
from samsyn.documents.elements import span, words
from samsyn.documents.limits import limits
from samsyn.documents.picture_check import picture_fault
from samsyn.documents.sentences import SourceError
from samsyn.documents.writers.tree import Node, rewrite

FOLDER = "pictures"
MARK = 12  # characters of the checksum in the name of a picture: enough that no two are alike


@dataclass(frozen=True, slots=True)
class Illustrated:
    """The blocks of a chapter, the pictures they show, and those that were refused.

    `sources` tells how the chapter wrote the address of each picture, by identity.
    """

    blocks: list[Block]
    sources: Mapping[int, str]
    illustrations: tuple[Illustration, ...]
    refusals: tuple[Refusal, ...]


def illustrate(blocks: list[Block], *, file: str, folder: Path) -> Illustrated:
    """Read the pictures of a chapter, and name each by what it holds.

    A picture that is refused leaves its written alternative.

    Args:
        file: the chapter, from the folder of the edition; its pictures lie relative to it.
        folder: of the edition, which no picture may lie outside.
    """
    found: dict[str, Illustration] = {}
    sources: dict[int, str] = {}
    refusals: list[Refusal] = []

    def change(node: Node) -> Node | list[Node]:
        attributes, alternative, (source, title) = node["c"]
        try:
            carried = _carried(source, file=file, folder=folder)
        except SourceError as fault:
            refusals.append(Refusal(f"]({source}", fault))
            return span(alternative or words(f"[{source}]"), classes=["unresolved"])
        found[carried.target] = carried
        image = {"t": "Image", "c": [attributes, alternative, [carried.target, title]]}
        sources[id(image)] = source
        return image

    shown = rewrite(blocks, kinds=("Image",), change=change)
    return Illustrated(shown, sources, tuple(found.values()), tuple(refusals))


def _carried(source: str, *, file: str, folder: Path) -> Illustration:
    path = _path(source, file=file, folder=folder)
    suffix = path.suffix.lower()
    try:
        if path.stat().st_size > limits().largest_picture:
            raise SourceError("picture-too-large", {"name": source})
        data = path.read_bytes()
    except OSError as fault:
        raise SourceError("picture-missing", {"name": source}) from fault
    key = picture_fault(data, suffix=suffix)
    if key:
        raise SourceError(key, {"name": source})
    name = hashlib.sha256(data).hexdigest()[:MARK] + suffix
    return Illustration(target=f"{FOLDER}/{name}", data=data)


def _path(source: str, *, file: str, folder: Path) -> Path:
    name = unquote(source)
    if ":" in name or name.startswith("//"):
        raise SourceError("picture-elsewhere", {"name": source})
    beside = folder / PurePosixPath(file).parent
    try:
        path = within(name, folder=beside, top=folder, file=file, line=1)
    except EditionError as fault:
        raise SourceError("picture-elsewhere", {"name": source}) from fault
    if not path.is_file():
        raise SourceError("picture-missing", {"name": source})
    return path
