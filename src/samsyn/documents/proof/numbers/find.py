"""Finding the numbers of a text and telling what each of them is."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from samsyn.documents.proof.numbers.masks import masks, number_part
from samsyn.documents.proof.numbers.number import Number, NumberKind
from samsyn.documents.proof.numbers.settings import any_of, number_settings
from samsyn.documents.proof.numbers.words import spelled_numbers

DIGITS, DASH = number_part("digits"), number_part("dash")
NUMBER = re.compile(rf"{DIGITS}(?:{DASH}{DIGITS})?")
ENGLISH = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:{DASH}\d{{1,3}}(?:,\d{{3}})+)?")
YEAR = re.compile(r"(?:19|20)\d{2}")
YEARS = re.compile(rf"(?:19|20)\d{{2}}(?:{DASH}(?:(?:19|20)\d{{2}}|\d{{2}}))?")
PARTED = re.compile(DASH)
BLANK = re.compile(r"[ \u00a0\u202f\u2009]")
KEPT = ("percent", "money", "measure", "age")  # kinds whose values are looked at
VAGUE = re.compile(r"\b(?:noen|nokre|flere|fleire|some|several|a few)\s+$", re.IGNORECASE)
BETWEEN = re.compile(
    rf"\b(?:mellom|between)\s+(?P<one>{DIGITS})\s+(?:og|and)\s+(?P<other>{DIGITS})", re.IGNORECASE
)
LEFT = 24  # signs before a number that may say it is not exact


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
    taken: list[tuple[int, int]] = []
    numbers: list[Number] = []
    for kind, pattern in masks():
        for match in pattern.finditer(text):
            if match.end() > match.start() and not _met(match.start(), match.end(), taken):
                taken.append((match.start(), match.end()))
                numbers.extend(_masked(kind, match, lang=lang))
    for number in (*_in_digits(text, lang=lang, counted=counted), *_in_words(text, lang=lang)):
        if not _met(number.start, number.end, taken):
            taken.append((number.start, number.end))
            numbers.append(number)
    return tuple(sorted(numbers, key=lambda number: number.start))


def _met(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(start < to and begin < end for begin, to in taken)


def _masked(kind: NumberKind, match: re.Match[str], *, lang: str) -> Iterator[Number]:
    """Yield what a mask covers; a share, a sum of money or a time keeps its value."""
    digits = NUMBER.search(match[0]) if kind in KEPT else None
    if digits is None:
        yield Number(match.start(), match.end(), kind, value=_year_in(match[0], kind))
        return
    value = read_digits(PARTED.split(digits[0])[0], lang=lang)
    start = match.start() + digits.start()
    about = _is_approximate(match.string, start)
    yield Number(start, match.end(), kind, value, approximate=about)


def _year_in(words: str, kind: NumberKind) -> int:
    found = YEAR.findall(words) if kind == "date" else []
    return int(found[-1]) if found else 0


def _in_digits(text: str, *, lang: str, counted: re.Pattern[str] | None) -> Iterator[Number]:
    found = {match.start(): match for match in NUMBER.finditer(text)}
    if lang == "en":
        found.update({match.start(): match for match in ENGLISH.finditer(text)})
    for match in found.values():
        if _is_year(match, counted=counted):
            yield Number(match.start(), match.end(), "year", int(YEAR.findall(match[0])[-1]))
            continue
        first, *rest = PARTED.split(match[0])
        value = read_digits(first, lang=lang)
        if isinstance(value, Fraction):
            yield Number(match.start(), match.end(), "label", value)
            continue
        last = read_digits(rest[0], lang=lang) if rest else None
        is_range = isinstance(last, int) and last > value
        if rest and not is_range:
            yield Number(match.start(), match.end(), "label")
            continue
        yield Number(
            match.start(),
            match.end(),
            "range" if is_range else "count",
            value,
            upper=last if isinstance(last, int) else None,
            approximate=_is_approximate(text, match.start()),
        )


def read_digits(written: str, *, lang: str) -> int | Fraction:
    """Return what digits say, by the signs that the language puts between thousands and tenths.

    Examples:
        >>> read_digits("25 000", lang="nb"), read_digits("1,234", lang="en")
        (25000, 1234)
        >>> read_digits("37,5", lang="nb")
        Fraction(75, 2)
    """
    plain = BLANK.sub("", written)
    thousands, tenths = (",", ".") if lang == "en" else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:\{thousands}\d{{3}})+", plain):
        plain = plain.replace(thousands, "")
    plain = plain.replace(tenths, ".").replace(",", ".")
    return int(plain) if plain.isdigit() else Fraction(plain)


def _is_year(match: re.Match[str], *, counted: re.Pattern[str] | None) -> bool:
    if not YEARS.fullmatch(match[0]):
        return False
    before = match.string[: match.start()].rstrip()
    word = re.search(r"[\w.§]+$", before)
    if word and word[0].lower() in _words_before_years():
        return True
    after = match.string[match.end() :]
    return not (counted and re.match(rf"\s+(?:[a-zæøå]+\s+)?(?:{counted.pattern})", after))


@cache
def _words_before_years() -> frozenset[str]:
    return frozenset(number_settings()["year_before"].split()) - {"og", "the"}


def _in_words(text: str, *, lang: str) -> Iterator[Number]:
    for start, end, value in spelled_numbers(text, lang=lang):
        if VAGUE.search(text[:start]):
            continue
        about = _is_approximate(text, start)
        yield Number(start, end, _kind_of_words(text, end), value, spelled=True, approximate=about)
    none = "|".join(number_settings()["none"][lang])
    for match in re.finditer(rf"\b(?:{none})\b", text, flags=re.IGNORECASE):
        yield Number(match.start(), match.end(), "none", 0, spelled=True)


def _kind_of_words(text: str, end: int) -> NumberKind:
    after = text[end:]
    for kind in ("measure", "money", "percent"):
        if re.match(rf"[\s-]+(?:\w+\s+)?{any_of(kind)}s?(?!\w)", after, flags=re.IGNORECASE):
            return "measure" if kind == "measure" else "money" if kind == "money" else "percent"
    if re.match(r"\s+(?:av|in|of)\s+(?:ti|ten)\b|\s*(?:tredel|firedel|fjerdedel|femdel)", after):
        return "fraction"
    return "count"


def _is_approximate(text: str, start: int) -> bool:
    if any(start in (m.start("one"), m.start("other")) for m in BETWEEN.finditer(text)):
        return True
    before = text[max(0, start - LEFT) : start].lower().rstrip(" \u00a0\u202f(")
    if any(before.endswith(pair) for pair in number_settings()["approximate_pairs"]):
        return True
    word = re.search(r"[\w.]+$", before)
    return word is not None and word[0] in number_settings()["approximate_before"].split()
