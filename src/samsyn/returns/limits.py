"""The bounds and thresholds of this room, kept as data."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGED = Path(__file__).parent / "data" / "limits.toml"


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be (bytes), how long a text, and when a number is worth asking about."""

    csv_bytes: int
    jump_factor: float
    jump_least: int
    many: int
    like: float
    like_letters: int
    like_most: int
    quote: int
    answer: int
    digits: int
    same_length: float


@cache
def load_limits() -> Limits:
    """Read the limits that come with the program."""
    table = tomllib.loads(PACKAGED.read_text(encoding="utf-8"))
    return Limits(
        csv_bytes=table["csv"]["bytes"],
        jump_factor=table["jump"]["factor"],
        jump_least=table["jump"]["persons"],
        many=table["many"]["value"],
        like=table["suggestion"]["likeness"],
        like_letters=table["suggestion"]["letters"],
        like_most=table["suggestion"]["most"],
        quote=table["quote"]["letters"],
        answer=table["answer"]["letters"],
        digits=table["number"]["digits"],
        same_length=table["periods"]["same-length"],
    )
