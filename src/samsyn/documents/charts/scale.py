"""An axis that begins at zero and ends at a round number; and one on which steps multiply."""

from collections.abc import Iterable
from math import floor, log10

STEPS = (1, 2, 5)


def ticks(values: Iterable[int | None], *, most: int = 5) -> tuple[int, ...]:
    """Return the marks of an axis, from zero to at least the largest value.

    Args:
        values: what is drawn; None is skipped.
        most: how many steps the axis may have.

    Examples:
        >>> ticks([39, 46])
        (0, 10, 20, 30, 40, 50)
        >>> ticks([None, 3])
        (0, 1, 2, 3)
        >>> ticks([0])
        (0, 1)
    """
    top = max([value for value in values if value is not None], default=0)
    power = 1
    while True:
        for factor in STEPS:
            step = factor * power
            count = max(1, -(-top // step))
            if count <= most:
                return tuple(step * i for i in range(count + 1))
        power *= 10


def multiplied(low: float, high: float, *, most: int = 5) -> tuple[int, ...]:
    """Return the marks of an axis on which equal steps multiply, between two numbers.

    Args:
        low: where the axis begins, above zero.
        high: where it ends.
        most: how many marks it may have.

    Examples:
        >>> multiplied(2744, 26000), multiplied(900, 5e11), multiplied(120, 170)
        ((5000, 10000, 20000), (1000, 100000, 10000000, 1000000000, 100000000000), (120, 140, 160))
    """
    powers = range(floor(log10(low)), floor(log10(high)) + 1)
    for factors in (STEPS, (1, 5), (1,)):
        marks = [f * 10**p for p in powers for f in factors if low <= f * 10**p <= high]
        if 2 < len(marks) <= most:
            return tuple(marks)
    if len(marks) > most:
        return tuple(marks[:: -(-len(marks) // most)])
    return _added(low, high, most=most)


def _added(low: float, high: float, *, most: int) -> tuple[int, ...]:
    """Return round numbers at equal distances, where two ends are near each other."""
    power = 1
    while True:
        for factor in STEPS:
            step = factor * power
            marks = range(-int(-low // step) * step, floor(high) + 1, step)
            if len(marks) <= most:
                return tuple(marks)
        power *= 10
