"""What `data/` says of words, read once: cues, names, places, and what is no person."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from samsyn.codes import load_codes

DATA = Path(__file__).parent / "data"
LETTER = re.compile(r"[^\W\d_]")


@cache
def words() -> Mapping[str, Any]:
    """Return the lists of words."""
    with (DATA / "words.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def cue(name: str) -> re.Pattern[str]:
    """Return a pattern that finds a cue in what stands on the line before a number."""
    return re.compile(rf"(?<!\w){any_of(words()['cues'][name])}[^\n]*$", re.IGNORECASE)


def any_of(terms: Iterable[str]) -> str:
    """Return the pattern of any of the terms, the longest first; a star lets a word go on.

    Examples:
        >>> any_of(["sak", "saksn*"])
        '(?:saksn\\\\w*|sak(?!\\\\w))'
    """
    longest = sorted(terms, key=len, reverse=True)
    return f"(?:{'|'.join(_pattern(term) for term in longest)})"


def is_cued(text: str, at: int, *, name: str, reach: int = 0) -> bool:
    """Tell whether a cue stands on the same line, at most `reach` letters before a place."""
    far = reach or int(words()["reach"]["cue"])
    start = max(at - far, 0)
    while 0 < start < at and text[start - 1].isalpha() and at - start < 2 * far:
        start -= 1  # a whole word: the end of «rådgivningstelefon» is no «telefon»
    before = text[start:at]
    return LETTER.search(before) is not None and cue(name).search(before) is not None


@cache
def given_names() -> frozenset[str]:
    """Return given names, in small letters and without accents."""
    return frozenset(map(bare, _lines("given-names.txt")))


def bare(word: str) -> str:
    """Return a word in small letters without accents.

    Examples:
        >>> bare("Łucja"), bare("Sofía")
        ('lucja', 'sofia')
    """
    spread = unicodedata.normalize("NFKD", word.casefold().replace("ł", "l"))
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


@cache
def unsure_names() -> frozenset[str]:
    """Return given names that are words as well."""
    return frozenset(map(bare, words()["also_words"]["words"]))


@cache
def never_alone() -> frozenset[str]:
    """Return given names that in a cell of their own are a month, a day or a word."""
    return frozenset(words()["also_words"]["never_alone"])


@cache
def places() -> frozenset[str]:
    """Return names of countries, municipalities and towns, in small letters."""
    towns = {" ".join(line) for line in _rows("places.txt")}
    countries = load_codes().countries.values()
    spelled = {
        name.casefold()
        for country in countries
        for name in (country.label.nb, country.label.nn, country.label.en, *country.also)
    }
    return frozenset(towns | spelled)


@cache
def no_person() -> frozenset[str]:
    """Return words with a capital that are no person's name."""
    return frozenset([*words()["no_person"]["names"], *words()["no_person"]["words"]])


@cache
def no_person_endings() -> tuple[str, ...]:
    """Return the endings of words for offices, laws and bodies."""
    return tuple(words()["no_person"]["endings"])


def _pattern(term: str) -> str:
    inner = re.escape(term.rstrip("*")).replace(r"\ ", r"\s+")
    return inner + (r"\w*" if term.endswith("*") else r"(?!\w)" if term[-1:].isalnum() else "")


def _rows(name: str) -> list[list[str]]:
    text = (DATA / name).read_text(encoding="utf-8").casefold()
    return [line.split() for line in text.splitlines() if line and not line.startswith("#")]


def _lines(name: str) -> list[str]:
    return [word for row in _rows(name) for word in row]
