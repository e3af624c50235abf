"""Numbers with a meaning of their own, read from `data/limits.toml` with unit and source."""

import tomllib
from dataclasses import dataclass
from functools import cache

from samsyn.documents.sentences import DATA


@dataclass(frozen=True, slots=True)
class Limits:
    """How small a whole may be for a share, how large a file may be, in bytes, and how many
    numbers the alternative of a chart tells one by one."""

    least_whole: int
    largest_text: int
    largest_picture: int
    few_numbers: int


@cache
def limits() -> Limits:
    """Return the limits.

    Examples:
        >>> limits().least_whole
        20
    """
    table = tomllib.loads((DATA / "limits.toml").read_text(encoding="utf-8"))
    return Limits(
        least_whole=table["least-whole"]["value"],
        largest_text=table["largest-text"]["value"],
        largest_picture=table["largest-picture"]["value"],
        few_numbers=table["few-numbers"]["value"],
    )
