"""What is in force when: the categories of a period in order, and what took the place of what."""

from samsyn.codes.book import Codes
from samsyn.codes.breaks import Replacement
from samsyn.codes.dimensions import Category
from samsyn.codes.periods import Period
from samsyn.codes.quantities import Quantity


class UnknownDimensionError(LookupError):
    """A dimension is asked for that the code lists do not have."""


def categories_in(codes: Codes, *, dimension: str, period: Period) -> tuple[Category, ...]:
    """Return the categories of a dimension that hold on a day of the period, in order.

    Raises:
        UnknownDimensionError: the code lists have no such dimension.

    Examples:
        >>> from samsyn.codes import load_codes, read_period
        >>> [c.code for c in categories_in(load_codes(), dimension="form",
        ...                                period=read_period("2021"))][:2]
        ['sexual', 'forced-labour-or-services']
    """
    if dimension not in codes.dimensions:
        raise UnknownDimensionError(
            f"There is no dimension {dimension!r}; there are {', '.join(codes.dimensions)}."
        )
    held = (
        category
        for category in codes.dimensions[dimension].categories.values()
        if category.validity.covers(first=period.first, last=period.last)
    )
    return tuple(sorted(held, key=lambda category: category.order))


def quantities_in(codes: Codes, *, period: Period) -> tuple[Quantity, ...]:
    """Return the quantities that are counted on a day of the period, in order."""
    held = (
        quantity
        for quantity in codes.quantities.values()
        if quantity.validity.covers(first=period.first, last=period.last)
    )
    return tuple(sorted(held, key=lambda quantity: (quantity.order, quantity.code)))


def replacements_of(codes: Codes, *, dimension: str, category: str) -> tuple[Replacement, ...]:
    """Return where a category took another's place, or gave up its own, oldest first.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> [r.new for r in replacements_of(load_codes(), dimension="form",
        ...                                 category="labour-or-services")]
        ['forced-labour-or-services']
    """
    concerned = (
        replacement
        for replacement in codes.replacements
        if replacement.dimension == dimension and category in (replacement.old, replacement.new)
    )
    return tuple(sorted(concerned, key=lambda replacement: replacement.day))
