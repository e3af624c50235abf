"""The figures an edition uses, in the order its appendix lists them."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.codes import Codes, read_period
from samsyn.documents.bind import Ground, Use
from samsyn.documents.forms.form import coordinates_of
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class UsedQuantity:
    """A quantity with its figures in reading order; `chapter` is where it is first used."""

    code: str
    chapter: int
    figures: tuple[Figure, ...]


def used_quantities(uses: Sequence[Use], *, ground: Ground) -> tuple[UsedQuantity, ...]:
    """Return the quantities in the order of first use, each figure once."""
    figures: dict[str, dict[tuple[str, str, str, str, str], Figure]] = {}
    chapters: dict[str, int] = {}
    for use in sorted(uses, key=lambda use: use.chapter):
        code = use.figure.quantity
        chapters.setdefault(code, use.chapter)
        figures.setdefault(code, {}).setdefault(use.figure.key, use.figure)
    services = {service.code: place for place, service in enumerate(ground.services)}
    periods = {use.figure.period for use in uses}
    begins = {period: read_period(period).first for period in periods}

    def order(figure: Figure) -> tuple[object, ...]:
        return (begins[figure.period], *_order(figure, codes=ground.codes, services=services))

    return tuple(
        UsedQuantity(code, chapter, tuple(sorted(figures[code].values(), key=order)))
        for code, chapter in chapters.items()
    )


def _order(figure: Figure, *, codes: Codes, services: dict[str, int]) -> tuple[object, ...]:
    kind, _, name = figure.scope.partition(":")
    scope = (0, 0)
    if kind == "group":
        scope = (1, codes.groups[name].order)
    elif kind == "service":
        scope = (2, services[name])
    where = coordinates_of(figure).where
    numbers: list[int] = []
    for dimension, category in where:
        entry = codes.dimensions[dimension]
        numbers.extend([entry.order, entry.categories[category].order])
    return (scope, len(where), tuple(numbers))
