"""What the files of this room say, in three languages."""

from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases

FILE = Path(__file__).parent / "data" / "phrases.toml"


@cache
def exchange_phrases() -> Phrases:
    """Read the sentences of the room."""
    return load_phrases(FILE)
