"""How a figure is named in messages: as it is written in a report's source."""

from collections.abc import Callable

from samsyn.figures.figure import Figure
from samsyn.figures.parts import Part, pairs_of

SUM = "+"
LESS = "−"


def name_of(figure: Figure) -> str:
    """Return `QUANTITY SCOPE PERIOD DIM=CAT …`, which finds a compiled figure again."""
    divided = in_words(figure, say=lambda pairs: " ".join(f"{d}={c}" for d, c in pairs))
    return " ".join(
        word for word in (figure.quantity, figure.scope, figure.period, divided) if word
    )


def in_words(figure: Figure, *, say: Callable[[tuple[Part, ...]], str]) -> str:
    """Return the division of a figure; of a sum or a remainder, each of its parts with the sign.

    Args:
        say: puts one division, given as its single ones, into words.
    """
    if not figure.parts:
        return say(pairs_of((figure.dimension, figure.category)))
    parts = [say(pairs_of(part)) for part in figure.parts]
    return f"{LESS}{parts[0]}" if figure.category.startswith(LESS) else f" {SUM} ".join(parts)


def is_calculated(figure: Figure) -> bool:
    """Tell whether a figure is itself a sum or a remainder of others."""
    named = figure.period + figure.scope + figure.category
    return SUM in named or LESS in named
