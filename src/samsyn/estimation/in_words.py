"""The ways of estimating in plain words."""

from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases

FILE = Path(__file__).parent / "data" / "methods.toml"


@cache
def method_phrases() -> Phrases:
    """Read what each way is called, by its name, and what it does, by its name with `-what`."""
    return load_phrases(FILE)


def method_in_words(method: str, *, lang: str) -> str:
    """Return what a way of estimating is called.

    Args:
        method: its name.
        lang: `nb`, `nn` or `en`.
    """
    return method_phrases().say(method, lang=lang, fields={})
