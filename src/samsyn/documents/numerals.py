"""Numbers in digits, as they are printed everywhere in the report."""

THIN = "\u202f"
HIDDEN = ":"
MISSING = "–"


def digits(value: int) -> str:
    """Return a whole number with a thin no-break space between thousands.

    Examples:
        >>> digits(1234) == "1\\u202f234"
        True
    """
    return f"{value:,}".replace(",", THIN)


def rounded(part: int, whole: int, *, steps: int) -> int:
    """Return the share of a whole in steps (100 for per cent, 10 for tenths), halves upwards.

    Examples:
        >>> rounded(11, 28, steps=10), rounded(1, 8, steps=100)
        (4, 13)
    """
    return (2 * part * steps + whole) // (2 * whole)
