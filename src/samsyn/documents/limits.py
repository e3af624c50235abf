"""Numbers with a meaning of their own, read from `data/limits.toml` with unit and source."""

import tomllib
from dataclasses import dataclass
from functools import cache

from samsyn.documents.sentences import DATA


@dataclass(frozen=True, slots=True)
class Limits:
    """How small a whole may be for a share, how many key figures a page holds, and how large a
    file may be, in bytes."""

    least_whole: int
    key_figures: int
    largest_text: int
    largest_picture: int


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
        key_figures=table["key-figures"]["value"],
        largest_text=table["largest-text"]["value"],
        largest_picture=table["largest-picture"]["value"],
    )
