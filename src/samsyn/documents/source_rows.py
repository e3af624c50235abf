"""Where the answers behind numbers stand: files and rows, written shortly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from types import MappingProxyType

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
    `summed` counts the services of sums that have lines of their own, and are not in the spots.
    """

    breakdowns: tuple[Breakdown, ...]
    spots: tuple[Spot, ...]
    implied: int
    silence: str = ""
    summed: int = 0


Told = Mapping[tuple[str, str, str, str, str], Figure]  # numbers told on some line, by their keys
NOTHING: Told = MappingProxyType({})


def stretches(breakdowns: Iterable[Breakdown], *, told: Told = NOTHING) -> list[Stretch]:
    """Return the numbers of a line with their rows.

    Numbers of one breakdown that rest on one answer each share a note, and so do breakdowns whose
    rows follow one another in the file. A number with more or fewer answers has its own, without
    the rows that are told on lines of their own.

    Args:
        told: the numbers of the same quantity, by their keys.
    """
    made: list[Stretch] = []
    for breakdown in breakdowns:
        for new in _of_breakdown(breakdown, told=told):
            last = made[-1] if made else None
            if last and _runs_on(last, new):
                made[-1] = _joined(last, new)
            else:
                made.append(new)
    return made


def _joined(last: Stretch, new: Stretch) -> Stretch:
    joined = (*last.breakdowns, *new.breakdowns)
    return Stretch(joined, (*last.spots, *new.spots), 0, new.silence, new.summed)


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


def _of_breakdown(breakdown: Breakdown, *, told: Told) -> list[Stretch]:
    statuses = {_silence(named.figure) for named in breakdown.figures}
    silence = statuses.pop() if len(statuses) == 1 else ""
    if silence:
        return [Stretch((breakdown,), (), 0, silence)]
    if all(_rests_on_one(named.figure) for named in breakdown.figures):
        return [_stretch(breakdown, told=NOTHING)]
    alone = [Breakdown("", (named,)) for named in breakdown.figures]
    alone[0] = Breakdown(breakdown.name, alone[0].figures)
    return [_stretch(part, told=told) for part in alone]


def _stretch(breakdown: Breakdown, *, told: Told) -> Stretch:
    figures = [named.figure for named in breakdown.figures]
    below = {code for figure in figures for code in _told_below(figure, told=told)}
    spots = tuple(
        _spot(cell) for figure in figures for cell in figure.cells if cell.service not in below
    )
    implied = sum(len(_implied(figure) - below) for figure in figures)
    return Stretch((breakdown,), spots, implied, summed=len(below))


def _rests_on_one(figure: Figure) -> bool:
    return len(figure.cells) == 1 and not _implied(figure)


def _told_below(figure: Figure, *, told: Told) -> list[str]:
    """Return the services of a sum whose own numbers, of the same answers, have own lines."""
    period, quantity, _, dimension, category = figure.key
    below = []
    for code in figure.sources:
        own = told.get((period, quantity, f"service:{code}", dimension, category))
        cells = tuple(cell for cell in figure.cells if cell.service == code)
        if own and own is not figure and own.cells == cells:
            below.append(code)
    return below if len(below) > 1 else []


def _silence(figure: Figure) -> str:
    return figure.status if figure.value is None and not figure.cells else ""


def _implied(figure: Figure) -> set[str]:
    """Return the services that gave the number without a row that says so."""
    return set(figure.sources) - {cell.service for cell in figure.cells}


def _runs_on(last: Stretch, new: Stretch) -> bool:
    spots = (*last.spots, *new.spots)
    if last.summed or new.summed:
        return last.summed == new.summed and not (spots or last.implied or new.implied)
    if last.silence or new.silence:
        return last.silence == new.silence
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
