"""Figures as rows: what leaves the room, with counts of services and without any cell."""

from collections.abc import Iterable
from dataclasses import dataclass

from samsyn.figures.figure import Figure


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One line of a file of figures; `sources` and `missing` are numbers of services."""

    period: str
    quantity: str
    scope: str
    dimension: str
    category: str
    value: int | None
    status: str
    lower: int | None
    upper: int | None
    counted: str
    sources: int
    missing: int
    definition: str

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """Which number this is: period, quantity, scope, dimension, category."""
        return (self.period, self.quantity, self.scope, self.dimension, self.category)


def figures_to_rows(figures: Iterable[Figure]) -> tuple[FigureRow, ...]:
    """Return one row a figure, in the same order."""
    return tuple(
        FigureRow(
            period=figure.period,
            quantity=figure.quantity,
            scope=figure.scope,
            dimension=figure.dimension,
            category=figure.category,
            value=figure.value,
            status=figure.status,
            lower=figure.lower,
            upper=figure.upper,
            counted=figure.counted,
            sources=len(figure.sources),
            missing=len(figure.missing),
            definition=figure.definition,
        )
        for figure in figures
    )
