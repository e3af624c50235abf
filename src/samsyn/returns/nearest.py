"""The known code that looks most like one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

LIKENESS = 0.6
LONGEST = 60


def nearest(code: str, known: Iterable[str]) -> str:
    """Return the known code most like another, or an empty text where none is like it.

    Examples:
        >>> nearest("rossa", ["htso", "rosa"]), nearest("xyz", ["htso", "rosa"])
        ('rosa', '')
    """
    found = get_close_matches(code[:LONGEST], sorted(known), n=1, cutoff=LIKENESS)
    return found[0] if found else ""
