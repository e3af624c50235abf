"""The sentences of this room, read once."""

from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases

FILE = Path(__file__).parent / "data" / "phrases.toml"


@cache
def figure_phrases() -> Phrases:
    """Return what this room says to people, in three languages."""
    return load_phrases(FILE)
