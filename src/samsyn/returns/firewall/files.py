"""Searching a file: every text in it, each with its place, and numbers divided between cells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from samsyn.codes import ReaderError
from samsyn.returns.firewall.kinds.persons import is_name
from samsyn.returns.firewall.masking import quotable, shown_in
from samsyn.returns.firewall.public import NOTHING_PUBLIC, PublicContacts
from samsyn.returns.firewall.reading import stretches_of
from samsyn.returns.firewall.search import search_text
from samsyn.returns.firewall.sightings import Sighting, Stretch
from samsyn.returns.firewall.telling import refusal
from samsyn.returns.firewall.words import DATA, any_of, places, words
from samsyn.returns.unpacking import Limits, RefusedError, load_limits

OLDEST = 99
DIVIDED = frozenset({"national-id", "duf", "phone"})


class FirewallError(ReaderError):
    """A file cannot be searched, and so it may not come: one sentence that says what to do."""

    def __init__(self, key: str, *, fields: dict[str, object]) -> None:
        self.key = key
        self.fields = fields
        super().__init__(key)

    def message(self, lang: str) -> str:
        """Return the sentence in one language."""
        return refusal(self.key, lang=lang, fields=self.fields)


def search_file(
    name: str,
    content: bytes,
    *,
    public: PublicContacts = NOTHING_PUBLIC,
    limits: Limits | None = None,
) -> tuple[Sighting, ...]:
    """Return what must not come in a file, in the order in which it was read.

    Nothing is written to disk, and nothing of the file is kept.

    Args:
        name: the file's name; its ending says how it is read.
        content: its bytes.
        public: telephones, addresses and names that may come.
        limits: how much is opened; what `data/limits.toml` says where nothing is given.

    Raises:
        FirewallError: it is of a kind that cannot be searched, too large, locked, damaged, or
            made to overwhelm a reader.

    Examples:
        >>> found = search_file("svar.csv", b"navn;alder\\nJoy;19\\n")
        >>> [(sighting.kind, sighting.place.cell) for sighting in found]
        [('name', 'A2')]
    """
    stretches = _stretches(name, content, limits)
    return tuple(dict.fromkeys(sighting for sighting, _ in _sightings(stretches, public)))


def show_in_file(
    name: str,
    content: bytes,
    *,
    public: PublicContacts = NOTHING_PUBLIC,
    limits: Limits | None = None,
) -> dict[Sighting, str]:
    """Return the words around each sighting, masked, for the person who sends the file.

    Nothing of this may be stored or logged; it is made anew from the file each time.

    Raises:
        FirewallError: as `search_file`.
    """
    stretches = _stretches(name, content, limits)
    return {
        sighting: shown_in(stretch.text, sighting)
        for sighting, stretch in _sightings(stretches, public)
    }


def _stretches(name: str, content: bytes, limits: Limits | None) -> list[Stretch]:
    bounds = limits or load_limits(DATA / "limits.toml")
    try:
        return list(stretches_of(name, content, limits=bounds))
    except RefusedError as refused:
        fields = {"file": quotable(name), **refused.fields}
        raise FirewallError(refused.reason, fields=fields) from refused


def _sightings(
    stretches: list[Stretch], public: PublicContacts
) -> Iterator[tuple[Sighting, Stretch]]:
    for stretch in stretches:
        for sighting in _of_one(stretch, public):
            yield sighting, stretch
    for row in _rows(stretches):
        for sighting, stretch in (*_divided(row, public), *_listed(row, public)):
            yield sighting, stretch


def _of_one(stretch: Stretch, public: PublicContacts) -> Iterable[Sighting]:
    if not stretch.kind:
        return search_text(stretch.text, public=public, place=stretch.place)
    if stretch.kind == "author" and not _is_author(stretch.text, public):
        return ()
    return (Sighting(stretch.kind, stretch.place, 0, len(stretch.text)),)


def _is_author(text: str, public: PublicContacts) -> bool:
    """Tell the name of a person from that of a program or an organisation."""
    plain = text.strip()
    return bool(plain) and not public.has_name(plain) and not _program().search(plain.casefold())


@cache
def _program() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words()['programs']['words'])}")


def _rows(stretches: list[Stretch]) -> Iterator[list[Stretch]]:
    """Yield the stretches that stand beside each other, row by row."""
    row: list[Stretch] = []
    for stretch in stretches:
        if not stretch.goes_on:
            if len(row) > 1:
                yield row
            row = []
        row.append(stretch)
    if len(row) > 1:
        yield row


def _divided(row: list[Stretch], public: PublicContacts) -> Iterator[tuple[Sighting, Stretch]]:
    """Yield numbers of which one part stands in a cell and the rest in the next."""
    for first, second in pairwise(row):
        if not (first.text[-1:].isdigit() and second.text.lstrip()[:1].isdigit()):
            continue
        cut = len(first.text)
        for sighting in search_text(f"{first.text} {second.text}", public=public):
            if sighting.kind in DIVIDED and sighting.start < cut < sighting.end:
                yield replace(sighting, place=first.place, end=cut), first


def _listed(row: list[Stretch], public: PublicContacts) -> Iterator[tuple[Sighting, Stretch]]:
    """Yield a name that has a cell to itself, with an age or a country in the cell beside it."""
    for first, second in pairwise(row):
        for name, other in ((first, second), (second, first)):
            if _is_age_or_place(other.text) and is_name(name.text, public=public):
                yield Sighting("name", name.place, 0, len(name.text)), name


def _is_age_or_place(text: str) -> bool:
    plain = text.strip().casefold()
    return (plain.isdecimal() and len(plain) <= 2 and 0 < int(plain) <= OLDEST) or plain in places()
