"""Whether the figures bear out a claim about one of them, and what they would rather say."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.fractions import fractions
from samsyn.documents.proof.claims import Claim
from samsyn.documents.proof.known import TOTAL, KnownFigures
from samsyn.documents.proof.numbers import find_numbers
from samsyn.documents.proof.printed import wholes_of_row
from samsyn.figures import FigureRow

SERVICE = "service:"


@dataclass(frozen=True, slots=True)
class Denial:
    """Why a claim does not hold: the number it was set against, and what that is."""

    other: FigureRow
    sort: str  # rank, whole or record


def denial_of(
    claim: Claim, row: FigureRow, *, known: KnownFigures, lang: str, other: FigureRow | None
) -> Denial | None:
    """Return what denies a claim; None where it holds, or the figures cannot tell.

    Args:
        other: what the text compares the number with, where it names one.
    """
    if row.value is None:
        return None
    match claim.kind:
        case "rank":
            return _rank(claim, row, known)
        case "record":
            return _record(claim, row, known)
        case "compared":
            return _compared(claim, row, other)
    wholes = [whole for whole in wholes_of_row(row, known=known) if whole.value]
    if not wholes or any(_is_part(claim, row.value, w.value or 0, lang=lang) for w in wholes):
        return None
    return Denial(wholes[0], "whole")


def _is_part(claim: Claim, part: int, whole: int, *, lang: str) -> bool:
    match claim.kind:
        case "above-half":
            return 2 * part > whole
        case "none":
            return part == 0
        case "all":
            few = find_numbers(claim.few, lang=lang) if claim.few else ()
            return part == whole - (int(few[0].value) if few else 0)
    fraction = next(one for one in fractions() if one.word == claim.word)
    sides = {-1: ("below",), 1: ("above",), 0: ("exactly", "below", "above")}[claim.direction]
    return fraction.holds(part, whole) and fraction.side_of(part, whole) in sides


def _rank(claim: Claim, row: FigureRow, known: KnownFigures) -> Denial | None:
    """Deny a place among the siblings, where none of the sets of siblings bears it out."""
    denied: Denial | None = None
    for siblings in _siblings(row, known):
        ordered = sorted(siblings, key=lambda one: -(one.value or 0))
        if claim.direction < 0:
            ordered.reverse()
        place = abs(claim.direction) - 1
        if len(ordered) <= max(place, 1):
            continue
        if ordered[place].value == row.value:
            return None
        denied = denied or Denial(ordered[place], "rank")
    return denied


def _siblings(row: FigureRow, known: KnownFigures) -> Iterator[list[FigureRow]]:
    """Yield the numbers that one may be ranked among: categories of each dimension, services."""
    rows = [r for r in known.rows.values() if (r.period, r.quantity) == (row.period, row.quantity)]
    alike = [r for r in rows if r.dimension == row.dimension and r.value is not None]
    codes = row.category.split("*")
    if row.dimension != TOTAL:
        for axis in range(len(codes)):
            yield [
                r for r in alike
                if r.scope == row.scope and _elsewhere(r, axis) == _elsewhere(row, axis)
            ]  # fmt: skip
    if row.scope.startswith(SERVICE):
        yield [r for r in alike if r.scope.startswith(SERVICE) and r.category == row.category]


def _elsewhere(row: FigureRow, axis: int) -> list[str]:
    codes = row.category.split("*")
    return codes[:axis] + codes[axis + 1 :]


def _record(claim: Claim, row: FigureRow, known: KnownFigures) -> Denial | None:
    first, last = claim.years
    others = [
        r for r in known.rows.values()
        if r.key[1:] == row.key[1:] and r.value is not None and r.period != row.period
        and first <= r.period[:4] <= (last or row.period[:4])
    ]  # fmt: skip
    ahead = [
        r for r in others
        if claim.direction * ((r.value or 0) - (row.value or 0)) > 0
    ]  # fmt: skip
    return Denial(ahead[0], "record") if ahead else None


def _compared(claim: Claim, row: FigureRow, other: FigureRow | None) -> Denial | None:
    if other is None or other.value is None or row.value is None:
        return None
    difference = row.value - other.value
    side = (difference > 0) - (difference < 0)
    return None if side == claim.direction else Denial(other, "rank")
