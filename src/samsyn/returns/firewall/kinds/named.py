"""A person's name with an age or a place: each alone may be anybody, together they are somebody."""

from collections.abc import Iterator

from samsyn.returns.firewall.kinds.aged import find_aged
from samsyn.returns.firewall.kinds.placed import find_placed
from samsyn.returns.firewall.public import PublicContacts


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:
    """Yield where a person is named with an age, a year of birth, or a place."""
    yield from find_aged(text, public)
    yield from find_placed(text, public)
