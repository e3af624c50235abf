"""What a text says in numbers: each passage with its numbers, enumerations and list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from samsyn.codes import Codes
from samsyn.documents.proof.enumerations import (
    Enumeration,
    enumeration_of_items,
    enumerations_in,
)
from samsyn.documents.proof.known import KnownFigures
from samsyn.documents.proof.mentions import Mention, mentions_of
from samsyn.documents.proof.subjects import Subjects, subjects_of
from samsyn.documents.proof.text import Passage, Text
from samsyn.returns import Service


@dataclass(frozen=True, slots=True)
class Said:
    """A passage with the numbers in it and the enumerations they make."""

    passage: Passage
    mentions: tuple[Mention, ...]
    enumerations: tuple[Enumeration, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The items of one list, the passage that leads on to it, and what its items make together."""

    lead: Said | None
    items: tuple[Said, ...]
    enumeration: Enumeration | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with everything that its numbers say, ready for the rules."""

    text: Text
    known: KnownFigures
    codes: Codes
    subjects: Subjects
    said: tuple[Said, ...]
    listings: tuple[Listing, ...]

    @property
    def passages_with_cells(self) -> Iterator[Passage]:
        """Every passage, and every cell of every table."""
        yield from self.text.passages
        for table in self.text.tables:
            for row in table.rows:
                yield from row

    def place_of(self, said: Said) -> int:
        """Return where among the passages one stands."""
        return next(place for place, one in enumerate(self.said) if one is said)

    def listing_of(self, said: Said) -> Listing | None:
        """Return the list a passage is an item of."""
        return next((listing for listing in self.listings if said in listing.items), None)


def read_numbers(
    text: Text, *, known: KnownFigures, codes: Codes, services: Iterable[Service] = ()
) -> Reading:
    """Find the numbers of a text and how they stand together.

    Args:
        services: with their names, where a list of them is at hand.
    """
    said = tuple(_said(passage, text=text, known=known, codes=codes) for passage in text.passages)
    subjects = subjects_of(known, codes=codes, services=services)
    return Reading(text, known, codes, subjects, said, tuple(_listings(said, codes=codes)))


def _said(passage: Passage, *, text: Text, known: KnownFigures, codes: Codes) -> Said:
    mentions = mentions_of(passage, lang=text.lang, known=known)
    return Said(passage, mentions, tuple(enumerations_in(mentions, codes=codes)))


def _listings(said: Sequence[Said], *, codes: Codes) -> Iterator[Listing]:
    place = 0
    for is_item, group in groupby(said, key=lambda one: one.passage.kind in ("item", "note")):
        members = tuple(group)
        items = tuple(one for one in members if one.passage.kind == "item")
        if is_item and items:
            lead = (
                said[place - 1]
                if place and said[place - 1].passage.path == (items[0].passage.path)
                else None
            )
            yield Listing(lead, items, _together(items, codes=codes))
        place += len(members)


def _together(items: Sequence[Said], *, codes: Codes) -> Enumeration | None:
    if any(one.enumerations and one.enumerations[0].first is one.mentions[0] for one in items):
        return None  # each item is an enumeration of its own
    return enumeration_of_items([one.mentions for one in items], codes=codes)
