"""Rows of digits: how many, in which groups, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

GROUP = re.compile(r"\d+")
FRACTION = re.compile(r"(?<=\d)[.,]$")  # digits behind it are decimals
BETWEEN = re.compile(r"[ \t.\-/:_]{1,2}|\s?\n\s?|\.\s|\s-\s")


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
    groups = [(match.start(), match.end()) for match in GROUP.finditer(text)]
    for first, (start, _) in enumerate(groups):
        if FRACTION.search(text[max(start - 2, 0) : start]):
            continue
        shape: list[int] = []
        total, at = 0, start
        for begin, end in groups[first : first + length]:
            if shape and not BETWEEN.fullmatch(text, at, begin):
                break
            shape.append(end - begin)
            total, at = total + end - begin, end
            if total >= length:
                break
        if total == length:
            digits = "".join(GROUP.findall(text[start:at]))
            yield Row(start, at, digits, tuple(shape))
