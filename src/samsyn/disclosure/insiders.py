"""Readers who know something of their own: a person in a hidden cell, a partner its own part."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.attack import Targets
from samsyn.disclosure.ledger import Beside
from samsyn.disclosure.sayings import Saying, Sums, sums_of
from samsyn.disclosure.tables import Counts, Dimension, System, incidence, values_of


@dataclass(frozen=True, slots=True)
class Known:
    """What a partner knows: sums over the combinations that may hold somebody, and their values.

    `alive` are the combinations left when those are taken out where the partner has nobody.
    """

    sums: csr_array
    values: NDArray[np.float64]
    alive: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Own:
    """The records behind the own cells: combinations of the finest own codes, with persons.

    `places` are over the dimensions that lie beside the ledger.
    """

    places: NDArray[np.int64]
    persons: NDArray[np.int64]

    def records(self, both: Beside, atoms: NDArray[np.int64]) -> csr_array:
        """Return every combination that somebody has, over combinations of the finest atoms."""
        return incidence(both.dimensions, self.places[self.persons > 0], atoms)


@dataclass(frozen=True, slots=True)
class Behind:
    """What cells hold, the records behind them, and what prose says of them.

    `values` has one number a cell; `own` is over `dimensions`, in which every record has a code.
    """

    values: NDArray[np.int64]
    dimensions: tuple[Dimension, ...]
    own: Own
    said: Sums


def behind_counts(system: System, counts: Counts, *, sayings: Sequence[Saying] = ()) -> Behind:
    """Return the cells as sums of counted combinations, which are the records."""
    used: NDArray[np.bool_] = np.array(system.places.any(axis=0), dtype=bool)
    dimensions = tuple(map(told_apart, counts.dimensions))
    records = records_of(replace(counts, dimensions=dimensions), used=used)
    return Behind(values_of(system, counts), dimensions, records, sums_of(sayings, dimensions))


def behind_cells(system: System, values: NDArray[np.int64]) -> Behind:
    """Return cells of which no finer count is kept: whoever is in one is known by that cell."""
    held = values > 0
    own = Own(system.places[held], values[held])
    return Behind(values, system.dimensions, own, sums_of((), system.dimensions))


def told_apart(dimension: Dimension) -> Dimension:
    """Return a dimension with a code for every atom, those that had none last."""
    missing = [a for a in range(len(dimension.atoms)) if (a,) not in dimension.made_of]
    return replace(
        dimension,
        codes=(*dimension.codes, *(dimension.atoms[a] for a in missing)),
        made_of=(*dimension.made_of, *((a,) for a in missing)),
        parents=(*dimension.parents, *(0 for _ in missing)),
    )


def records_of(counts: Counts, *, used: NDArray[np.bool_]) -> Own:
    """Return what the counts are of, by the codes that stand for their atoms.

    Args:
        counts: of persons, in dimensions where every atom has a code.
        used: which dimensions some table divides by; of the others only the total is told.
    """
    codes = [
        np.array([d.made_of.index((atom,)) for atom in range(len(d.atoms))])
        for d in counts.dimensions
    ]
    places = np.stack([own[counts.atoms[:, i]] for i, own in enumerate(codes)], axis=1)
    merged, where = np.unique(np.where(used, places, 0), axis=0, return_inverse=True)
    persons = np.bincount(where.ravel(), weights=counts.persons, minlength=len(merged))
    return Own(merged, persons.astype(np.int64))


def partners_of(dimensions: Sequence[Dimension], names: Sequence[str]) -> list[tuple[int, int]]:
    """Return every partner: the axis of its dimension, and its atom."""
    return [
        (axis, atom)
        for axis, d in enumerate(dimensions) if d.name in names
        for atom in range(len(d.atoms))
    ]  # fmt: skip


def of_insiders(
    sums: csr_array, variable: NDArray[np.int64], records: csr_array, aims: NDArray[np.int64]
) -> tuple[csr_array, Targets]:
    """Return, for every target, the persons in it: each knows that the own record is there.

    Args:
        sums: cells over the variables.
        variable: of every combination.
        records: every combination that somebody has, over the combinations.
        aims: the targets, rows of `sums`.

    Returns:
        A row over the variables for every record in some target, and pairs of a target and the
        row (counted from 0) of one who is in it.
    """
    held = records.tocoo()
    shape = (records.shape[0], sums.shape[1])
    over = csr_array((np.ones(len(held.data)), (held.row, variable[held.col])), shape=shape)
    over.data[:] = 1.0
    over = csr_array(over[_first_of_each(over)])
    meets = csr_array(sums[aims] @ over.T).tocoo()
    sizes = np.diff(over.indptr)
    inside = meets.data >= sizes[meets.col]  # all of the record lies in the target
    rows, who = aims[meets.row[inside]], meets.col[inside]
    used, number = np.unique(who, return_inverse=True)
    order = np.lexsort([number, rows])
    return csr_array(over[used]), Targets(rows[order], number[order])


def _first_of_each(rows: csr_array) -> list[int]:
    """Return the first of all rows that are the same."""
    rows.sort_indices()
    ends = zip(rows.indptr[:-1].tolist(), rows.indptr[1:].tolist(), strict=True)
    first: dict[bytes, int] = {}
    for number, (start, end) in enumerate(ends):
        first.setdefault(rows.indices[start:end].tobytes(), number)
    return list(first.values())


def known_to(both: Beside, own: Own, partner: tuple[int, int], atoms: NDArray[np.int64]) -> Known:
    """Return what one partner knows: how many it has of each combination of the finest own codes.

    Of what it knew at earlier counts nothing is said: the office keeps no such records.
    """
    axis, atom = partner
    pieces = both.dimensions[axis].made_of
    inside = np.array([set(one) == {atom} for one in pieces], dtype=bool)
    mine = own.places[inside[own.places[:, axis]] & (own.persons > 0)]
    persons = own.persons[inside[own.places[:, axis]] & (own.persons > 0)]
    merged, where = np.unique(mine, axis=0, return_inverse=True)
    values = np.bincount(where.ravel(), weights=persons, minlength=len(merged)).astype(float)
    sums = incidence(both.dimensions, merged, atoms)
    covered = np.asarray(sums.sum(axis=0)).ravel() > 0
    vintage = _is_own_vintage(both, atoms)
    alive = np.flatnonzero((atoms[:, axis] != atom) | covered | ~vintage)
    return Known(sums, values, alive)


def _is_own_vintage(both: Beside, atoms: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which combinations are part of the own count."""
    own = np.ones(len(atoms), dtype=bool)
    for axis, dimension in enumerate(both.dimensions):
        held = {atom for code in np.unique(both.own[:, axis]) for atom in dimension.made_of[code]}
        own &= np.isin(atoms[:, axis], list(held))
    return own
