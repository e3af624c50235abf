"""How much the program is willing to unpack; of a workbook of ours, what `limits.toml` says."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("limits.toml")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on an archive: sizes in bytes, counts, and unpacked bytes for each packed one."""

    file: int
    unpacked: int
    entries: int
    ratio: int
    ratio_from: int
    elements: int
    depth: int
    merged: int


@cache
def load_limits(path: Path = SOURCE) -> Limits:
    """Return the bounds that come with the program, or those of another file."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Limits(
        file=table["file"]["largest"],
        unpacked=table["unpacked"]["largest"],
        entries=table["entries"]["most"],
        ratio=table["ratio"]["highest"],
        ratio_from=table["ratio"]["from"],
        elements=table["elements"]["most"],
        depth=table["depth"]["most"],
        merged=table["merged"]["most"],
    )
