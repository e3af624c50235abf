"""A smaller problem with the same answers: what is zero is left out, what is never told apart is
one variable, and an equation that others give is dropped.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from samsyn.disclosure.attack.facts import Facts, ImpossibleError
from samsyn.disclosure.tables.elimination import Elimination

SUM = -1  # the coordinate of the right-hand side


@dataclass(frozen=True, slots=True)
class Shrunk:
    """The smaller problem.

    `rows` and `targets` are over the variables; `lower` and `upper` bound the rows; `atoms` gives
    for every variable the combinations it stands for.
    """

    rows: csr_array
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    targets: csr_array
    atoms: tuple[NDArray[np.int64], ...]


def shrink(facts: Facts, targets: csr_array) -> Shrunk:
    """Return a problem with the same intervals for the targets.

    Raises:
        ImpossibleError: something is shown to be there where something else says nobody is.

    Assumes: no combination holds fewer than zero persons.
    """
    empty = (facts.upper == 0) & _only_positive(facts.sums)
    alive = np.flatnonzero(np.asarray(facts.sums[empty].sum(axis=0)).ravel() == 0)
    kept = csr_array(facts.sums[~empty])[:, alive]
    lower, upper = facts.lower[~empty], facts.upper[~empty]
    aims = csr_array(targets)[:, alive]
    hollow = np.diff(kept.indptr) == 0
    if np.any(hollow & (lower > 0)):
        raise ImpossibleError("impossible", fields={})
    groups = _alike(csr_array(vstack([kept, aims], format="csr")))
    first = np.array([group[0] for group in groups], dtype=np.int64)
    kept, aims = csr_array(kept[:, first]), csr_array(aims[:, first])
    wanted = _independent(kept, lower, upper)
    return Shrunk(
        rows=csr_array(kept[wanted]), lower=lower[wanted], upper=upper[wanted], targets=aims,
        atoms=tuple(alive[group] for group in groups),
    )  # fmt: skip


def simpler(sums: csr_array) -> tuple[csr_array, NDArray[np.int64]]:
    """Return cells over one variable for all combinations that are never told apart.

    Returns:
        The cells over the variables, and for every combination its variable.
    """
    groups = _alike(sums)
    variable = np.zeros(sums.shape[1], dtype=np.int64)
    for number, group in enumerate(groups):
        variable[group] = number
    return csr_array(sums[:, [group[0] for group in groups]]), variable


def _only_positive(sums: csr_array) -> NDArray[np.bool_]:
    negative = csr_array((sums.data < 0, sums.indices, sums.indptr), shape=sums.shape)
    none: NDArray[np.bool_] = np.asarray(negative.sum(axis=1)).ravel() == 0
    return none


def _alike(matrix: csr_array) -> list[NDArray[np.int64]]:
    """Return the columns in groups of equal ones, in the order of their first members."""
    columns = matrix.tocsc()
    columns.sort_indices()
    groups: dict[bytes, list[int]] = {}
    for number in range(columns.shape[1]):
        start, end = columns.indptr[number], columns.indptr[number + 1]
        key = columns.indices[start:end].tobytes() + columns.data[start:end].tobytes()
        groups.setdefault(key, []).append(number)
    return [np.array(group) for group in groups.values()]


def _independent(
    rows: csr_array, lower: NDArray[np.float64], upper: NDArray[np.float64]
) -> NDArray[np.int64]:
    """Return the rows that are needed: inequalities, and equations that no others give.

    Short equations are tried first: they make the sparsest set. The sum of an equation is carried
    along as a coordinate of its own: one that is left with nothing else cannot hold.

    Raises:
        ImpossibleError: two equations deny each other.
    """
    sizes = np.diff(rows.indptr)
    exact = np.flatnonzero(lower == upper)
    elimination, wanted = Elimination(), list(np.flatnonzero(lower != upper))
    for number in exact[np.argsort(sizes[exact], kind="stable")].tolist():
        left = elimination.reduce({**_column(rows, number), SUM: round(lower[number])})
        pivot = max(left, default=SUM)
        if pivot != SUM:
            elimination.add(left, pivot=pivot)
            wanted.append(number)
        elif left:
            raise ImpossibleError("impossible", fields={})
    return np.array(sorted(wanted), dtype=np.int64)


def _column(rows: csr_array, number: int) -> dict[int, int]:
    start, end = rows.indptr[number], rows.indptr[number + 1]
    keys: Sequence[int] = rows.indices[start:end].tolist()
    values = rows.data[start:end].round().astype(np.int64).tolist()
    return dict(zip(keys, values, strict=True))
