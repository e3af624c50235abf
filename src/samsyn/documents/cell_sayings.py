"""Sentences that tell something of the cells of tables: counts, shares, all but one, means.

A sentence is about the cell that its words name. Where it tells a part of a whole («two of the
five women in Agder were exploited in labour»), the last thing named is what the part adds.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from samsyn.disclosure import Dimension, Saying
from samsyn.documents.cell_words import CellWords, Named
from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.proof.numbers import Number, find_numbers

FILE = Path(__file__).parent / "data" / "sayings.toml"
SHARES = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4)}
BEFORE = 24  # signs before a share that may say that it is more or less
SIZE_IN_TITLE = re.compile(r"\b[Nn]\s*=?\s*(\d[\d\u00a0 ]*)")
DECIMALS = re.compile(r"[.,](\d+)")
Codes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    named: tuple[Named, ...]
    lang: str

    def codes(self, named: Sequence[Named]) -> Codes:
        """Return the cell that some words name; of two codes of one dimension the first."""
        found: dict[str, str] = {}
        for one in named:
            found.setdefault(one.dimension, one.code)
        return tuple(sorted(found.items()))

    def saying(self, cells: Sequence[tuple[Codes, int]], value: int | None = None) -> Saying:
        """Return what the sentence says."""
        return Saying(self.text.strip(), tuple(cells), value)


def sayings_in(
    text: str, *, lang: str, dimensions: Sequence[Dimension], words: CellWords
) -> tuple[Saying, ...]:
    """Return what a passage says of cells.

    Args:
        text: a paragraph, a heading, a caption or an alternative.
        lang: `nb`, `nn` or `en`.
        dimensions: of the published tables.
        words: by which words their codes are known.
    """
    found: list[Saying] = []
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        named = words.named_in(sentence, dimensions)
        found.extend(_sayings(_Sentence(sentence, named, lang), words, dimensions))
    return tuple(dict.fromkeys(found))


def _sayings(
    said: _Sentence, words: CellWords, dimensions: Sequence[Dimension]
) -> Iterator[Saying]:
    middles = list(_middles(said, words, dimensions))
    if middles:
        yield from middles
        return
    numbers = [n for n in find_numbers(said.text, lang=said.lang) if n.kind in ("count", "percent")]
    if said.named:
        shares = list(_shares(said, numbers))
        yield from shares or _counts(said, numbers)


def _shares(said: _Sentence, numbers: Sequence[Number]) -> Iterator[Saying]:
    """Yield what is told of a part of a whole, if the sentence tells one."""
    if len({one.dimension for one in said.named}) < 1:
        return
    whole, part = said.codes(said.named[:-1]), said.codes(said.named)
    if whole == part:
        return
    for kind in ("all-but", "all", "none", *SHARES):
        match = _match(kind, said)
        if match:
            yield from _told_share(said, kind, match, whole=whole, part=part)
            return
    for first, second in zip(numbers, [*numbers, None][1:], strict=True):
        behind = said.text[first.end : second.start if second else first.end + 12]
        if not re.match(rf"\s+(?:{_words('of', said.lang)})\b", behind, re.IGNORECASE):
            continue
        if first.kind == "percent":
            yield from _percent(said, first, whole=whole, part=part)
        else:
            yield said.saying([(part, 1)], int(first.value))
            if second and second.kind == "count":
                yield said.saying([(whole, 1)], int(second.value))


def _told_share(
    said: _Sentence, kind: str, match: re.Match[str], *, whole: Codes, part: Codes
) -> Iterator[Saying]:
    if kind == "none":
        yield said.saying([(part, 1)], 0)
    elif kind == "all":
        yield said.saying([(whole, 1), (part, -1)], 0)
    elif kind == "all-but":
        left = next((int(n.value) for n in _spelled(match[1], said.lang)), None)
        if left is not None:
            yield said.saying([(whole, 1), (part, -1)], left)
    else:
        yield from _fraction(said, SHARES[kind], match.start(), whole=whole, part=part)


def _fraction(
    said: _Sentence, share: Fraction, start: int, *, whole: Codes, part: Codes
) -> Iterator[Saying]:
    before = said.text[max(0, start - BEFORE) : start]
    above = [(part, share.denominator), (whole, -share.numerator)]
    if _ends_with(before, "above", said.lang):
        yield said.saying(above)
    elif _ends_with(before, "below", said.lang):
        yield said.saying([(cell, -weight) for cell, weight in above])
    else:
        yield said.saying(above, 0)


def _percent(said: _Sentence, number: Number, *, whole: Codes, part: Codes) -> Iterator[Saying]:
    """Yield that a share lies within half of its last figure."""
    written = said.text[number.start : number.end]
    decimals = DECIMALS.search(written)
    scale = 10 ** (len(decimals[1]) if decimals else 0)
    told = int(number.value * scale)
    yield said.saying([(part, 200 * scale), (whole, -(2 * told - 1))])
    yield said.saying([(whole, 2 * told + 1), (part, -200 * scale)])


def _counts(said: _Sentence, numbers: Sequence[Number]) -> Iterator[Saying]:
    """Yield each number with the words after it, and those that stand before the first."""
    size = SIZE_IN_TITLE.search(said.text)
    if size:
        yield said.saying([(said.codes(said.named), 1)], int(re.sub(r"\D", "", size[1])))
        return
    counts = [number for number in numbers if number.kind == "count" and not number.approximate]
    shared = [one for one in said.named if counts and one.end <= counts[0].start]
    for number, following in zip(counts, [*counts, None][1:], strict=True):
        end = following.start if following else len(said.text)
        own = [one for one in said.named if number.end <= one.start < end]
        if own or shared:
            yield said.saying([(said.codes([*own, *shared]), 1)], int(number.value))


def _middles(
    said: _Sentence, words: CellWords, dimensions: Sequence[Dimension]
) -> Iterator[Saying]:
    """Yield what a mean or a median says of a dimension whose codes have values."""
    known = {d.name for d in dimensions}
    for name, values in words.values.items():
        if name not in known:
            continue
        of_whom = said.codes([one for one in said.named if one.dimension != name])
        for kind in ("mean", "median"):
            match = _match(kind, said)
            told = re.search(r"(\d+)(?:[.,](\d+))?", said.text[match.end() :]) if match else None
            if told is None:
                continue
            scale = 10 ** len(told[2] or "")
            middle = int(told[1]) * scale + int(told[2] or 0)
            make = _mean if kind == "mean" else _median
            for cells in make(of_whom, name, values, middle=middle, scale=scale):
                yield said.saying(cells)


def _mean(
    of_whom: Codes, name: str, values: dict[str, int], *, middle: int, scale: int
) -> Iterator[list[tuple[Codes, int]]]:
    """Yield that the sum of values lies within half a step of the mean times the number."""
    for sign, edge in ((1, 2 * middle - 1), (-1, 2 * middle + 1)):
        yield [
            (_with(of_whom, name, code), sign * (2 * scale * value - edge))
            for code, value in values.items()
        ]


def _median(
    of_whom: Codes, name: str, values: dict[str, int], *, middle: int, scale: int
) -> Iterator[list[tuple[Codes, int]]]:
    """Yield that at least half are at most the median, and at least half at least that."""
    for side in (-1, 1):
        yield [
            (_with(of_whom, name, code), 1 if side * (value * scale - middle) >= 0 else -1)
            for code, value in values.items()
        ]


def _with(codes: Codes, name: str, code: str) -> Codes:
    return tuple(sorted((*codes, (name, code))))


@cache
def _settings() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def _words(kind: str, lang: str) -> str:
    return "|".join(_settings()[kind][lang])


def _match(kind: str, said: _Sentence) -> re.Match[str] | None:
    return re.search(rf"\b(?:{_words(kind, said.lang)})\b", said.text, re.IGNORECASE)


def _ends_with(text: str, kind: str, lang: str) -> bool:
    return bool(re.search(rf"\b(?:{_words(kind, lang)})\s+$", text, re.IGNORECASE))


def _spelled(word: str, lang: str) -> Iterator[Number]:
    """Yield the number that a word or digits tell, as it would stand before a noun."""
    noun = {"nb": "personer", "nn": "personar", "en": "persons"}[lang]
    yield from (n for n in find_numbers(f"{word} {noun}", lang=lang) if n.kind == "count")
