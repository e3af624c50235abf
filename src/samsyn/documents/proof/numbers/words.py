"""Number words, read: «tjueseks», «to hundre og førti», "twenty-six"."""

import re
from dataclasses import dataclass
from functools import cache

from samsyn.documents.proof.numbers.settings import number_settings
from samsyn.documents.words import number_words

HUNDREDS = re.compile(r"(?:hundre|hundred)")
LARGEST = 100


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The words below a hundred with their values, and a pattern for any number in words."""

    values: dict[str, int]
    pattern: re.Pattern[str]


def spelled_numbers(text: str, *, lang: str) -> list[tuple[int, int, int]]:
    """Return where number words stand in a text, and what they say.

    «En» is an article more often than a number, so only «én», «ett», «eitt» and "one" are read.

    Examples:
        >>> spelled_numbers("Tjueseks vedtak og to hundre og førti henvendelser", lang="nb")
        [(0, 8, 26), (19, 37, 240)]
        >>> spelled_numbers("et førtitall, og et hundretall", lang="nb")
        []
        >>> spelled_numbers("twenty-six decisions", lang="en")
        [(0, 10, 26)]
    """
    lexicon = _lexicon("en" if lang == "en" else "no")
    found = []
    for match in lexicon.pattern.finditer(text.lower()):
        value = _value(match, lexicon)
        if value is not None:
            found.append((match.start(), match.end(), value))
    return found


@cache
def _lexicon(family: str) -> _Lexicon:
    languages = ("en",) if family == "en" else ("nb", "nn")
    values: dict[str, int] = {}
    for lang in languages:
        for number in range(2, LARGEST):
            values[number_words(number, lang=lang)] = number
        values.update(number_settings()["words"][lang])
    values.update(_older(values))
    below = "|".join(sorted(map(re.escape, values), key=len, reverse=True))
    return _Lexicon(values, re.compile(_shape(below, family), re.VERBOSE))


def _older(values: dict[str, int]) -> dict[str, int]:
    """Return the older way of counting, «seksogtyve», beside «tjueseks»."""
    ones = {word: value for word, value in values.items() if 1 <= value <= 9}
    tens = {word: value for word, value in values.items() if value in range(20, 100, 10)}
    return {
        f"{one}og{ten}": value + more
        for one, value in ones.items()
        for ten, more in tens.items()
        if "é" not in one
    }


def _shape(below: str, family: str) -> str:
    hundred, thousand, joint = (
        ("hundred", "thousand", "and") if family == "en" else ("hundre", "tusen", "og")
    )
    article = "(?:a|one)" if family == "en" else "(?:et|ett|eit|eitt)"
    return rf"""(?<![\w-])(?:
        (?:(?P<thousands>{below}|{article})\s+|(?P<a_thousand>\b)){thousand}
            (?:\s+(?P<t_hundreds>{below}|{article})\s+{hundred})?(?:\s+{joint}\s+(?P<t_rest>{below}))?
      | (?:(?P<hundreds>{below}|{article})\s+|(?P<a_hundred>\b)){hundred}
            (?:\s+{joint}\s+(?P<rest>{below}))?
      | (?P<small>{below})
    )(?![\w-]|\.\d)"""


def _value(match: re.Match[str], lexicon: _Lexicon) -> int | None:
    read = match.groupdict()

    def part(name: str) -> int:
        word = read.get(name)
        return lexicon.values.get(word, 1) if word else 0

    if read["small"]:
        return part("small")
    if read["thousands"] or read["a_thousand"] is not None:
        return 1000 * (part("thousands") or 1) + 100 * part("t_hundreds") + part("t_rest")
    return 100 * (part("hundreds") or 1) + part("rest")
