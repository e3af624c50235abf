"""The face of a chart: colours, pattern and the width of a text, by LOOK."""

INK = "#14202b"
QUIET = "#5a6672"
RULE = "#c9d3d6"
PAPER = "#ffffff"
SERIES = ("#0b5c66", "#a8540a", "#6b3f8f", "#4a6b12", "#9c2450", "#5a6672")
DASHES = ("", "7 4", "2 4", "10 3 2 3", "4 2", "1 3")
FONT = "Inter, Arial, sans-serif"
TEXT = 14
SMALL = 12.5
WIDTH = 720

# Advance widths of Inter Regular in em, rounded up (Inter 4.0, hmtx table); others as WIDE.
NARROW_LETTERS = {" ": 0.29, ".": 0.29, ",": 0.29, ":": 0.29, "i": 0.25, "j": 0.25, "l": 0.25,
                  "I": 0.28, "t": 0.37, "f": 0.37, "r": 0.39, "-": 0.46, "(": 0.37, ")": 0.37,
                  "m": 0.88, "w": 0.82, "M": 0.91, "W": 1.03}  # fmt: skip
WIDE = 0.63


def text_width(text: str, *, size: float = TEXT) -> float:
    """Return about how wide a text is, in the units of `size`.

    Examples:
        >>> text_width("ROSA", size=10) > text_width("ill", size=10)
        True
    """
    return size * sum(NARROW_LETTERS.get(letter, WIDE) for letter in text)


def wrap(text: str, *, width: float, size: float = TEXT) -> tuple[str, ...]:
    """Break a label between words so that no line is wider than `width` where it can be helped.

    Examples:
        >>> wrap("Gjerningssted i utlandet", width=100)
        ('Gjerningssted', 'i utlandet')
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size=size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
