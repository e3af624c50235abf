"""The other number of a comparison: what it says of its own, and all else as the first."""

from dataclasses import replace

from samsyn.documents.forms.arguments import with_words
from samsyn.documents.forms.form import Asked, value_of
from samsyn.documents.forms.whole import insist_on_division
from samsyn.documents.reference import (
    PERIOD,
    SCOPE,
    Coordinates,
    known_quantity,
    known_scope,
    read_where,
)
from samsyn.figures import Figure

TOGETHER = "with"


def other_of(asked: Asked) -> Coordinates:
    """Return the number named after the form: `form=sexual`, `service:htso` or `acquittals`.

    Raises:
        SourceError: nothing is named, a period is, or it counts something else than the first.
    """
    at = asked.reference.at
    named = at
    for word in asked.reference.arguments:
        if PERIOD.match(word):
            raise asked.refuse("other-period", {"word": word})
        named = _with(word, named, asked=asked)
    if named == at:
        raise asked.refuse("other-needed")
    here, there = (asked.codes.quantities[number.quantity].basis for number in (at, named))
    if here != there:
        raise asked.refuse("other-basis", {"other": str(named)})
    return named


def named_together(asked: Asked) -> tuple[Asked, tuple[Coordinates, ...]]:
    """Return the question without the numbers named after `with`, and these, each by one word.

    Raises:
        SourceError: as for `other_of`.
    """
    words = asked.reference.arguments
    if TOGETHER not in words:
        return asked, ()
    place = words.index(TOGETHER)
    named = [other_of(with_words(asked, (word,))) for word in words[place + 1 :]]
    return with_words(asked, words[:place]), tuple(named)


def _with(word: str, named: Coordinates, *, asked: Asked) -> Coordinates:
    if "=" in word:
        quantity = asked.codes.quantities[named.quantity]
        (pair,) = read_where([word], quantity=quantity, codes=asked.codes)
        where = {**dict(named.where), pair[0]: pair[1]}
        pairs = [f"{dimension}={category}" for dimension, category in where.items()]
        return replace(named, where=read_where(pairs, quantity=quantity, codes=asked.codes))
    if SCOPE.fullmatch(word):
        return replace(named, scope=known_scope(word, codes=asked.codes))
    quantity = known_quantity(word, codes=asked.codes)
    return replace(named, quantity=quantity.code, where=())


def insist_on_known_to_all(asked: Asked, one: Figure, other: Figure, *, counted: bool) -> None:
    """Refuse to compare numbers that somebody could not give.

    Args:
        counted: it is said that only what was counted is compared, so that it is enough that
            the same services could not give either.

    Raises:
        SourceError: names the services that are missing.
    """
    value_of(other)
    missing = set(one.missing) | set(other.missing)
    if counted:
        missing -= set(one.missing) & set(other.missing)
        insist_on_division(asked, one)
        insist_on_division(asked, other)
    if missing:
        raise asked.refuse("claim-incomplete", {"who": asked.names_of(sorted(missing))})
