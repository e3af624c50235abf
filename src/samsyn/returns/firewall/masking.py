"""Taking away what could point to a person, where a text is quoted back."""

import re
from collections.abc import Sequence

from samsyn.returns.firewall.public import NOTHING_PUBLIC
from samsyn.returns.firewall.search import spans
from samsyn.returns.firewall.sightings import Sighting
from samsyn.returns.limits import load_limits

MASK = "…"
MANY_DIGITS = re.compile(r"\d(?:[ .-]?\d){7,}")
ADDRESS = re.compile(r"[^\s@<>()]{1,255}@[^\s@<>()]{1,255}")
MAY_HOLD = re.compile(r"[\d@A-ZÆØÅ([]")
LONGEST = 500  # letters of a text to quote that are looked at
CONTEXT = 30  # letters shown on each side of what was seen


def quotable(text: str) -> str:
    """Return a text short enough to quote, on one line, with nothing in it that points to a person.

    Examples:
        >>> quotable("kari@example.org ringte 41 00 00 00")
        '… ringte …'
    """
    line = "".join(c if c.isprintable() else " " for c in text[:LONGEST])
    short = masked(" ".join(line.split()))
    longest = load_limits().quote
    return short if len(short) <= longest else short[: longest - 1] + MASK


def masked(text: str) -> str:
    """Return a text without what points to a person: more than what is refused.

    Examples:
        >>> masked("rosa"), masked("010190 12345"), masked("spør kari@example.org")
        ('rosa', '…', 'spør …')
        >>> masked("Joy (19) fra Nigeria")
        '… fra Nigeria'
    """
    if not MAY_HOLD.search(text):
        return text
    cut = _without(text, [(start, end) for _, start, end in spans(text, public=NOTHING_PUBLIC)])
    return MANY_DIGITS.sub(MASK, ADDRESS.sub(MASK, cut))


def shown_in(text: str, sighting: Sighting) -> str:
    """Return the words around a sighting, masked, for the person who wrote them and nobody else.

    Nothing of this may be stored or logged.

    Args:
        text: the text in which the sighting was made.

    Examples:
        >>> from samsyn.returns.firewall.search import search_text
        >>> text = "Hun kan ringes på 412 34 567 etter kl. 16"
        >>> shown_in(text, search_text(text)[0])
        'Hun kan ringes på … etter kl. 16'
    """
    before = text[max(sighting.start - CONTEXT, 0) : sighting.start]
    after = text[sighting.end : sighting.end + CONTEXT]
    return " ".join(f"{masked(before)}{MASK}{masked(after)}".split())


def _without(text: str, cuts: Sequence[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in sorted(cuts):
        parts.extend([text[at:start], MASK])
        at = max(at, end)
    return "".join([*parts, text[at:]])
