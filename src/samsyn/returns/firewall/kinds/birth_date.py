"""The day somebody was born."""

import re
from collections.abc import Iterator

from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import any_of, words

MONTHS = (
    "jan*", "feb*", "mar*", "apr*", "mai", "may", "jun*", "jul*", "aug*", "sep*", "okt*", "oct*",
    "nov*", "des*", "dec*",
)  # fmt: skip
MONTH = any_of(MONTHS)
DAY = (
    rf"(?:\d{{1,2}}[./-]\s?\d{{1,2}}[./-]\s?(?:\d{{4}}|\d{{2}})(?!\d)"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}(?!\d)"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th)?\s+{MONTH}\.?\s+\d{{4}}"
    rf"|{MONTH}\.?\s+\d{{1,2}},?\s+\d{{4}})"
)
BORN = re.compile(
    rf"(?<!\w){any_of(words()['cues']['born'])}\s*:?\s*(?:den\s+|on\s+)?({DAY})", re.IGNORECASE
)


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:  # noqa: ARG001 - one form
    """Yield where a day of birth stands."""
    for match in BORN.finditer(text):
        yield match.span(1)
