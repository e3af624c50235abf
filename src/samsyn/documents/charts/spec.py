"""What a chart says, before it is drawn."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["bar", "line", "stacked"]


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One place on the axis; `value` is None where no number is known."""

    label: str
    value: int | None


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One line or one colour of bars, named in words beside it."""

    label: str
    points: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart that says one thing.

    `headline` says it in words; `unit` is what one step of the axis counts ("anmeldelser").
    All series share the labels of the first. `breaks` are labels of points before which a
    definition changed. `lang` decides how numbers are written.
    """

    kind: Kind
    headline: str
    unit: str
    series: tuple[ChartSeries, ...]
    breaks: tuple[str, ...] = ()
    lang: str = "nb"
