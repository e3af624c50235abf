"""The order figures are written in: the same for the same input, whatever order it came in."""

from samsyn.codes import Codes, read_period
from samsyn.figures.parts import Part, pairs_of


def period_order(period: str) -> tuple[str, int]:
    """Return the sorting key of a period: by first day, the longer period first."""
    days = read_period(period)
    return (days.first.isoformat(), -(days.last - days.first).days)


def quantity_order(quantity: str, *, codes: Codes) -> tuple[int, str]:
    """Return the sorting key of a quantity: the order of its code list."""
    return (codes.quantities[quantity].order, quantity)


def part_order(part: Part, *, codes: Codes) -> tuple[object, ...]:
    """Return the sorting key of a part: the total, then each dimension, then the crosses."""
    pairs = pairs_of(part)
    dimensions = tuple((codes.dimensions[dimension].order, dimension) for dimension, _ in pairs)
    categories = tuple(
        (codes.dimensions[dimension].categories[code].order, code) for dimension, code in pairs
    )
    return (len(pairs), dimensions, categories)


def group_order(*, codes: Codes) -> tuple[str, ...]:
    """Return the codes of the organisation groups in their order."""
    return tuple(sorted(codes.groups, key=lambda code: (codes.groups[code].order, code)))
