"""How many different persons, or things, a sum of overlapping answers can stand for."""

from collections.abc import Iterable

from samsyn.codes import Quantity

PERSONS = "persons"
OVERLAPPING = "overlapping"


def bounds_of(
    values: Iterable[int], *, quantity: Quantity, across_periods: bool = False
) -> tuple[int, int] | tuple[None, None]:
    """Return the fewest and the most different persons, or other things, behind several answers.

    Args:
        values: one number per service (and per period, if across periods).
        across_periods: a person may return in a later period, also to the same service.

    Returns:
        The largest answer and the sum, or (None, None) where the number needs no bounds: nothing
        can be counted twice, or one answer is all.

    Assumes:
        Each answer counts a person or a thing once. Nothing is said of those whom nobody counted.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> quantities = load_codes().quantities
        >>> bounds_of([24, 74, 0], quantity=quantities["assisted-adults"])
        (74, 98)
        >>> bounds_of([12, 9], quantity=quantities["visitor-nationalities"])
        (12, 21)
    """
    counted = [value for value in values if value > 0]
    returning = across_periods and quantity.basis == PERSONS
    if not (returning or quantity.adds == OVERLAPPING) or len(counted) < 2:
        return None, None
    return max(counted), sum(counted)
