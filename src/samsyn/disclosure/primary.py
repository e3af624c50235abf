"""Which cells must be hidden for what they are, whatever else is shown."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.profiles import Profile
from samsyn.disclosure.tables import System

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
    system: System, values: NDArray[np.int64], profile: Profile
) -> tuple[Difference, ...]:
    """Return pairs of cells, one inside the other, whose difference holds too few persons.

    Between tables that divide differently (two sets of ages) nobody sees such a pair at a glance.
    """
    order = np.argsort(values, kind="stable")
    close = [
        (int(b), int(a))
        for a, b in combinations(order.tolist(), 2)
        if 0 < values[b] - values[a] < profile.threshold
    ]
    return tuple(pair for pair in close if _inside(system, *pair))


def _inside(system: System, whole: int, part: int) -> bool:
    return all(
        set(d.made_of[p]) <= set(d.made_of[w])
        for d, w, p in zip(
            system.dimensions, system.places[whole].tolist(), system.places[part].tolist(),
            strict=True,
        )
    )  # fmt: skip
