"""The headings of a translation: one for each of the original, with its level, id and numbers."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import zip_longest

from samsyn.documents.bind import Ground
from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.reference import is_reference
from samsyn.documents.sentences import SourceError
from samsyn.documents.translated_blocks import Number, number_of
from samsyn.documents.walk import Node, find, text_of


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it was written; `name` is the id its writer gave it, or empty."""

    node: Node
    name: str

    @property
    def level(self) -> int:
        """Its level, from 1."""
        return int(self.node["c"][0])

    @property
    def shown(self) -> str:
        """How it is named to the one who must mend it."""
        return f"{'#' * self.level} {text_of(self.node['c'][2])}"


def headings_of(chapter: ReadChapter) -> tuple[Heading, ...]:
    """Return the headings of a chapter."""
    source = chapter.places.source.splitlines()
    return tuple(
        Heading(node, _name(node, line=source[chapter.line_of(node) - 1]))
        for node in chapter.of_kind("Header")
    )


def heading_faults(
    here: Sequence[Heading], there: Sequence[Heading], *, ground: Ground
) -> Iterator[tuple[Node | None, SourceError]]:
    """Tell of the first heading that is not the original's, or whose numbers are not."""
    for own, original in zip_longest(here, there):
        fault = _fault(own, original, ground=ground)
        if fault:
            yield own.node if own else None, fault
            return


def named_headings(here: Sequence[Heading], there: Sequence[Heading]) -> Mapping[int, Node]:
    """Return each heading with id and classes of the original's, by its own identity."""
    return {
        id(own.node): {"t": "Header", "c": [own.level, original.node["c"][1], own.node["c"][2]]}
        for own, original in zip(here, there, strict=False)
    }


def _name(node: Node, *, line: str) -> str:
    """Return an id that stands in the source, and not one that pandoc made of the words."""
    identifier = str(node["c"][1][0])
    return identifier if f"#{identifier}" in line else ""


def _fault(here: Heading | None, there: Heading | None, *, ground: Ground) -> SourceError | None:
    if there is None:
        return SourceError("heading-unknown", {"heading": here.shown if here else ""})
    names = {here.name, there.name} - {""} if here else set()
    if here is None or here.level != there.level or len(names) > 1:
        return SourceError("heading-untranslated", {"heading": there.shown})
    if _numbers_of(here.node, ground=ground) != _numbers_of(there.node, ground=ground):
        return SourceError("heading-other-numbers", {"heading": there.shown})
    return None


def _numbers_of(heading: Node, *, ground: Ground) -> set[Number]:
    codes = [node["c"][1] for node in find([heading], kinds=["Code"])]
    numbers: set[Number] = set()
    for code in filter(is_reference, codes):
        with suppress(SourceError):  # told where the text is bound
            numbers.add(number_of(code, ground=ground))
    return numbers
