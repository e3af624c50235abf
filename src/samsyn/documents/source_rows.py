"""Where the answers behind numbers stand: files and rows, written shortly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from samsyn.documents.source_lines import Breakdown, NamedFigure
from samsyn.figures import Figure
from samsyn.returns import Cell


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one answer stands: a file and its row, or a sheet and its cell."""

    file: str
    row: int
    text: str

    def follows(self, before: "Spot") -> bool:
        """Tell whether this is the row right after another of the same file."""
        return bool(self.row) and (self.file, self.row) == (before.file, before.row + 1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Numbers that share one note of their rows.

    With one spot for each number, they are in the order of the numbers. `implied` counts
    services whose zero follows from another answer, so that they have no row. `silence` is the
    status of numbers that have neither value nor row, because of an answer that stands elsewhere.
    """

    breakdowns: tuple[Breakdown, ...]
    spots: tuple[Spot, ...]
    implied: int
    silence: str = ""


def stretches(breakdowns: Iterable[Breakdown]) -> list[Stretch]:
    """Return the numbers of a line with their rows.

    Numbers of one breakdown that rest on one answer each share a note, and so do breakdowns whose
    rows follow one another in the file. A number with more or fewer answers has its own.
    """
    made: list[Stretch] = []
    for breakdown in breakdowns:
        for new in _of_breakdown(breakdown):
            last = made[-1] if made else None
            if last and _runs_on(last, new):
                joined = (*last.breakdowns, *new.breakdowns)
                made[-1] = Stretch(joined, (*last.spots, *new.spots), 0, new.silence)
            else:
                made.append(new)
    return made


def rows_text(spots: Sequence[Spot], *, after: str = "") -> str:
    """Return the rows in the order given, each file named where it begins.

    Args:
        after: the file named last before these.

    Examples:
        >>> rows_text([Spot("a.csv", row, str(row)) for row in (2, 3, 4, 9, 8)])
        'a.csv 2–4, 9, 8'
    """
    texts: list[str] = []
    for file, found in groupby(spots, key=lambda spot: spot.file):
        name = "" if file == after and not texts else f"{file} "
        texts.append((name + ", ".join(_runs(list(found)))).strip())
    return "; ".join(texts)


def _of_breakdown(breakdown: Breakdown) -> list[Stretch]:
    statuses = {_silence(named.figure) for named in breakdown.figures}
    silence = statuses.pop() if len(statuses) == 1 else ""
    if silence:
        return [Stretch((breakdown,), (), 0, silence)]
    if all(_rests_on_one(named.figure) for named in breakdown.figures):
        return [_stretch(breakdown)]
    alone = [Breakdown("", (named,)) for named in breakdown.figures]
    alone[0] = Breakdown(breakdown.name, alone[0].figures)
    return [_stretch(part) for part in alone]


def _stretch(breakdown: Breakdown) -> Stretch:
    figures = [named.figure for named in breakdown.figures]
    spots = tuple(_spot(cell) for figure in figures for cell in figure.cells)
    return Stretch((breakdown,), spots, sum(_implied(figure) for figure in figures))


def _rests_on_one(figure: Figure) -> bool:
    return len(figure.cells) == 1 and not _implied(figure)


def _silence(figure: Figure) -> str:
    return figure.status if figure.value is None and not figure.cells else ""


def _implied(figure: Figure) -> int:
    """Return how many services gave the number without a row that says so."""
    return len(set(figure.sources) - {cell.service for cell in figure.cells})


def _runs_on(last: Stretch, new: Stretch) -> bool:
    if last.silence or new.silence:
        return last.silence == new.silence
    spots = (*last.spots, *new.spots)
    one_each = all(_rests_on_one(named.figure) for named in _numbers(last, new))
    return one_each and all(spot.follows(before) for before, spot in pairwise(spots))


def _numbers(*parts: Stretch) -> list[NamedFigure]:
    return [named for part in parts for breakdown in part.breakdowns for named in breakdown.figures]


def _spot(cell: Cell) -> Spot:
    place = cell.place
    file = place.file.replace("\\", "/").rsplit("/", 1)[-1]
    if place.row:
        return Spot(file, place.row, str(place.row))
    return Spot(file, 0, f"{place.sheet} {place.cell}".strip())


def _runs(spots: Sequence[Spot]) -> list[str]:
    """Return rows that follow one another as one text."""
    runs: list[list[Spot]] = []
    for spot in spots:
        if runs and spot.follows(runs[-1][-1]):
            runs[-1].append(spot)
        else:
            runs.append([spot])
    return [run[0].text if len(run) == 1 else f"{run[0].text}–{run[-1].text}" for run in runs]
