"""What is held to be likely of lists before their counts are seen."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "prior.toml"


@dataclass(frozen=True, slots=True)
class Prior:
    """Normal distributions of the parameters, on the scale of logarithms.

    `list_mean` and `list_deviation` are of the effect of a list, `pair_mean` and `pair_deviation`
    of the interaction of two; `untestable` is the deviation of what the interactions of more lists
    do to the number on no list, about zero.
    """

    list_mean: float
    list_deviation: float
    pair_mean: float
    pair_deviation: float
    untestable: float


@cache
def load_prior() -> Prior:
    """Read the prior that is used."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return Prior(
        list_mean=told["list"]["mean"], list_deviation=told["list"]["deviation"],
        pair_mean=told["pair"]["mean"], pair_deviation=told["pair"]["deviation"],
        untestable=told["untestable"]["deviation"],
    )  # fmt: skip
