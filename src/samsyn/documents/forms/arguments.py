"""The words after the name of a form: those that are switches, and what is left."""

from collections.abc import Collection
from dataclasses import replace

from samsyn.documents.forms.form import Asked

Switches = frozenset[str]


def switches_of(asked: Asked, *, offered: Collection[str]) -> tuple[Switches, Asked]:
    """Return the switches that are set, and the question without them."""
    words = asked.reference.arguments
    rest = tuple(word for word in words if word not in offered)
    found = frozenset(words) & frozenset(offered)
    return found, replace(asked, reference=replace(asked.reference, arguments=rest))
