"""The way from a translation back to the text it translates."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from samsyn.documents.document import Block, Inline
from samsyn.documents.edition_model import Edition
from samsyn.documents.elements import div, paragraph, words
from samsyn.documents.sentences import sentences
from samsyn.documents.walk import Node
from samsyn.documents.writers.tree import classes_of

SCHEME = "original:"
EXHIBITS = frozenset({"table", "chart-data"})


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the original lies, as far as that is known, and in which language it is written."""

    address: str
    lang: str

    def leading(self, inlines: list[Inline], *, identifier: str) -> list[Inline]:
        """Return words that lead to a place of the original, or the words alone."""
        if not self.address:
            return inlines
        target = [f"{self.address}#{identifier}", ""]
        return [{"t": "Link", "c": [["", [], []], inlines, target]}]


def elsewhere_of(edition: Edition) -> Elsewhere | None:
    """Return where the original of a translation lies, or None where there is no original."""
    if edition.translation is None:
        return None
    lang = edition.translation.original.lang
    return Elsewhere(address=edition.addresses.get(lang, ""), lang=lang)


def linked(link: Node, *, elsewhere: Elsewhere) -> list[Inline]:
    """Return a link of a chapter to the original as it stands in the document."""
    _, inlines, (target, _) = link["c"]
    return elsewhere.leading(inlines, identifier=target.removeprefix(SCHEME))


def with_ways_back(blocks: list[Block], *, elsewhere: Elsewhere, lang: str) -> list[Block]:
    """Return blocks in which every section without text of its own leads to the original's."""
    if not elsewhere.address:
        return blocks
    shown: list[Block] = []
    for place, block in enumerate(blocks):
        shown.append(block)
        if block["t"] == "Header" and _lacks_text(block, blocks[place + 1 :]):
            said = words(_said(elsewhere, lang=lang))
            way = elsewhere.leading(said, identifier=block["c"][1][0])
            shown.append(div([paragraph(way)], classes=["elsewhere"]))
    return shown


def _lacks_text(heading: Block, after: Sequence[Block]) -> bool:
    """Tell whether a section has nothing but tables and charts, or nothing at all.

    One that holds nothing but sections leaves the way to them.
    """
    own = list(takewhile(lambda block: block["t"] != "Header", after))
    following = after[len(own) : len(own) + 1]
    deeper = any(int(block["c"][0]) > int(heading["c"][0]) for block in following)
    return all(_is_exhibit(block) for block in own) and not (deeper and not own)


def _is_exhibit(block: Block) -> bool:
    return block["t"] == "Figure" or bool(EXHIBITS & set(classes_of(block)))


def _said(elsewhere: Elsewhere, *, lang: str) -> str:
    phrases = sentences("print")
    language = phrases.say(f"language_{elsewhere.lang}", lang=lang)
    return phrases.say("read_elsewhere", lang=lang, fields={"language": language})
