"""The signs that stand for a number, and how a share is rounded."""

HIDDEN = ":"
MISSING = "–"


def rounded(part: int, whole: int, *, steps: int) -> int:
    """Return the share of a whole in steps (100 for per cent, 10 for tenths), halves upwards.

    Examples:
        >>> rounded(11, 28, steps=10), rounded(1, 8, steps=100)
        (4, 13)
    """
    return (2 * part * steps + whole) // (2 * whole)
