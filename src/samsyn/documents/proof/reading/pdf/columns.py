"""Columns: a page cut along the white between its blocks, in the order they are read."""

from collections.abc import Sequence

from samsyn.documents.proof.reading.pdf.lines import lines_of
from samsyn.documents.proof.reading.pdf.runs import Run

GUTTER = 0.9  # times the size of the letters: white that may part two columns
BAND = 1.1  # the same for the white between a heading and what stands under it
PROSE = 24  # signs: a column of shorter lines is one of a table
LEAST_LINES = 3
Cut = tuple[list[Run], list[Run]]


def blocks_of(runs: Sequence[Run], *, size: float) -> list[list[Run]]:
    """Return the blocks of a page in reading order.

    A cut from top to bottom is made where both sides read as running text; else a cut from side
    to side is tried, so that a heading over two columns comes before both.
    """
    words = [run for run in runs if run.text.strip()]
    if not words:
        return []
    if cut := _columns(words, size=size):
        return [block for part in cut for block in blocks_of(part, size=size)]
    for cut in _bands(words, size=size):
        if any(_columns(part, size=size) for part in cut):
            return [block for part in cut for block in blocks_of(part, size=size)]
    return [words]


def _columns(words: list[Run], *, size: float) -> Cut | None:
    """Return the two sides of the widest white from top to bottom, if both are running text."""
    spans = sorted((run.left, run.right) for run in words)
    best, at, reach = 0.0, 0.0, spans[0][1]
    for left, right in spans[1:]:
        if left - reach > best:
            best, at = left - reach, (left + reach) / 2
        reach = max(reach, right)
    if best < GUTTER * size:
        return None
    sides = [run for run in words if run.right < at], [run for run in words if run.left > at]
    return sides if all(_is_prose(side) for side in sides) else None


def _is_prose(words: list[Run]) -> bool:
    lines = lines_of(words)
    long = [line for line in lines if len(line.text) >= PROSE]
    return len(long) >= LEAST_LINES and 2 * len(long) >= len(lines)


def _bands(words: list[Run], *, size: float) -> list[Cut]:
    """Return the cuts from side to side, the widest white first."""
    cuts: list[tuple[float, Cut]] = []
    spans = sorted(((run.top, run.bottom) for run in words), reverse=True)
    reach = spans[0][1]
    for top, bottom in spans[1:]:
        if reach - top > (BAND - 1) * size:
            at = (reach + top) / 2
            parts = [r for r in words if r.bottom > at], [r for r in words if r.bottom <= at]
            cuts.append((reach - top, parts))
        reach = min(reach, bottom)
    return [cut for _, cut in sorted(cuts, key=lambda found: -found[0])]
