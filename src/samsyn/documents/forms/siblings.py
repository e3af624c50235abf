"""The others a number is the most or the fewest of, and how large each of them can be.

A number is compared with the other categories of its dimension, or with the other services of a
scope. What nobody divided is added to each category in turn, because it may belong to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samsyn.codes import categories_in, read_period
from samsyn.documents.forms.form import Asked, value_of
from samsyn.documents.forms.whole import insist_on_givers_of_whole
from samsyn.documents.reference import SCOPE, Coordinates, known_scope, read_where
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class Sibling:
    """A number that another is compared with: its figure, and the least and most it can be."""

    at: Coordinates
    figure: Figure | None
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Siblings:
    """A number among the others; `services` is how many were compared, where it is services."""

    own: Sibling
    others: tuple[Sibling, ...]
    whole: Figure
    services: int = 0


def siblings_of(asked: Asked, *, counted: bool) -> Siblings:
    """Return a number among those of the dimension or the scope that is named, or its only one.

    Args:
        counted: it is said that only those counted are meant, so that a service which could not
            give any of the numbers is no obstacle.

    Raises:
        SourceError: it is not clear what to compare with, somebody could not give the whole, or
            the dimension does not divide it into parts that exclude each other.
    """
    axis = _axis(asked)
    if SCOPE.fullmatch(axis):
        return _services(asked, scope=axis, counted=counted)
    return _categories(asked, dimension=axis, counted=counted)


def _axis(asked: Asked) -> str:
    at, arguments = asked.reference.at, asked.reference.arguments
    dimensions = [dimension for dimension, _ in at.where]
    if len(arguments) == 1 and SCOPE.fullmatch(arguments[0]):
        return known_scope(arguments[0], codes=asked.codes)
    axes = [name for name in dimensions if name in arguments] if arguments else dimensions
    if len(axes) != 1 or len(arguments) > 1:
        raise asked.refuse("siblings-unclear")
    return axes[0]


def _categories(asked: Asked, *, dimension: str, counted: bool) -> Siblings:
    at = asked.reference.at
    if not asked.codes.dimensions[dimension].partition:
        raise asked.refuse("siblings-overlap", {"dimension": dimension})
    whole = asked.look_up(replace(at, where=_without(asked, dimension=dimension)))
    _insist_on_all(asked, whole, counted=counted)
    held = categories_in(asked.codes, dimension=dimension, period=read_period(at.period))
    numbers = [_of_category(at, dimension=dimension, category=category.code) for category in held]
    figures = [asked.look_for(number) for number in numbers]
    for figure in figures:
        insist_on_givers_of_whole(asked, figure, whole=whole)
    known = sum(figure.value or 0 for figure in figures if figure)
    undivided = max(0, value_of(whole) - known)
    made = [
        Sibling(number, figure, least=_value(figure), most=_value(figure) + undivided)
        for number, figure in zip(numbers, figures, strict=True)
    ]
    return _apart(asked, made, whole=whole)


def _without(asked: Asked, *, dimension: str) -> tuple[tuple[str, str], ...]:
    """Return the categories of the whole that a dimension divides."""
    at = asked.reference.at
    rest = [f"{name}={category}" for name, category in at.where if name != dimension]
    divided = asked.codes.dimensions[dimension].of
    pairs = dict.fromkeys([*rest, *([divided] if divided else [])])
    return read_where(pairs, quantity=asked.codes.quantities[at.quantity], codes=asked.codes)


def _of_category(at: Coordinates, *, dimension: str, category: str) -> Coordinates:
    where = tuple((name, category if name == dimension else held) for name, held in at.where)
    return replace(at, where=where)


def _services(asked: Asked, *, scope: str, counted: bool) -> Siblings:
    at = asked.reference.at
    around = asked.look_up(replace(at, scope=scope))
    own = at.scope.removeprefix("service:")
    if own not in around.sources:
        raise asked.refuse("siblings-unclear")
    _insist_on_all(asked, around, counted=counted)
    numbers = [replace(at, scope=f"service:{code}") for code in around.sources]
    figures = [asked.look_up(number) for number in numbers]
    made = [
        Sibling(number, figure, least=value_of(figure), most=value_of(figure))
        for number, figure in zip(numbers, figures, strict=True)
    ]
    return replace(_apart(asked, made, whole=around), services=len(made))


def _insist_on_all(asked: Asked, whole: Figure, *, counted: bool) -> None:
    if whole.missing and not counted:
        raise asked.refuse("claim-incomplete", {"who": asked.names_of(whole.missing)})


def _apart(asked: Asked, made: Sequence[Sibling], *, whole: Figure) -> Siblings:
    others = tuple(sibling for sibling in made if sibling.at != asked.reference.at)
    own = [sibling for sibling in made if sibling.at == asked.reference.at]
    if not others or not own:
        raise asked.refuse("siblings-none")
    return Siblings(own=own[0], others=others, whole=whole)


def _value(figure: Figure | None) -> int:
    return (figure.value or 0) if figure else 0
