"""Which of the three languages a text is in, by its small words."""

import re
from collections import Counter
from functools import cache

from samsyn.documents.proof.reading.settings import reading_settings

WORD = re.compile(r"[a-zæøåé]+")
LONG_ENOUGH = 20_000  # signs that settle it; more would only take time


@cache
def _small_words() -> dict[str, frozenset[str]]:
    words = reading_settings()["language"]
    return {lang: frozenset(text.split()) for lang, text in words.items()}


def language_of(text: str, *, otherwise: str = "nb") -> str:
    """Return `nb`, `nn` or `en`.

    Args:
        otherwise: the answer where no small word tells.

    Examples:
        >>> language_of("Det var ikkje nokre som svarte"), language_of("None of the services did")
        ('nn', 'en')
    """
    met = Counter(WORD.findall(text[:LONG_ENOUGH].lower()))
    scores = {name: sum(met[word] for word in words) for name, words in _small_words().items()}
    if scores["norwegian"] == scores["en"] == 0:
        return otherwise
    if scores["en"] > scores["norwegian"]:
        return "en"
    return "nn" if scores["nn"] > scores["nb"] else "nb"
