"""How often each rule was right when it was measured, from `data/measured.csv`."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

COUNTS = ("right", "wrong", "found", "faults")
DATA = Path(__file__).parent / "data"
NOTE = "unbound"
PRECISE = 0.8  # a rule that is right less often is off unless it is asked for


@dataclass(frozen=True, slots=True)
class Measurement:
    """What a rule found of the faults that are known, and how often it was wrong.

    `right` counts findings of faults that are there, `wrong` other findings; `faults` are the
    planted faults that were left to it, and `found` those of them that it found.
    """

    right: int
    wrong: int
    found: int
    faults: int

    @property
    def precision(self) -> float:
        """The share of the findings that were right, from 0 to 1; 1 where there was none."""
        told = self.right + self.wrong
        return self.right / told if told else 1.0

    @property
    def recall(self) -> float:
        """The share of the faults that were found, from 0 to 1; 1 where there was none."""
        return self.found / self.faults if self.faults else 1.0


def read_measured() -> Mapping[str, Measurement]:
    """Return the measurements by rule."""
    with (DATA / "measured.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["rule"]: Measurement(*(int(row[name]) for name in COUNTS))
            for row in csv.DictReader(file)
        }


def precise_rules() -> tuple[str, ...]:
    """Return the rules that are on unless others are named: measured, and seldom wrong.

    A note is no finding of a fault, and is not measured.
    """
    measured = read_measured().items()
    return tuple(
        rule for rule, one in measured
        if rule == NOTE or (one.right + one.wrong and one.precision >= PRECISE)
    )  # fmt: skip
