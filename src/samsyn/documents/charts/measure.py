"""How wide a text is, and where a label is broken."""

# Advance widths of Inter SemiBold in em (Inter 4.0, table hmtx), which Regular never exceeds.
ADVANCES = {
    0.17: "\u202f", 0.25: " \u00a0", 0.26: "ijl", 0.28: "I", 0.32: ".,:", 0.33: ";'", 0.35: "t",
    0.38: "()/", 0.39: "f", 0.40: "r", 0.42: "1", 0.47: "-", 0.50: "–", 0.55: "s",
    0.57: "akxzLåä§", 0.59: "cJ7evyFé", 0.61: "hnouE5øöü", 0.63: "bdpq2g«»", 0.64: "3689",
    0.67: "PRSZBT04+&", 0.74: "KYDXAVÅCU", 0.77: "GHNOQØ", 0.84: "w", 0.92: "mæM", 1.02: "%ÆW",
}  # fmt: skip
WIDTHS = {letter: width for width, letters in ADVANCES.items() for letter in letters}
OTHER = 0.77


def text_width(text: str, *, size: float) -> float:
    """Return how wide a text is at most, in the units of `size`.

    Examples:
        >>> round(text_width("ROSA 1", size=10), 1)
        35.2
    """
    return size * sum(WIDTHS.get(letter, OTHER) for letter in text)


def wrap(text: str, *, width: float, size: float) -> tuple[str, ...]:
    """Break a label between words so that no line is wider than `width` where it can be helped.

    Examples:
        >>> wrap("Gjerningssted i utlandet", width=100, size=14)
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


def spread(
    wanted: list[float], *, sizes: list[float], lowest: float, in_order: bool = False
) -> list[float]:
    """Return places for things of given sizes, none on another and all as near as can be.

    Args:
        wanted: the middle each would have alone.
        sizes: how much room each takes.
        lowest: where the room begins; there is no other end.
        in_order: whether they must follow each other as given, else by where they want to be.

    Examples:
        >>> spread([10, 12, 40], sizes=[10, 10, 10], lowest=0)
        [6.0, 16.0, 40.0]
    """
    order = sorted(range(len(wanted)), key=lambda i: (0 if in_order else wanted[i], i))
    groups: list[tuple[list[int], float]] = []  # things that touch, and where the first begins
    for i in order:
        members, begin = [i], max(wanted[i] - sizes[i] / 2, lowest)
        while groups and groups[-1][1] + sum(sizes[j] for j in groups[-1][0]) > begin:
            members = [*groups.pop()[0], *members]
            begin = max(_best_begin(members, wanted=wanted, sizes=sizes), lowest)
        groups.append((members, begin))
    middles = [0.0] * len(wanted)
    for members, begin in groups:
        at = begin
        for j in members:
            middles[j] = at + sizes[j] / 2
            at += sizes[j]
    return middles


def _best_begin(members: list[int], *, wanted: list[float], sizes: list[float]) -> float:
    """Return the beginning at which things that touch are nearest to where they would be."""
    offset, begins = 0.0, []
    for j in members:
        begins.append(wanted[j] - sizes[j] / 2 - offset)
        offset += sizes[j]
    return sum(begins) / len(begins)
