"""Finding the numbers of a text and telling what each of them is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import pairwise

from samsyn.documents.proof.numbers.masks import masks, number_part
from samsyn.documents.proof.numbers.number import Number, NumberKind
from samsyn.documents.proof.numbers.settings import any_of, number_settings
from samsyn.documents.proof.numbers.words import spelled_numbers

DIGITS, DASH = number_part("digits"), number_part("dash")
YEAR_BEFORE = number_part("year_before")
NUMBER = re.compile(rf"{DIGITS}(?:{DASH}{DIGITS})?")
YEAR = re.compile(r"(?:19|20)\d{2}")
YEARS = re.compile(rf"(?:19|20)\d{{2}}(?:{DASH}(?:(?:19|20)\d{{2}}|\d{{2}}))?")
PARTED = re.compile(DASH)
BLANK = re.compile(r"[ \u00a0\u202f\u2009]")
KEPT = ("percent", "money", "measure", "age")  # kinds whose values are looked at
VAGUE = re.compile(
    r"\b(?:noen|nokre|flere|fleire|mange|et par|eit par|some|several|many|a few|a couple of)\s+$",
    re.IGNORECASE,
)
NO_ONE = re.compile(r"\b(?:no|any|every|each|this|that|which|the)\s+$", re.IGNORECASE)
ONE_ANOTHER = re.compile(r"['’]s\b|\s+another\b", re.IGNORECASE)
# Behind a number in words: it is the upper part of a fraction.
FRACTION = re.compile(
    r"\s+(?:av|in|of|out\s+of)\s+(?:ti|ten)\b"
    r"|[\s-]*(?:tredel|tredjedel|firedel|fjerdedel|kvart|femdel|femtedel|tidel|tidjedel)\w*"
    r"|[\s-]+(?:thirds?|quarters?|fifths?|tenths?)\b"
    r"|\s+(?:og\s+en\s+halv|og\s+ein\s+halv|and\s+a\s+half)\w*",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\b(?:mellom|between)\s+$", re.IGNORECASE)
AND, OR = re.compile(r"\s+(?:og|and)\s+"), re.compile(r"\s+(?:eller|or)\s+")
OR_MORE = re.compile(r"\s+(?:eller|or)\s+(?:flere|fleire|færre|more|fewer|less)\b", re.IGNORECASE)
LEFT = 24  # signs before a number that may say it is not exact
AROUND = 40  # signs on either side of a number that may say what it is


def find_numbers(
    text: str, *, lang: str, counted: re.Pattern[str] | None = None
) -> tuple[Number, ...]:
    """Return the numbers of a text in order.

    Args:
        lang: `nb`, `nn` or `en`: number words and the sign between thousands follow it.
        counted: matches at a noun that is counted, so that «1981 avtaler» is no year.

    Examples:
        >>> [n.value for n in find_numbers("28 vedtak etter § 8-3 i 2020", lang="nb") if n.counts]
        [28]
        >>> [(n.kind, n.value) for n in find_numbers("om lag 25 000 brukere", lang="nb")]
        [('count', 25000)]
    """
    covered = bytearray(len(text))
    numbers: list[Number] = []
    for kind, pattern in masks():
        for match in pattern.finditer(text):
            if _cover(covered, match.start(), match.end()):
                numbers.extend(_masked(kind, match, lang=lang))
    for number in (*_in_digits(text, lang=lang, counted=counted), *_in_words(text, lang=lang)):
        if _cover(covered, number.start, number.end):
            numbers.append(number)
    return tuple(_with_pairs(sorted(numbers, key=lambda number: number.start), text))


def _cover(covered: bytearray, start: int, end: int) -> bool:
    """Take a stretch of a text; tell whether it was free."""
    if start == end or covered.find(1, start, end) >= 0:
        return False
    covered[start:end] = b"\x01" * (end - start)
    return True


def _masked(kind: NumberKind, match: re.Match[str], *, lang: str) -> Iterator[Number]:
    """Yield what a mask covers; a share, a sum of money or a time keeps its value."""
    digits = NUMBER.search(match[0]) if kind in KEPT else None
    if digits is None:
        yield Number(match.start(), match.end(), kind, value=_year_in(match[0], kind))
        return
    value = read_digits(PARTED.split(digits[0])[0], lang=lang)
    start = match.start() + digits.start()
    about = _is_approximate(match.string, start, start + len(digits[0]))
    yield Number(start, match.end(), kind, value, approximate=about)


def _year_in(words: str, kind: NumberKind) -> int:
    found = YEAR.findall(words) if kind == "date" else []
    return int(found[-1]) if found else 0


def _in_digits(text: str, *, lang: str, counted: re.Pattern[str] | None) -> Iterator[Number]:
    for match in NUMBER.finditer(text):
        start, end = match.span()
        if _is_year(match, counted=counted):
            yield Number(start, end, "year", int(YEAR.findall(match[0])[-1]))
            continue
        first, *rest = PARTED.split(match[0])
        value = read_digits(first, lang=lang)
        last = read_digits(rest[0], lang=lang) if rest else None
        is_range = isinstance(last, int) and last > value and "/" not in match[0]
        if isinstance(value, Fraction) or (rest and not is_range):
            yield Number(start, end, "label", value)
            continue
        yield Number(
            start,
            end,
            "range" if is_range else "count",
            value,
            upper=last if isinstance(last, int) else None,
            approximate=_is_approximate(text, start, end),
        )


def read_digits(written: str, *, lang: str) -> int | Fraction:
    """Return what digits say, by the signs that the language puts between thousands and tenths.

    Examples:
        >>> read_digits("25 000", lang="nb"), read_digits("1,234", lang="en")
        (25000, 1234)
        >>> read_digits("37,5", lang="nb"), read_digits("1 234,5", lang="nn")
        (Fraction(75, 2), Fraction(2469, 2))
    """
    plain = BLANK.sub("", written)
    for sign, tenths in ((",", "."), (".", ",")):
        # Twice in one number a sign can only part thousands, in any language.
        if plain.count(sign) > 1 or (sign in plain and (lang == "en") == (sign == ",")):
            whole, _, part = plain.partition(tenths)
            if re.fullmatch(rf"\d{{1,3}}(?:\{sign}\d{{3}})+", whole):
                plain = whole.replace(sign, "") + (f".{part}" if part else "")
    plain = plain.replace(",", ".")
    return int(plain) if plain.isdigit() else Fraction(plain)


def _is_year(match: re.Match[str], *, counted: re.Pattern[str] | None) -> bool:
    if not YEARS.fullmatch(match[0]):
        return False
    before = match.string[max(match.start() - AROUND, 0) : match.start()].rstrip()
    word = re.search(r"[\w.§]+$", before)
    if word and word[0].lower() in _words_before_years():
        return True
    return not (counted and _then(counted).match(match.string, match.end()))


@cache
def _then(counted: re.Pattern[str]) -> re.Pattern[str]:
    """Return a pattern that matches a counted noun behind a number."""
    return re.compile(rf"\s+(?:[a-zæøå]+\s+)?(?:{counted.pattern})")


@cache
def _words_before_years() -> frozenset[str]:
    return frozenset(number_settings()["year_before"].split()) - {"og", "the"}


def _in_words(text: str, *, lang: str) -> Iterator[Number]:
    for start, end, value in spelled_numbers(text, lang=lang):
        before = text[max(start - AROUND, 0) : start]
        if VAGUE.search(before) or (value == 1 and _is_no_number(text, before, end)):
            continue
        if fraction := FRACTION.match(text, end):
            yield Number(start, fraction.end(), "fraction", value, spelled=True)
            continue
        about = _is_approximate(text, start, end)
        yield Number(start, end, _kind_of_words(text, end), value, spelled=True, approximate=about)
    for match in _words_for_none(lang).finditer(text):
        yield Number(match.start(), match.end(), "none", 0, spelled=True)


def _is_no_number(text: str, before: str, end: int) -> bool:
    """Tell "no one", "the one" and "one another" from "one of them"."""
    return bool(NO_ONE.search(before) or ONE_ANOTHER.match(text, end))


@cache
def _words_for_none(lang: str) -> re.Pattern[str]:
    none = "|".join(number_settings()["none"][lang])
    return re.compile(rf"\b(?:{none})\b", re.IGNORECASE)


def _kind_of_words(text: str, end: int) -> NumberKind:
    after = text[end : end + AROUND]
    for kind, pattern in _kinds_of_words().items():
        if pattern.match(after):
            return kind
    return "count"


@cache
def _kinds_of_words() -> dict[NumberKind, re.Pattern[str]]:
    kinds: tuple[NumberKind, ...] = ("measure", "money", "percent")
    return {
        kind: re.compile(
            rf"[\s-]+(?!{YEAR_BEFORE})(?:\w+\s+)?{any_of(kind)}s?(?!\w)", re.IGNORECASE
        )
        for kind in kinds
    }


def _is_approximate(text: str, start: int, end: int) -> bool:
    if OR_MORE.match(text, end):
        return True
    before = text[max(0, start - LEFT) : start].lower().rstrip(" \u00a0\u202f(")
    if any(before.endswith(pair) for pair in number_settings()["approximate_pairs"]):
        return True
    word = re.search(r"[\w.]+$", before)
    return word is not None and word[0] in _words_before_about()


@cache
def _words_before_about() -> frozenset[str]:
    return frozenset(number_settings()["approximate_before"].split())


def _with_pairs(numbers: Sequence[Number], text: str) -> Iterator[Number]:
    """Yield numbers, with those that give two bounds for one set apart: «mellom 10 og 20»."""
    about = set()
    for place, (one, other) in enumerate(pairwise(numbers)):
        gap = text[one.end : other.start]
        before = text[max(one.start - LEFT, 0) : one.start]
        if OR.fullmatch(gap) or (AND.fullmatch(gap) and BETWEEN.search(before)):
            about |= {place, place + 1}
    for place, number in enumerate(numbers):
        yield replace(number, approximate=True) if place in about else number
