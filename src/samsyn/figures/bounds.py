"""How many different persons a sum of overlapping services can stand for."""

from collections.abc import Iterable

from samsyn.codes import Quantity

PERSONS = "persons"
OVERLAPPING = "overlapping"


def person_bounds(
    values: Iterable[int], *, quantity: Quantity, across_periods: bool = False
) -> tuple[int, int] | tuple[None, None]:
    """Return the fewest and the most different persons behind several answers.

    Args:
        values: one number of persons per service (and per period, if across periods).
        across_periods: a person may return in a later period, also to the same service.

    Returns:
        The largest answer and the sum, or (None, None) where the number needs no bounds: other
        things than persons are counted, nobody can be counted twice, or one answer is all.

    Assumes:
        Each answer counts a person once. Nothing is said of persons whom nobody counted.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> person_bounds([24, 74, 0], quantity=load_codes().quantities["assisted-adults"])
        (74, 98)
    """
    counted = [value for value in values if value > 0]
    overlapping = across_periods or quantity.adds == OVERLAPPING
    if quantity.basis != PERSONS or not overlapping or len(counted) < 2:
        return None, None
    return max(counted), sum(counted)
