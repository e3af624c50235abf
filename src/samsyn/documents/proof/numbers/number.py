"""A number in running text, and what kind of number it is."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

NumberKind = Literal[
    "count", "range", "percent", "fraction", "money", "year", "date", "ordinal", "law", "phone",
    "age", "measure", "time", "label", "none",
]  # fmt: skip
COUNTING = ("count", "range", "none")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its place in a text.

    `value` is what was written, a whole number except for percentages and money; a range has
    `upper` too. `spelled` tells number words from digits, and `approximate` is set where the
    text says so («om lag 25»). A `label` names something (a file, a footnote, covid-19).
    """

    start: int
    end: int
    kind: NumberKind
    value: int | Fraction = 0
    upper: int | None = None
    spelled: bool = False
    approximate: bool = False

    @property
    def counts(self) -> bool:
        """Whether it counts something, exactly or not."""
        return self.kind in COUNTING
