"""A series so small that it stands beside a field: a line of SVG, drawn without styles."""

from collections.abc import Sequence

WIDTH, HEIGHT, EDGE = 64, 18, 2


def points_of(values: Sequence[int]) -> str:
    """Return the points of a line through some values, the lowest line being zero.

    Examples:
        >>> points_of([0, 10])
        '2.0,16.0 62.0,2.0'
    """
    top = max(*values, 1)
    across = (WIDTH - 2 * EDGE) / max(len(values) - 1, 1)
    return " ".join(
        f"{EDGE + place * across:.1f},{HEIGHT - EDGE - value / top * (HEIGHT - 2 * EDGE):.1f}"
        for place, value in enumerate(values)
    )
