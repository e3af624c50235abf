"""Searching one text for everything that must not come."""

from collections.abc import Iterator

from samsyn.returns.firewall.folding import folded
from samsyn.returns.firewall.kinds import SEARCHED
from samsyn.returns.firewall.public import NOTHING_PUBLIC, PublicContacts
from samsyn.returns.firewall.sightings import Kind, Sighting, SightingPlace

RUNNING_TEXT = SightingPlace("text")


def search_text(
    text: str, *, public: PublicContacts = NOTHING_PUBLIC, place: SightingPlace = RUNNING_TEXT
) -> tuple[Sighting, ...]:
    """Return what must not come in a text, in the order in which it stands there.

    Args:
        text: anything; it is not kept.
        public: telephones, addresses and names that may come.
        place: where the text was read, for the sightings to say.

    Examples:
        >>> [s.kind for s in search_text("Ring Joy (19) fra Nigeria på 412 34 567")]
        ['name', 'phone']
        >>> search_text("I 2020 ble 74 personer fulgt opp, jf. straffeloven § 257")
        ()
    """
    found = sorted(spans(text, public=public), key=lambda span: (span[1], span[2]))
    return tuple(Sighting(kind, place, start, end) for kind, start, end in found)


def find_personal(text: str, *, public: PublicContacts = NOTHING_PUBLIC) -> Kind | None:
    """Return the kind of the first thing in a text that must not come, or nothing.

    Examples:
        >>> find_personal("Ring kari@example.org"), find_personal("74 personer i 2020")
        ('email', None)
    """
    found = search_text(text, public=public) if text else ()
    return found[0].kind if found else None


def spans(text: str, *, public: PublicContacts) -> Iterator[tuple[Kind, int, int]]:
    """Yield kind, start and end; of two that overlap only that of the earlier kind."""
    plain = folded(text)
    taken = bytearray(len(plain.text))
    for searched in SEARCHED:
        for start, end in searched.find(plain.text, public):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                yield searched.kind, *plain.span(start, end)
