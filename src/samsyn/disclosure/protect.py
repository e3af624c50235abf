"""From tables to tables that may be published: the steps in a row.

Small cells are hidden, then more, so that none follows from the rest; then the attack is run, and
cells are hidden where it still comes too close.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.attack import Demand, Rows, harden, simpler
from samsyn.disclosure.primary import (
    Difference,
    given_away_groups,
    small_cells,
    small_differences,
)
from samsyn.disclosure.profiles import Profile
from samsyn.disclosure.suppression import publishing_order, suppress
from samsyn.disclosure.tables import (
    Counts,
    System,
    columns_of,
    in_one_order,
    incidence,
    less,
    possible,
    values_of,
)

Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Policy:
    """How tables are protected.

    `zeros_shown`: zeros are never hidden, which tells that a hidden cell is none. `alone`: persons
    alone in a cell are reckoned with. `hardened`: the attack is run, and answered. `sensitive`
    are dimensions whose category nobody may learn of another from knowing the rest.
    `differences`: what one cell is more than another inside it is guarded as a cell is.
    """

    profile: Profile
    zeros_shown: bool = False
    alone: bool = True
    hardened: bool = True
    sensitive: frozenset[str] = frozenset()
    differences: bool = False

    @property
    def least(self) -> float:
        """The fewest persons that a reader who knows the policy can think are in a hidden cell."""
        return 1.0 if self.zeros_shown else 0.0


@dataclass(frozen=True, slots=True)
class Protected:
    """Tables with what is hidden in them.

    `primary` are hidden for what they are, `secondary` for the sake of others; `added` of these
    were hidden in answer to the attack. `open` are cells that no hiding could protect: with any of
    them the tables may not be published.
    """

    system: System
    values: NDArray[np.int64]
    primary: Marks
    secondary: Marks
    added: tuple[int, ...]
    open: tuple[int, ...]

    @property
    def hidden(self) -> Marks:
        """Which cells are not shown."""
        return self.primary | self.secondary


def protect(system: System, counts: Counts, policy: Policy) -> Protected:
    """Return which cells are hidden; the same for the same input, in whatever order it is listed.

    Args:
        system: the tables to be published.
        counts: over the same dimensions.
        policy: how they are protected.
    """
    ordered, sorted_counts, places = in_one_order(system, counts)
    values = values_of(ordered, sorted_counts)
    primary = small_cells(values, policy.profile)
    secondary = _secondary(ordered, values, primary, policy)
    added: tuple[int, ...] = ()
    open_cells: tuple[int, ...] = ()
    if policy.hardened:
        added, open_cells = _answer(ordered, values, primary, secondary, policy)
    return Protected(
        system, values[places], primary[places], secondary[places],
        added=tuple(np.flatnonzero(np.isin(places, added)).tolist()),
        open=tuple(np.flatnonzero(np.isin(places, open_cells)).tolist()),
    )  # fmt: skip


def _secondary(system: System, values: NDArray[np.int64], primary: Marks, policy: Policy) -> Marks:
    combination, columns = columns_of(system)
    order = publishing_order(system, values, zeros_first=policy.zeros_shown)
    lone = _finest(system) & (values == 1) if policy.alone else np.zeros(len(values), dtype=bool)
    cells = [columns[cell] for cell in np.flatnonzero(primary).tolist()]
    pairs = _guarded_pairs(system, values, policy)
    pattern = suppress(
        columns, size=combination.size, order=[cell for cell in order if not primary[cell]],
        guarded=[*cells, *(less(columns[whole], columns[part]) for whole, part in pairs)],
        alone=[columns[cell] for cell in np.flatnonzero(lone).tolist()],
    )  # fmt: skip
    secondary = np.zeros(len(values), dtype=bool)
    secondary[list(pattern.secondary)] = True
    return secondary


def _guarded_pairs(
    system: System, values: NDArray[np.int64], policy: Policy
) -> tuple[Difference, ...]:
    """Return pairs of cells whose difference must not be worked out."""
    groups = given_away_groups(system, values, policy.profile, sensitive=policy.sensitive)
    small = small_differences(system, values, policy.profile) if policy.differences else ()
    return (*groups, *small)


def _finest(system: System) -> Marks:
    """Return which cells no table divides further."""
    finest = np.ones(len(system.places), dtype=bool)
    for axis, dimension in enumerate(system.dimensions):
        if any(margins.shown[axis] != (0,) for margins in system.margins):
            single = np.array([len(pieces) == 1 for pieces in dimension.made_of])
            finest &= single[system.places[:, axis]]
    return finest


def _answer(
    system: System, values: NDArray[np.int64], primary: Marks, secondary: Marks, policy: Policy
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Run the attack, hide in answer, and show what follows anyway.

    Returns:
        The cells hidden in answer, and those that stay open.
    """
    hidden = primary | secondary
    empty = ~hidden & (values == 0)
    rest = np.flatnonzero(~empty)
    used = [axis for axis in range(len(system.dimensions)) if system.places[:, axis].any()]
    dimensions, places = [system.dimensions[axis] for axis in used], system.places[:, used]
    small = simpler(incidence(dimensions, places[rest], possible(dimensions, places[empty])))
    targets = sorted(np.flatnonzero(primary[rest]).tolist(), key=lambda i: (values[rest[i]], i))
    rows = Rows(
        sums=small, values=values[rest].astype(float), hidden=hidden[rest],
        primary=primary[rest],
        fixed=np.zeros(len(rest), dtype=bool), least=policy.least,
    )  # fmt: skip
    demand = Demand(width=policy.profile.width, reach=policy.profile.threshold)
    result = harden(rows, csr_array(small[targets]), demand=demand)
    secondary[rest[list(result.added)]] = True
    secondary[rest[list(result.needless)]] = False
    return (
        tuple(int(rest[cell]) for cell in result.added if secondary[rest[cell]]),
        tuple(int(rest[targets[number]]) for number in result.open),
    )
