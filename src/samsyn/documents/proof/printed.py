"""What a bound number may read, given its figure: the value, its bounds, a share or a coverage."""

import re
from collections.abc import Iterator

from samsyn.documents.numerals import HIDDEN, MISSING, rounded
from samsyn.documents.proof.known import TOTAL, KnownFigures
from samsyn.documents.proof.numbers import Number, find_numbers
from samsyn.figures import FigureRow

PERCENT, TENTHS = 100, 10
PER_CENT = "percent"  # the count basis of a quantity that is a share itself
OF_TEN = re.compile(r"\b(?:av|in|of)\s+(?:ti|ten)\b")
SERVICES = re.compile(r"^\s*(?:andre\s+)?(?:tiltak|services?)\b")


def expected_of(
    text: str, row: FigureRow, *, known: KnownFigures, lang: str, after: str = ""
) -> str:
    """Return what a bound number ought to read; empty where it reads what it may.

    Args:
        text: the words that lead to the figure.
        after: the words behind them, which tell a number of services from other numbers.
    """
    numbers = [n for n in find_numbers(text, lang=lang) if n.kind not in ("label", "year", "date")]
    if not numbers:
        return _expected_of_sign(text.strip(), row)
    kinds = {number.kind for number in numbers}
    if "percent" in kinds and row.counted == PER_CENT:
        return _expected_value(int(numbers[0].value), row, after="")
    if "percent" in kinds:
        return _expected_share(numbers[0], row, known=known)
    if "fraction" in kinds or OF_TEN.search(text.lower()):
        return _expected_tenths(numbers[0], row, known=known)
    if len(numbers) > 1:
        return _expected_pair([int(number.value) for number in numbers[:2]], row, known=known)
    return _expected_value(int(numbers[0].value), row, after=after)


def wholes_of_row(row: FigureRow, *, known: KnownFigures) -> Iterator[FigureRow]:
    """Yield the figures that a figure is a part of: the total, and crosses with one less."""
    names, codes = row.dimension.split("*"), row.category.split("*")
    pairs = [] if row.dimension == TOTAL else list(zip(names, codes, strict=True))
    for left_out in range(len(pairs)):
        kept = pairs[:left_out] + pairs[left_out + 1 :]
        dimension = "*".join(name for name, _ in kept) or TOTAL
        category = "*".join(code for _, code in kept)
        whole = known.rows.get((row.period, row.quantity, row.scope, dimension, category))
        if whole and whole.value:
            yield whole
    total = known.rows.get((row.period, row.quantity, row.scope, TOTAL, ""))
    if total and total.value and len(pairs) > 1:
        yield total


def shares_of(row: FigureRow, *, known: KnownFigures, steps: int) -> list[int]:
    """Return the rounded shares that a figure may be said to be, of each of its wholes."""
    value = row.value
    if value is None:
        return []
    return [
        rounded(value, whole.value, steps=steps)
        for whole in wholes_of_row(row, known=known)
        if whole.value
    ]


def _expected_of_sign(text: str, row: FigureRow) -> str:
    if text in (MISSING, HIDDEN) and row.value is not None:
        return str(row.value)
    return ""


def _expected_share(number: Number, row: FigureRow, *, known: KnownFigures) -> str:
    shares = shares_of(row, known=known, steps=PERCENT)
    said = int(number.value)
    close = [share for share in shares if share == said]
    if close or (number.approximate and any(abs(s - said) <= 1 for s in shares)) or not shares:
        return ""
    return f"{shares[0]} %"


def _expected_tenths(number: Number, row: FigureRow, *, known: KnownFigures) -> str:
    tenths = shares_of(row, known=known, steps=TENTHS)
    return "" if not tenths or int(number.value) in tenths else f"{tenths[0]}/10"


def _expected_pair(values: list[int], row: FigureRow, *, known: KnownFigures) -> str:
    bounds = [row.lower, row.upper]
    coverage = [row.sources, row.sources + row.missing]
    parts = [[row.value, whole.value] for whole in wholes_of_row(row, known=known)]
    if values in (bounds, coverage, *parts):
        return ""
    if row.lower is not None and abs(values[1] - (row.upper or 0)) <= abs(values[1] - coverage[1]):
        return f"{row.lower}–{row.upper}"
    return f"{coverage[0]}/{coverage[1]}"


def _expected_value(value: int, row: FigureRow, *, after: str) -> str:
    if value == row.value or (row.lower == row.upper == value):
        return ""
    if value == row.missing and SERVICES.match(after):
        return ""
    return MISSING if row.value is None else str(row.value)
