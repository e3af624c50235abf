"""Numbers of passports, found only behind the word: every state numbers as it likes."""

import re
from collections.abc import Iterator

from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import is_cued

NUMBER = re.compile(r"(?<![\w-])[A-Z]{0,3}[ -]?\d{5,9}[A-Z]?(?![\w-])", re.IGNORECASE)


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:  # noqa: ARG001 - one form
    """Yield where the number of a passport stands."""
    if "pass" not in text.casefold() and "document" not in text and "dokument" not in text:
        return
    for match in NUMBER.finditer(text):
        if is_cued(text, match.start(), name="passport", reach=24):
            yield match.span()
