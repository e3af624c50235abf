"""What the site says: every app keeps its sentences in `texts.toml`, in three languages.

An app that says much keeps further files of them in a folder `texts`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from django.utils.translation import get_language

from samsyn.codes import LANGUAGES, PhraseError, Phrases, load_phrases

SITE = Path(__file__).parent.parent


def say(key: str, *, lang: str = "", **fields: object) -> str:
    """Return a sentence in the language of the page, or in another.

    Args:
        key: the app and its sentence: `collection.task-list`.
        lang: `nb`, `nn` or `en`; without it, the language of the page.
        fields: what the sentence leaves open.

    Raises:
        PhraseError: there is no such sentence, or a field is missing.
    """
    app, _, name = key.partition(".")
    return texts_of(app).say(name, lang=lang or language(), fields=fields)


def language() -> str:
    """Return the language of the page: `nb`, `nn` or `en`."""
    spoken = get_language() or LANGUAGES[0]
    return spoken if spoken in LANGUAGES else LANGUAGES[0]


@cache
def texts_of(app: str) -> Phrases:
    """Read the sentences of an app.

    Raises:
        PhraseError: the app has none, one of them lacks a language, or one stands twice.
    """
    folder = SITE / app
    paths = [*folder.glob("texts.toml"), *sorted(folder.glob("texts/*.toml"))]
    if not paths:
        raise PhraseError(f"The app {app!r} has no texts.toml.")
    texts: dict[str, Mapping[str, str]] = {}
    for path in paths:
        read = load_phrases(path).texts
        twice = sorted(texts.keys() & read.keys())
        if twice:
            raise PhraseError(f"{app}: {', '.join(twice)} stands twice, again in {path.name}.")
        texts |= read
    return Phrases(texts=texts)
