"""Breaks of definition that a series meets."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from samsyn.codes import Break, Codes, read_period
from samsyn.documents.reference import Coordinates
from samsyn.figures import breaks_between

EVER = ("1900", "9999")  # the first and the last year anybody may ask about


def breaks_at(earlier: str, later: str, *, at: Coordinates, codes: Codes) -> tuple[Break, ...]:
    """Return the changes of definition that keep a number of two periods apart."""
    return breaks_between(
        earlier, later, quantity=at.quantity, part=(at.dimension, at.category), codes=codes
    )


def breaks_ever(numbers: Iterable[Coordinates], *, codes: Codes) -> tuple[Break, ...]:
    """Return every change of definition that touches one of the numbers, each once."""
    alike = {(at.quantity, at.where): at for at in numbers}  # whom and when makes no difference
    met = [found for at in alike.values() for found in breaks_at(*EVER, at=at, codes=codes)]
    return tuple(dict.fromkeys(met))


def breaks_along(
    periods: Sequence[str], *, numbers: Sequence[Coordinates], codes: Codes
) -> dict[str, tuple[Break, ...]]:
    """Return, for each period of a series, the changes of definition since the one before."""
    ordered = sorted(set(periods), key=lambda period: read_period(period).first)
    found: dict[str, tuple[Break, ...]] = {}
    for earlier, later in pairwise(ordered):
        met = [b for at in numbers for b in breaks_at(earlier, later, at=at, codes=codes)]
        if met:
            found[later] = tuple(dict.fromkeys(met))
    return found
