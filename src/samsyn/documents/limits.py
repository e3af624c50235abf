"""Numbers with a meaning of their own, read from `data/limits.toml` with unit and source."""

import dataclasses
import tomllib
from dataclasses import dataclass
from functools import cache

from samsyn.documents.sentences import DATA


@dataclass(frozen=True, slots=True)
class Limits:
    """How small a base may be, how near is near, how large a file, and how many are few.

    Sizes are in bytes, `nearly_short` and `hardly` in per cent; `few_numbers` of a chart are told
    one by one in its alternative, and `key_figures` are as many as a page holds.
    """

    least_whole: int
    key_figures: int
    least_majority: int
    least_base_of_times: int
    nearly_short: int
    hardly: int
    most_exceptions: int
    largest_text: int
    largest_picture: int
    few_numbers: int
    largest_document: int
    largest_unpacked: int
    largest_markup: int


@cache
def limits() -> Limits:
    """Return the limits.

    Examples:
        >>> limits().least_whole
        20
    """
    table = tomllib.loads((DATA / "limits.toml").read_text(encoding="utf-8"))
    fields = [field.name for field in dataclasses.fields(Limits)]
    return Limits(**{name: table[name.replace("_", "-")]["value"] for name in fields})
