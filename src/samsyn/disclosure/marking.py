"""Which cells are hidden: the steps in a row.

Small cells are hidden, then more, so that none follows from the rest and from all that was
published before; then the attack is run, and cells are hidden where it still comes too close.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.answering import Answer, Pattern, Views, answer
from samsyn.disclosure.earlier import Earlier, earlier_of
from samsyn.disclosure.insiders import Behind, Own
from samsyn.disclosure.ledger import VINTAGE, Beside, Past
from samsyn.disclosure.policy import Policy, Protected
from samsyn.disclosure.primary import Difference, given_away_groups, small_cells, small_differences
from samsyn.disclosure.sayings import Sums
from samsyn.disclosure.suppression import Pattern as Hiding
from samsyn.disclosure.suppression import publishing_order, suppress
from samsyn.disclosure.tables import (
    Column,
    System,
    columns_of,
    columns_over,
    less,
)

Marks = NDArray[np.bool_]


def mark(
    system: System, behind: Behind, policy: Policy, past: Past, *, only_added: bool
) -> Protected:
    """Return which cells are hidden.

    Args:
        system: the tables, with all codes in the order of their names.
        behind: what the cells hold.
        policy: how they are protected.
        past: what was published before.
        only_added: cases are only ever added between vintages.

    Raises:
        OtherwiseError: a cell was published before with another number.
        ImpossibleError: what is true does not agree with what was published.
    """
    values = behind.values
    both, known = _laid_out(system, behind, past, only_added=only_added)
    earlier = earlier_of(both, values, system.codes)
    primary = small_cells(values, policy.profile)
    public = primary & earlier.shown
    primary &= ~public
    hiding = _hiding(system, values, both, earlier, policy)
    secondary = earlier.hidden & ~primary
    secondary[list(hiding.secondary)] = True
    tables = Protected(
        system, values, primary, secondary, added=(), open=(),
        public=tuple(np.flatnonzero(public).tolist()), breaches=len(hiding.lost),
    )  # fmt: skip
    return _answered(tables, both, known, earlier, policy) if policy.hardened else tables


@dataclass(frozen=True, slots=True)
class _Background:
    """What is known beside the tables: the records behind them, and what prose says."""

    records: Own
    said: Sums


def _laid_out(
    system: System, behind: Behind, past: Past, *, only_added: bool
) -> tuple[Beside, _Background]:
    """Lay the cells, the records behind them and what prose says beside the ledger."""
    records, cells = behind.own, len(behind.values)
    places = np.concatenate([system.places, records.places, behind.said.places])
    both = past.beside(
        behind.dimensions, places,
        np.concatenate([behind.values, np.full(len(places) - cells, -1)]), only_added=only_added,
    )  # fmt: skip
    own, of_records, said = np.split(both.own, [cells, cells + len(records.places)])
    known = _Background(Own(of_records, records.persons), behind.said.beside(said))
    return replace(both, own=own), known


def _hiding(
    system: System,
    values: NDArray[np.int64],
    both: Beside,
    earlier: Earlier,
    policy: Policy,
) -> Hiding:
    """Hide what would give a small cell away by sums and differences alone."""
    primary = small_cells(values, policy.profile) & ~earlier.shown
    if both.is_alone:
        combination, columns = columns_of(system)
    else:
        exact = both.shown[both.spread == 0]
        places = np.concatenate([both.own, exact, both.hidden[both.guarded]])
        combination, columns = columns_over(both.dimensions, places)
    own = len(values)
    forced = range(own, own + int((both.spread == 0).sum()))
    order = publishing_order(system, values, zeros_first=policy.zeros_shown)
    lone = _finest(system) & (values == 1) if policy.alone else np.zeros(own, dtype=bool)
    guarded = [*np.flatnonzero(primary).tolist(), *range(forced.stop, len(columns))]
    pairs = _guarded_pairs(system, values, both, policy)
    return suppress(
        columns, size=combination.size,
        order=[cell for cell in order if not primary[cell] and not earlier.hidden[cell]],
        forced=forced, alone=[columns[cell] for cell in np.flatnonzero(lone).tolist()],
        guarded=[*(columns[cell] for cell in guarded), *_differences(columns, pairs)],
    )  # fmt: skip


def _differences(columns: list[Column], pairs: Iterable[Difference]) -> list[Column]:
    return [less(columns[whole], columns[part]) for whole, part in pairs]


def _guarded_pairs(
    system: System, values: NDArray[np.int64], both: Beside, policy: Policy
) -> tuple[Difference, ...]:
    """Return pairs of cells whose difference must not be worked out.

    Cells are counted as the columns are: own ones first, then those the ledger shows.
    """
    groups = given_away_groups(system, values, policy.profile, sensitive=policy.sensitive)
    wanted = not both.is_alone if policy.differences is None else policy.differences
    if not wanted:
        return groups
    exact = both.spread == 0
    small = small_differences(
        both.dimensions, np.concatenate([both.own, both.shown[exact]]),
        np.concatenate([values, both.values[exact]]), policy.profile,
        own=len(values), later=VINTAGE,
    )  # fmt: skip
    return (*groups, *small)


def _finest(system: System) -> Marks:
    """Return which cells no table divides further."""
    finest = np.ones(len(system.places), dtype=bool)
    for axis, dimension in enumerate(system.dimensions):
        if any(margins.shown[axis] != (0,) for margins in system.margins):
            single = np.array([len(pieces) == 1 for pieces in dimension.made_of])
            finest &= single[system.places[:, axis]]
    return finest


def _answered(
    tables: Protected, both: Beside, known: _Background, earlier: Earlier, policy: Policy
) -> Protected:
    """Hide in answer to the attack, and show what follows anyway."""
    pattern = Pattern(tables.values, tables.primary, tables.hidden, earlier.shown | earlier.hidden)
    partners = sorted(policy.partners)
    views = Views(policy.least, known.records, known.said, policy.insiders, partners)
    found: Answer = answer(both, pattern, views, policy.profile)
    secondary = tables.secondary.copy()
    secondary[list(found.added)] = True
    secondary[list(found.needless)] = False
    own = len(tables.values)
    return replace(
        tables, secondary=secondary,
        added=tuple(cell for cell in found.added if secondary[cell]),
        open=tuple(cell for cell in found.open if cell < own),
        breaches=tables.breaches + sum(cell >= own for cell in found.open),
    )  # fmt: skip
