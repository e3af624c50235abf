"""The words after the name of a form: those that are switches, and what is left."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from samsyn.documents.forms.form import Asked

Switches = frozenset[str]


def switches_of(asked: Asked, *, offered: Collection[str]) -> tuple[Switches, Asked]:
    """Return the switches that are set, and the question without them."""
    words = asked.reference.arguments
    rest = (word for word in words if word not in offered)
    return frozenset(words) & frozenset(offered), with_words(asked, rest)


def with_words(asked: Asked, words: Iterable[str]) -> Asked:
    """Return the question with other words after the form."""
    return replace(asked, reference=replace(asked.reference, arguments=tuple(words)))
