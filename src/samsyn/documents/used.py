"""The figures an edition uses, in the order its appendix lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from samsyn.codes import Codes, read_period
from samsyn.documents.bind import Ground, Use
from samsyn.documents.forms.form import coordinates_of
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class UsedFigure:
    """A figure and the ids of the places where it is used, each once, in the order of the text."""

    figure: Figure
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UsedQuantity:
    """A quantity with its figures in reading order; `chapter` is where it is first used."""

    code: str
    chapter: int
    figures: tuple[UsedFigure, ...]


def used_quantities(uses: Iterable[Use], *, ground: Ground) -> tuple[UsedQuantity, ...]:
    """Return the quantities in the order of first use."""
    figures: dict[tuple[str, str, str, str, str], Figure] = {}
    places: dict[tuple[str, str, str, str, str], dict[str, None]] = {}
    chapters: dict[str, int] = {}
    for use in sorted(uses, key=lambda use: use.chapter):
        chapters.setdefault(use.figure.quantity, use.chapter)
        figures.setdefault(use.figure.key, use.figure)
        places.setdefault(use.figure.key, {})[use.where] = None
    by_quantity: dict[str, list[UsedFigure]] = {}
    for key, figure in figures.items():
        used = UsedFigure(figure, tuple(places[key]))
        by_quantity.setdefault(figure.quantity, []).append(used)
    return tuple(
        UsedQuantity(
            code,
            chapters[code],
            tuple(sorted(by_quantity[code], key=lambda used: _order(used.figure, ground))),
        )
        for code in chapters
    )


def _order(figure: Figure, ground: Ground) -> tuple[object, ...]:
    return (
        read_period(figure.period).first,
        _scope_order(figure.scope, ground=ground),
        len(coordinates_of(figure).where),
        _category_order(figure, codes=ground.codes),
    )


def _scope_order(scope: str, *, ground: Ground) -> tuple[int, int]:
    kind, _, name = scope.partition(":")
    if kind == "group":
        return (1, ground.codes.groups[name].order)
    services = [service.code for service in ground.services]
    return (2, services.index(name)) if kind == "service" else (0, 0)


def _category_order(figure: Figure, *, codes: Codes) -> tuple[int, ...]:
    numbers: list[int] = []
    for dimension, category in coordinates_of(figure).where:
        entry = codes.dimensions[dimension]
        numbers.extend([entry.order, entry.categories[category].order])
    return tuple(numbers)
