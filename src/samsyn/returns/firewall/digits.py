"""Rows of digits: how many, in which groups, and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

GROUP = re.compile(r"\d+")
BETWEEN = r"(?:[ \t.\-/:_]{1,2}|[ \t]?\n[ \t]?|\s-\s)"
CHAIN = re.compile(rf"\d+(?:{BETWEEN}\d+)*")  # groups that may be one number


@dataclass(frozen=True, slots=True)
class Row:
    """Digits that stand together, with blanks or dots between some of them."""

    start: int
    end: int
    digits: str
    shape: tuple[int, ...]


def rows_of(text: str, *, length: int) -> Iterator[Row]:
    """Yield every row of whole groups that has so many digits; decimals of a number begin none.

    Examples:
        >>> [row.shape for row in rows_of("den 1. mai: 010190 12345", length=11)]
        [(6, 5)]
    """
    for chain in CHAIN.finditer(text):
        if chain.end() - chain.start() >= length:
            groups = [(m.start(), m.end()) for m in GROUP.finditer(text, *chain.span())]
            yield from _rows_in(text, groups, length=length)


def _rows_in(text: str, groups: Sequence[tuple[int, int]], *, length: int) -> Iterator[Row]:
    for first, (start, _) in enumerate(groups):
        total, last = 0, first
        while last < len(groups) and total < length:
            total += groups[last][1] - groups[last][0]
            last += 1
        if total == length and not _is_fraction(text, start):
            chosen = groups[first:last]
            digits = "".join(text[begin:end] for begin, end in chosen)
            shape = tuple(end - begin for begin, end in chosen)
            yield Row(start, chosen[-1][1], digits, shape)


def _is_fraction(text: str, start: int) -> bool:
    """Tell digits behind the point of another number."""
    return start >= 2 and text[start - 1] in ".," and text[start - 2].isdecimal()
