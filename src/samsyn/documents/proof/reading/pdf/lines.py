"""Lines of words, and the cells of a line whose words stand far apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.documents.proof.reading.pdf.join import joined
from samsyn.documents.proof.reading.pdf.runs import Run

APART = 1.6  # times the size of the letters: a gap between cells, not between words
RAISED = 0.5  # of the size: digits lower than this are a note mark
SMALL = 0.75  # of the size around it: so are digits in letters smaller than this


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one line, left to right, and the same in cells."""

    runs: tuple[Run, ...]
    cells: tuple[tuple[Run, ...], ...]

    @property
    def text(self) -> str:
        """The words of the line."""
        return joined(self.runs)[0]

    @property
    def middle(self) -> float:
        """Half-way up the line."""
        return sum(run.middle for run in self.runs) / len(self.runs)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.runs, key=lambda run: len(run.text)).size


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """Return the lines of a block, from the top."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.middle, run.left)):
        held = lines[-1] if lines else []
        if held and abs(held[0].middle - run.middle) < 0.5 * max(held[0].size, run.size):
            held.append(run)
        else:
            lines.append([run])
    ordered = [tuple(sorted(line, key=lambda run: run.left)) for line in lines]
    return [Line(line, _cells(line)) for line in ordered]


def without_note_marks(runs: Sequence[Run]) -> list[Run]:
    """Leave out the small raised digits that point to a note."""
    return [run for run, before in zip(runs, [None, *runs], strict=False) if not _mark(run, before)]


def _mark(run: Run, before: Run | None) -> bool:
    if not run.text.strip().isdigit():
        return False
    if run.top - run.bottom < RAISED * run.size:
        return True
    follows = before is not None and abs(before.right - run.left) < 0.3 * before.size
    return bool(
        follows and before and run.size < SMALL * before.size and run.bottom > before.bottom
    )


def _cells(line: tuple[Run, ...]) -> tuple[tuple[Run, ...], ...]:
    cells: list[list[Run]] = []
    for run in line:
        if not run.text.strip():
            continue
        if cells and run.left - cells[-1][-1].right < APART * run.size:
            cells[-1].append(run)
        else:
            cells.append([run])
    return tuple(tuple(cell) for cell in cells)
