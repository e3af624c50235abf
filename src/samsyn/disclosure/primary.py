"""Which cells must be hidden for what they are, whatever else is shown."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.profiles import Profile
from samsyn.disclosure.tables import Dimension, System, membership

Difference = tuple[int, int]  # the cell, and the smaller one inside it


def small_cells(values: NDArray[np.int64], profile: Profile) -> NDArray[np.bool_]:
    """Return which cells hold someone, but fewer than the threshold."""
    return (values > 0) & (values < profile.threshold)


def given_away_groups(
    system: System, values: NDArray[np.int64], profile: Profile, *, sensitive: frozenset[str]
) -> tuple[Difference, ...]:
    """Return groups that all, or all but a few, are in one category of something sensitive.

    A pair is a group and the part of it in that category. Who knows that somebody belongs to the
    group then knows the category: the rest of the group is what must not be worked out.

    Args:
        system: the cells.
        values: persons, cell by cell.
        profile: whose `slack` says how many "all but a few" is.
        sensitive: the dimensions whose categories nobody may learn of another.

    Source: `SuppressKDisclosure` of Statistics Norway, after its description.
    """
    number = {place: i for i, place in enumerate(map(tuple, system.places.tolist()))}
    found = []
    for axis, dimension in enumerate(system.dimensions):
        if dimension.name not in sensitive:
            continue
        for place, part in number.items():
            parent = dimension.parents[place[axis]]
            if parent is None or not values[part]:
                continue
            whole = number.get((*place[:axis], parent, *place[axis + 1 :]))
            if whole is not None and 0 <= values[whole] - values[part] <= profile.slack:
                found.append((whole, part))
    return tuple(found)


def small_differences(
    dimensions: Sequence[Dimension],
    places: NDArray[np.int64],
    values: NDArray[np.int64],
    profile: Profile,
    *,
    own: int,
    later: str = "",
) -> tuple[Difference, ...]:
    """Return pairs of cells, one inside the other, whose difference holds too few persons.

    Between tables that divide differently (two sets of ages) nobody sees such a pair at a glance.

    Args:
        dimensions: of the cells.
        places: of the cells, one row each.
        values: persons in each.
        profile: whose threshold says how few is too few.
        own: how many cells, the first ones, are to be published; the others are public already.
        later: the dimension of later counts: that everybody became more tells nothing of anybody.
    """
    inside = [_inside(d) for d in dimensions]
    order = np.argsort(values, kind="stable")
    ranked = values[order]
    first = np.searchsorted(ranked, ranked, side="right")
    last = np.searchsorted(ranked, ranked + profile.threshold, side="left")
    named = np.array([d.name != later for d in dimensions], dtype=bool)
    found: list[Difference] = []
    for rank, part in enumerate(order.tolist()):
        wholes = order[first[rank] : last[rank]]
        if part >= own:
            wholes = wholes[wholes < own]
        for axis, holds in enumerate(inside):
            wholes = wholes[holds[places[wholes, axis], places[part, axis]]]
        if not places[part, named].any():  # everybody, at two counts
            wholes = wholes[places[wholes][:, named].any(axis=1)]
        found.extend((int(whole), part) for whole in wholes.tolist())
    return tuple(found)


def _inside(dimension: Dimension) -> NDArray[np.bool_]:
    """Return which code (row) holds all of which other (column)."""
    holds = membership(dimension, range(len(dimension.codes)))
    inside: NDArray[np.bool_] = holds @ holds.T == holds.sum(axis=1)
    return inside
