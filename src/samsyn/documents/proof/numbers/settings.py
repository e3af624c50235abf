"""What `data/numbers.toml` says, read once, and its lists of words as patterns."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"


@cache
def number_settings() -> dict[str, Any]:
    """Return the settings of reading numbers."""
    return tomllib.loads((DATA / "numbers.toml").read_text(encoding="utf-8"))


@cache
def any_of(name: str) -> str:
    """Return a pattern that matches any word of a list, the longest first."""
    words = [word.replace("_", " ") for word in number_settings()[name].split()]
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"
