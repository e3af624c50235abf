"""How often each rule was right when it was measured, from `data/measured.csv`."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"
PRECISE = 0.8  # a rule that is right less often is off unless it is asked for


@dataclass(frozen=True, slots=True)
class Measurement:
    """What a rule found of the faults that are known, and how often it was wrong.

    `true` counts findings of faults that are there, `false` other findings, `faults` the faults it
    ought to have found.
    """

    true: int
    false: int
    faults: int

    @property
    def precision(self) -> float:
        """The share of the findings that were right, from 0 to 1; 1 where there was none."""
        found = self.true + self.false
        return self.true / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of the faults that were found, from 0 to 1; 1 where there was none."""
        return self.true / self.faults if self.faults else 1.0


def read_measured() -> Mapping[str, Measurement]:
    """Return the measurements by rule."""
    with (DATA / "measured.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["rule"]: Measurement(int(row["true"]), int(row["false"]), int(row["faults"]))
            for row in csv.DictReader(file)
        }


def precise_rules() -> tuple[str, ...]:
    """Return the rules that are on unless others are named."""
    return tuple(rule for rule, one in read_measured().items() if one.precision >= PRECISE)
