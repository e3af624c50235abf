"""What `data/reading.toml` says, read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from samsyn.documents.sentences import sentences

DATA = Path(__file__).parent.parent / "data"
LANGUAGES = ("nb", "nn", "en")


@cache
def reading_settings() -> dict[str, Any]:
    """Return the settings of reading."""
    return tomllib.loads((DATA / "reading.toml").read_text(encoding="utf-8"))


@cache
def _passed_over() -> frozenset[str]:
    appendices = {
        sentences("appendix").say(key, lang=lang).lower()
        for key in ("sources", "definitions")
        for lang in LANGUAGES
    }
    settings = reading_settings()
    return frozenset({*settings["passed_over"], *settings["lists"], *appendices})


def is_passed_over(title: str) -> bool:
    """Tell whether what stands under a heading is not read, unless it is no list after all.

    Examples:
        >>> is_passed_over("Innhold"), is_passed_over("Straffesaker")
        (True, False)
    """
    return title.lower().strip(" .:0123456789") in _passed_over()
