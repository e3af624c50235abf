"""Numbers that count nothing: dates, laws, files, money, ages; from `data/masks.toml`."""

import re
import tomllib
from functools import cache
from typing import Any

from samsyn.documents.proof.numbers.number import NumberKind
from samsyn.documents.proof.numbers.settings import DATA, any_of

PART = re.compile(r"<(any:)?(\w+)>")
EVERYWHERE = re.IGNORECASE | re.MULTILINE
Mask = tuple[NumberKind, re.Pattern[str]]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((DATA / "masks.toml").read_text(encoding="utf-8"))


@cache
def masks() -> tuple[Mask, ...]:
    """Return the masks in the order they are tried."""
    return tuple(_mask(entry["kind"], entry["patterns"]) for entry in _table()["mask"])


def number_part(name: str) -> str:
    """Return one of the parts that masks are made of, such as `digits`."""
    return _filled(_table()["parts"][name])


def _mask(kind: NumberKind, patterns: list[str]) -> Mask:
    pattern = "|".join(map(_filled, patterns))
    return (kind, re.compile(pattern, re.MULTILINE if kind == "label" else EVERYWHERE))


def _filled(pattern: str) -> str:
    """Return a pattern with its parts put in, and the parts of those."""

    def part(match: re.Match[str]) -> str:
        return any_of(match[2]) if match[1] else number_part(match[2])

    return PART.sub(part, pattern)
