"""Patterns that tell how numbers belong together, from `data/cues.toml`."""

import re
import tomllib
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def _settings() -> dict[str, str]:
    return tomllib.loads((DATA / "cues.toml").read_text(encoding="utf-8"))


@cache
def cue(name: str) -> re.Pattern[str]:
    """Return one pattern.

    Examples:
        >>> bool(cue("of_these").search("Av disse var 22 kvinner"))
        True
    """
    return re.compile(_settings()[name], re.IGNORECASE)


@cache
def cue_words(name: str) -> frozenset[str]:
    """Return one list of words."""
    return frozenset(_settings()[name].split())
