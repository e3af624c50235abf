"""What one partner can find out, who knows all of its own part and takes it out of every cell."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.published import Published
from samsyn.disclosure.refusals import DisclosureError
from samsyn.disclosure.tables import Dimension, Elimination, columns_over


class PartnerError(DisclosureError):
    """The tables are not divided by what was named as partners."""


@dataclass(frozen=True, slots=True)
class Told:
    """A hidden cell, by its number, and the code of a partner who knows the rest of it."""

    cell: int
    partner: str


def told_to_partners(published: Published, *, dimension: str) -> tuple[Told, ...]:
    """Return which partner can work out what others have in which hidden cell.

    It is told without knowing what the partner has: the rest of the cell is a sum and difference
    of the rests of cells that are shown. Where everybody is shown that nobody else is in it, no
    partner is told anything.

    Args:
        published: what everybody sees.
        dimension: each of whose finest codes is a partner, such as police districts.

    Raises:
        PartnerError: the tables are not divided by it.
    """
    names = [d.name for d in published.dimensions]
    if dimension not in names:
        raise PartnerError("partner-dimension", fields={"dimension": dimension})
    axis = names.index(dimension)
    atoms = published.dimensions[axis].atoms
    return tuple(
        Told(cell, partner)
        for number, partner in enumerate(atoms)
        for cell in _known(published, axis, number)
    )


def _known(published: Published, axis: int, atom: int) -> Iterable[int]:
    """Return the hidden cells whose rest, without one atom, follows from what is shown."""
    whole = published.dimensions[axis]
    rest, number = _without(whole, atom)
    places = published.places.copy()
    places[:, axis] = number[places[:, axis]]
    some = places[:, axis] >= 0
    dimensions = [*published.dimensions[:axis], rest, *published.dimensions[axis + 1 :]]
    empty, shown, hidden = (
        np.flatnonzero(some & kind)
        for kind in (published.values == 0, published.values > 0, published.hidden)
    )
    order = np.concatenate([empty, shown, hidden])
    _, columns = columns_over(dimensions, places[order])
    elimination, aims = Elimination(), columns[len(empty) + len(shown) :]
    for column in columns[: len(empty)]:
        elimination.take(column)
    others = [bool(elimination.reduce(aim)) for aim in aims]  # where anybody else can be
    for column in columns[len(empty) : len(empty) + len(shown)]:
        elimination.take(column)
    for cell, aim, has_others in zip(hidden.tolist(), aims, others, strict=True):
        if has_others and not elimination.reduce(aim):
            yield cell


def _without(dimension: Dimension, atom: int) -> tuple[Dimension, NDArray[np.int64]]:
    """Return a dimension without one atom, and the new number of each code: -1 where none is left.

    Two codes that only this atom told apart are one from now on.
    """
    left = [tuple(a - (a > atom) for a in pieces if a != atom) for pieces in dimension.made_of]
    distinct = [one for one in dict.fromkeys(left) if one]
    number = np.array([distinct.index(one) if one else -1 for one in left], dtype=np.int64)
    first = [left.index(one) for one in distinct]
    atoms = tuple(name for i, name in enumerate(dimension.atoms) if i != atom)
    parents = (None, *(0 for _ in distinct[1:]))
    codes = tuple(dimension.codes[i] for i in first)
    smaller = replace(dimension, codes=codes, atoms=atoms, made_of=tuple(distinct), parents=parents)
    return smaller, number
