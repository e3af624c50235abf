"""Number words, read: «tjueseks», «to hundre og førti», "twenty-six"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from samsyn.documents.proof.numbers.settings import number_settings
from samsyn.documents.words import number_words

LARGEST = 100
HYPHEN = r"[-\u2010\u2011\s]"  # «twenty six» is written too
FIRST = 2  # letters by which the words of a pattern are filed
# What stands for 1 in some places only: before a hundred, and behind «tjue» or «hundre og».
ARTICLES = {"no": "ett et eitt eit", "en": "a"}
LAST_ONES = {"no": "en én ett ein éin eitt ei éi eit et", "en": ""}
SIGNS = {
    "no": {"hundred": "hundre", "thousand": "tusen", "gap": r"\s*", "comma": "",
           "joint": r"(?:\s*og\s*|\s+)"},
    "en": {"hundred": "hundred", "thousand": "thousand", "gap": r"\s+", "comma": ",?",
           "joint": r"(?:\s+and)?\s+"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The words below a hundred with their values, and a pattern for any number in words."""

    values: dict[str, int]
    pattern: re.Pattern[str]


def spelled_numbers(text: str, *, lang: str) -> list[tuple[int, int, int]]:
    """Return where number words stand in a text, and what they say.

    «En» is an article more often than a number, so only «én», «ett», «eitt» and "one" are read.

    Examples:
        >>> spelled_numbers("Tjueseks vedtak og tohundreogførti henvendelser", lang="nb")
        [(0, 8, 26), (19, 34, 240)]
        >>> spelled_numbers("et førtitall, og et hundretall", lang="nb")
        []
        >>> spelled_numbers("twenty-six decisions", lang="en")
        [(0, 10, 26)]
    """
    lexicon = _lexicon("en" if lang == "en" else "no")
    return [
        (match.start(), match.end(), _value(match, lexicon.values))
        for match in lexicon.pattern.finditer(text)
    ]


@cache
def _lexicon(family: str) -> _Lexicon:
    values: dict[str, int] = {}
    for lang in ("en",) if family == "en" else ("nb", "nn"):
        for number in range(2, LARGEST):
            values[number_words(number, lang=lang)] = number
        values.update(number_settings()["words"][lang])
    values.update(_other_ways(values, family))
    pattern = re.compile(_shape(values, family), re.VERBOSE | re.IGNORECASE)
    ones = f"{ARTICLES[family]} {LAST_ONES[family]}".split()
    return _Lexicon({**dict.fromkeys(ones, 1), **values}, pattern)


def _other_ways(values: dict[str, int], family: str) -> dict[str, int]:
    """Return other ways of writing: «seksogtyve» beside «tjueseks», and «tjueen»."""
    if family == "en":
        return {}
    ones = {word: value for word, value in values.items() if 1 <= value <= 9}
    tens = {word: value for word, value in values.items() if value in range(20, 100, 10)}
    older = {f"{one}og{ten}": v + w for one, v in ones.items() for ten, w in tens.items()}
    last = {f"{ten}{one}": w + 1 for one in LAST_ONES[family].split() for ten, w in tens.items()}
    return {**older, **{f"enog{ten}": w + 1 for ten, w in tens.items()}, **last}


def _shape(values: Iterable[str], family: str) -> str:
    signs = SIGNS[family]
    gap, joint = signs["gap"], signs["joint"]
    below = _any_of(word.replace("-", HYPHEN) for word in values)
    many, last = f"(?:{_any_of(ARTICLES[family].split())}|{below})", below
    if ones := LAST_ONES[family].split():
        last = f"(?:{below}|{_any_of(ones)})"

    def hundreds(name: str) -> str:
        return rf"(?:(?:(?P<{name}_many>{many}){gap})?(?P<{name}>{signs['hundred']}))"

    def rest(name: str) -> str:
        return rf"(?:{joint}(?P<{name}_rest>{last}))?"

    return rf"""(?<![\w-])(?:
        (?:(?:{hundreds("before")}{rest("before")}|(?P<thousands>{many})){gap})?
            (?P<thousand>{signs["thousand"]})
            (?:{signs["comma"]}{gap}{hundreds("behind")})?{rest("behind")}
      | {hundreds("alone")}{rest("alone")}
      | (?P<small>{below})
    )(?![\w-]|\.\d)"""


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of words, filed by their first letters so that few need to be tried."""
    filed: dict[str, list[str]] = {}
    for word in words:
        filed.setdefault(word[:FIRST], []).append(word[FIRST:])
    ordered = [
        f"{first}(?:{'|'.join(sorted(rests, key=len, reverse=True))})"
        for first, rests in sorted(filed.items(), key=lambda pair: -len(pair[0]))
    ]
    return f"(?:{'|'.join(ordered)})"


def _value(match: re.Match[str], values: dict[str, int]) -> int:
    def word(name: str, otherwise: int = 0) -> int:
        written = re.sub(HYPHEN, "-", match[name] or "").lower()
        return values.get(written, otherwise)

    def hundreds(name: str) -> int:
        return (100 * word(f"{name}_many", 1) if match[name] else 0) + word(f"{name}_rest")

    if match["small"]:
        return word("small")
    if match["thousand"]:
        return 1000 * (hundreds("before") or word("thousands", 1)) + hundreds("behind")
    return hundreds("alone")
