"""The simple fractions that may stand for a share in words, read from `data/fractions.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

from samsyn.documents.sentences import DATA

Side = Literal["exactly", "below", "above"]


@dataclass(frozen=True, slots=True)
class Fraction:
    """A fraction, how far from it a share may lie (per cent of the whole), and how it is said.

    `around` says how a share beside the fraction is told: with `about`, by its `sides` («knapt»,
    «litt over»), or with the `plain` word. `noun` is how the noun joins it: `of`, `after`, `all`.
    """

    word: str
    part: int
    whole: int
    within: int
    around: str
    noun: str

    def holds(self, part: int, whole: int) -> bool:
        """Tell whether a share lies near enough.

        Examples:
            >>> half = Fraction("half", 1, 2, within=5, around="sides", noun="of")
            >>> half.holds(45, 100), half.holds(44, 100)
            (True, False)
        """
        off = abs(part * self.whole - self.part * whole)
        return off * 100 <= self.within * whole * self.whole

    def side_of(self, part: int, whole: int) -> Side:
        """Tell on which side of the fraction a share lies."""
        if part * self.whole == self.part * whole:
            return "exactly"
        return "below" if part * self.whole < self.part * whole else "above"


@cache
def fractions() -> tuple[Fraction, ...]:
    """Return the fractions, the smallest first.

    Examples:
        >>> [known.word for known in fractions()][:3]
        ['tenth', 'fifth', 'quarter']
    """
    table = tomllib.loads((DATA / "fractions.toml").read_text(encoding="utf-8"))
    return tuple(Fraction(**entry) for entry in table["fraction"])
