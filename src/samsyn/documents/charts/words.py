"""The few words a drawing says itself, in the language of the report."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases

DATA = Path(__file__).parent / "data"


def say(key: str, *, lang: str, fields: Mapping[str, object] | None = None) -> str:
    """Return one sentence of `data/words.toml`.

    Examples:
        >>> say("new_definition", lang="nb")
        'ny definisjon'
    """
    return _phrases().say(key, lang=lang, fields=fields)


@cache
def _phrases() -> Phrases:
    return load_phrases(DATA / "words.toml")
