"""DUF numbers: how the immigration authorities number a person."""

from collections.abc import Iterator

from samsyn.returns.firewall.check_digits import is_duf
from samsyn.returns.firewall.digits import rows_of
from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import is_cued

LENGTHS = (12, 11, 10)  # shorter ones have lost digits, and are found where the word DUF stands
WRITTEN = ((12,), (4, 6, 2), (4, 8), (10, 2), (4, 3, 3, 2), (4, 4, 4), (6, 6), (4, 2, 2, 2, 2))


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:  # noqa: ARG001 - one form
    """Yield where a DUF number stands: with its check digits, or behind the word."""
    for length in LENGTHS:
        for row in rows_of(text, length=length):
            sure = row.shape in WRITTEN and is_duf(row.digits)
            if sure or is_cued(text, row.start, name="duf"):
                yield row.start, row.end
