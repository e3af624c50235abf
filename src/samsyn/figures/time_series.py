"""One number over the periods, with the days on which its definition changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samsyn.codes import Break, Codes
from samsyn.figures.compilation import Compilation
from samsyn.figures.definitions import breaks_between
from samsyn.figures.figure import Figure
from samsyn.figures.parts import Part
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
    wanted = (quantity, scope, dimension, category)
    if periods is None:
        periods = [figure.period for figure in compilation.figures if figure.key[1:] == wanted]
    ordered = sorted(set(periods), key=period_order)
    return Series(
        quantity=quantity,
        scope=scope,
        dimension=dimension,
        category=category,
        points=tuple(
            Point(period=period, figure=compilation.by_key.get((period, *wanted)))
            for period in ordered
        ),
        breaks=_breaks(
            ordered, quantity=quantity, part=(dimension, category), codes=compilation.codes
        ),
    )


def _breaks(
    periods: Sequence[str], *, quantity: str, part: Part, codes: Codes
) -> tuple[SeriesBreak, ...]:
    return tuple(
        SeriesBreak(before=before, after=after, cause=cause)
        for before, after in pairwise(periods)
        for cause in breaks_between(before, after, quantity=quantity, part=part, codes=codes)
    )
