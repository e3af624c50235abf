"""One number over the periods, with the days on which its definition changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samsyn.codes import Break, read_period
from samsyn.figures.compilation import Compilation
from samsyn.figures.definitions import breaks_between, breaks_of
from samsyn.figures.figure import Figure
from samsyn.figures.sorting import period_order
from samsyn.returns import TOTAL


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a series; `figure` is None where nothing is known of the number there."""

    period: str
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class SeriesBreak:
    """A change of definition between two neighbouring points."""

    before: str
    after: str
    cause: Break


@dataclass(frozen=True, slots=True)
class Series:
    """One number over the periods, oldest first."""

    quantity: str
    scope: str
    dimension: str
    category: str
    points: tuple[Point, ...]
    breaks: tuple[SeriesBreak, ...]


def series(
    compilation: Compilation,
    *,
    quantity: str,
    scope: str = "all",
    dimension: str = TOTAL,
    category: str = "",
    periods: Sequence[str] | None = None,
) -> Series:
    """Return one number over the periods asked for, or over all in which it was compiled.

    Args:
        periods: codes in any order; without them, those in which the number is compiled.

    Raises:
        PeriodError: one of the periods is none.
    """
    known = {
        figure.period
        for figure in compilation.figures
        if figure.key[1:] == (quantity, scope, dimension, category)
    }
    codes = sorted(set(known if periods is None else periods), key=period_order)
    points = tuple(
        Point(
            period=period,
            figure=compilation.find(
                period=period,
                quantity=quantity,
                scope=scope,
                dimension=dimension,
                category=category,
            ),
        )
        for period in codes
    )
    changes = breaks_of(quantity=quantity, part=(dimension, category), codes=compilation.codes)
    return Series(
        quantity=quantity,
        scope=scope,
        dimension=dimension,
        category=category,
        points=points,
        breaks=_breaks(codes, changes=changes),
    )


def _breaks(periods: Sequence[str], *, changes: tuple[Break, ...]) -> tuple[SeriesBreak, ...]:
    return tuple(
        SeriesBreak(before=before, after=after, cause=cause)
        for before, after in pairwise(periods)
        for cause in breaks_between(read_period(before), read_period(after), breaks=changes)
    )
