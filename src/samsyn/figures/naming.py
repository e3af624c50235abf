"""How a figure is named in messages: as it is written in a report's source."""

from samsyn.figures.figure import Figure
from samsyn.figures.parts import pairs_of

SUM = "+"
LESS = "−"


def name_of(figure: Figure) -> str:
    """Return `QUANTITY SCOPE PERIOD DIM=CAT …`, which finds the figure again."""
    divisions = pairs_of((figure.dimension, figure.category))
    words = (f"{dimension}={category}" for dimension, category in divisions)
    return " ".join((figure.quantity, figure.scope, figure.period, *words))


def is_calculated(figure: Figure) -> bool:
    """Tell whether a figure is itself a sum or a remainder of others."""
    named = figure.period + figure.scope + figure.category
    return SUM in named or LESS in named
