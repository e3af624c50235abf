"""The names of the series: beside what they name where they can stand, else in a line above."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.documents.charts.ink import QUIET, SERIES
from samsyn.documents.charts.measure import text_width, wrap
from samsyn.documents.charts.svg import Canvas

SWATCH = 13
GAP = 18
LINE = 21
LEVEL = 18


@dataclass(frozen=True, slots=True)
class Head:
    """A name that stands above a thing, a thin line leading down to it at `x`."""

    words: str
    x: float
    start: float
    end: float
    level: int

    def is_clear_of(self, other: "Head") -> bool:
        """Tell whether neither name nor line runs into those of another."""
        if self.level == other.level:
            return self.end + 10 <= other.start or other.end + 10 <= self.start
        upper, lower = (self, other) if self.level > other.level else (other, self)
        return not lower.start - 4 <= upper.x <= lower.end + 4


def placed_heads(
    labels: Sequence[str], *, over: Sequence[float], width: float, size: float
) -> tuple[Head, ...] | None:
    """Return where names can stand above what they name, or None where they cannot.

    The first names begin over their things and the last end there; where the one kind goes over
    into the other is tried out, and the arrangement that needs least room is taken.

    Args:
        over: the x each name leads to, from left to right.
    """
    named = list(zip(labels, over, strict=True))
    tried = [
        arrangement
        for ahead in range(len(named), -1, -1)
        if (arrangement := _arranged(named, ahead=ahead, width=width, size=size))
    ]
    return min(tried, key=heads_height, default=None)


def _arranged(
    named: Sequence[tuple[str, float]], *, ahead: int, width: float, size: float
) -> tuple[Head, ...] | None:
    """Place the first names ahead of their lines, from the right, and the others behind theirs."""
    order = [*reversed(range(ahead)), *range(ahead, len(named))]
    placed: dict[int, Head] = {}
    for place in order:
        words, x = named[place]
        long = text_width(words, size=size)
        start = x if place < ahead else x - long
        if start < 0 or start + long > width:
            return None
        heads = (Head(words, x, start, start + long, level) for level in range(len(named)))
        clear = (head for head in heads if all(head.is_clear_of(h) for h in placed.values()))
        head = next(clear, None)
        if head is None:
            return None
        placed[place] = head
    return tuple(placed[place] for place in range(len(named)))


def heads_height(heads: Sequence[Head]) -> float:
    """Return how much room names need above the drawing."""
    return (max(head.level for head in heads) + 1) * LEVEL + 4


def draw_heads(
    canvas: Canvas, heads: Sequence[Head], *, floors: Sequence[float], bottom: float
) -> None:
    """Draw names above what they name.

    Args:
        floors: the y each thin line leads down to.
        bottom: where the room of the names ends.
    """
    for order, (head, floor) in enumerate(zip(heads, floors, strict=True)):
        base = bottom - head.level * LEVEL - 8
        canvas.path([(head.x, base + 4), (head.x, floor)], colour=QUIET, width=1)
        canvas.text(head.words, (head.start, base), colour=SERIES[order],
                    size=canvas.layout.small, bold=True)  # fmt: skip


def draw_key(canvas: Canvas, *, labels: Sequence[str], fills: Sequence[str]) -> float:
    """Draw a swatch and a name for each series, over as many lines as needed.

    Returns:
        The height it took.
    """
    if len(labels) < 2:
        return 0
    layout = canvas.layout
    x, y = 0.0, 2.0
    for label, fill in zip(labels, fills, strict=True):
        name = wrap(label, width=layout.width - SWATCH - 6, size=layout.small)
        width = SWATCH + 6 + max(text_width(line, size=layout.small) for line in name)
        if x and x + width > layout.width:
            x, y = 0.0, y + LINE
        canvas.rectangle((x, y), width=SWATCH, height=SWATCH, fill=fill)
        canvas.lines(name, (x + SWATCH + 6, y + 11), leading=15, size=layout.small)
        y += (len(name) - 1) * 15
        x += width + GAP
    return y + LINE + 6
