"""Breaks of definition that a series meets."""

from collections.abc import Sequence
from itertools import pairwise

from samsyn.codes import Break, Codes, read_period
from samsyn.documents.reference import Coordinates


def breaks_between(earlier: str, later: str, *, at: Coordinates, codes: Codes) -> tuple[Break, ...]:
    """Return the changes of definition between two periods that touch a number."""
    first, last = read_period(earlier), read_period(later)
    return tuple(
        change
        for change in codes.breaks
        if first.first < change.day <= last.last and touches(change, at=at)
    )


def breaks_along(
    periods: Sequence[str], *, at: Sequence[Coordinates], codes: Codes
) -> dict[str, tuple[Break, ...]]:
    """Return, for each period of a series, the changes of definition since the one before."""
    ordered = sorted(set(periods), key=lambda period: read_period(period).first)
    found: dict[str, tuple[Break, ...]] = {}
    for earlier, later in pairwise(ordered):
        met = [b for number in at for b in breaks_between(earlier, later, at=number, codes=codes)]
        if met:
            found[later] = tuple(dict.fromkeys(met))
    return found


def touches(change: Break, *, at: Coordinates) -> bool:
    """Tell whether a change of definition concerns a number; an empty field of it concerns all."""
    where = dict(at.where)
    return (
        change.quantity in ("", at.quantity)
        and (not change.dimension or change.dimension in where)
        and (not change.category or change.category in where.values())
    )
