"""What text may carry into a report: few attributes, and links that only lead somewhere.

An attribute of Markdown reaches the page in HTML, and in Typst it can be code. Chapters are
checked when they are read; here the same holds for every document, wherever it was made.
"""

import re
from collections.abc import Collection
from typing import Any

ALLOWED = {
    "key": re.compile(r"[^\"<>#\\]+"),
    "lang": re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
}
BESIDE = re.compile(r"(?:\.\./)*(?:[\w-]+/)*[\w-]+\.html")  # a page that lies beside this report
SCHEMES = ("http://", "https://", "mailto:", "#")
PARTS_OF_ATTRIBUTES = 3  # an id, classes, pairs of key and value


def safe_attributes(item: list[Any]) -> list[Any]:
    """Return an id, classes and key-values without a pair that is not on the list.

    Example:
        >>> safe_attributes(["a", ["box"], [["lang", "en"], ["onclick", "alert(1)"]]])
        ['a', ['box'], [['lang', 'en']]]
    """
    identifier, names, pairs = item
    kept = [pair for pair in pairs if pair[0] in ALLOWED and ALLOWED[pair[0]].fullmatch(pair[1])]
    return item if len(kept) == len(pairs) else [identifier, names, kept]


def is_attributes(item: list[Any]) -> bool:
    """Tell whether a list of pandoc's tree holds an id, classes and key-values."""
    return (
        len(item) == PARTS_OF_ATTRIBUTES
        and isinstance(item[0], str)
        and isinstance(item[1], list)
        and isinstance(item[2], list)
    )


def leads_somewhere(target: str, *, addresses: Collection[str] = ()) -> bool:
    """Tell whether a link leads to the web, to an address of e-mail or to a place in the text.

    Args:
        addresses: of the report in other languages; text may lead there too.

    Example:
        >>> leads_somewhere("javascript:alert(1)")
        False
    """
    base = target.partition("#")[0]
    beside = base in addresses and BESIDE.fullmatch(base) is not None
    return beside or target.lower().startswith(SCHEMES)
