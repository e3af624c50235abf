"""An axis that begins at zero and ends at a round number."""

from collections.abc import Iterable

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
