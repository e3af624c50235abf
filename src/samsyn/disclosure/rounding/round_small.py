"""Small count rounding: combinations that make a published cell small become 0 or the base.

It is a change of the records, not of the tables: every table is added up anew, so sums and linked
tables agree, and there is nothing to find by subtracting one published cell from another.
Source: Langsrud and Heldal (2018), An algorithm for small count rounding of tabular data; the
choice of what goes up is least squares by steps and exchanges, where theirs is one PLS component.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from samsyn.disclosure.tables import Counts, System, incidence, values_of

PASSES = 10  # exchanges are tried so often at most; two or three change anything
Persons = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rounded:
    """Counts that are rounded, and the cells they add up to, beside the true ones."""

    counts: Counts
    values: Persons
    exact: Persons

    def largest_change(self) -> int:
        """Return by how much the most changed cell differs from the truth."""
        return int(np.abs(self.values - self.exact).max(initial=0))


def round_small(
    system: System,
    counts: Counts,
    *,
    base: int,
    fixed: Mapping[tuple[int, ...], int] | None = None,
) -> Rounded:
    """Return counts with which no published cell lies between 0 and the base.

    Args:
        system: the tables to be published.
        counts: over the same dimensions.
        base: what small counts become a multiple of: 3 or 5.
        fixed: combinations, by the numbers of their atoms, whose rounded count was used before.
    """
    apart = told_apart_by(system, counts)
    atoms, persons = apart.atoms, apart.persons
    sums = incidence(system.dimensions, system.places, atoms)
    exact = (sums @ persons).astype(np.int64)
    before = np.array([-1 if fixed is None else fixed.get(tuple(a), -1) for a in atoms.tolist()])
    work = _Rounding(sums, persons, before, base)
    rounded = work.run()
    new = Counts(counts.dimensions, atoms, rounded)
    return Rounded(new, values_of(system, new), exact)


def told_apart_by(system: System, counts: Counts) -> Counts:
    """Return the combinations that the tables tell apart; the other dimensions have one atom."""
    used: NDArray[np.bool_] = np.array(system.places.any(axis=0), dtype=bool)
    found, where = np.unique(np.where(used, counts.atoms, 0), axis=0, return_inverse=True)
    persons = np.zeros(len(found), dtype=np.int64)
    np.add.at(persons, where.ravel(), counts.persons)
    return Counts(counts.dimensions, found[persons > 0], persons[persons > 0])


class _Rounding:
    def __init__(self, sums: csr_array, persons: Persons, before: Persons, base: int) -> None:
        self.sums, self.base = sums, base
        self.rows = csr_array(sums.T)  # combinations by cells
        self.persons, self.before = persons, before
        self.exact = sums @ persons
        self.rounded = np.where(before >= 0, before, persons)
        self.sizes = np.diff(self.rows.indptr)

    def run(self) -> Persons:
        """Round until no published cell is small."""
        need = np.zeros(len(self.persons), dtype=bool)
        while True:
            values = self.sums @ self.rounded
            small = (values > 0) & (values < self.base)
            within = np.asarray(self.rows[:, small].sum(axis=1)).ravel() > 0
            new = within & (self.before < 0) & (self.persons % self.base > 0) & ~need
            if not new.any():
                return self.rounded
            need |= new
            self._choose(np.flatnonzero(need))

    def _choose(self, need: NDArray[np.int64]) -> None:
        """Let as many combinations go up as keep the total, so that cells change least."""
        low = self.persons[need] // self.base * self.base
        self.rounded[need] = low
        ups = round(float((self.persons[need] - low).sum()) / self.base)
        rest = self.exact - self.sums @ self.rounded
        part = self.rows[need]
        shared = np.asarray((part @ part.T).toarray())
        pull = part @ rest  # how much each combination has in common with what is missing
        chosen = np.zeros(len(need), dtype=bool)
        for _ in range(ups):
            best = self._best(pull, need, ~chosen)
            chosen[best] = True
            pull -= self.base * shared[best]
        for _ in range(PASSES):
            if not self._exchange(pull, shared, chosen, need):
                break
        self.rounded[need[chosen]] += self.base

    def _best(
        self, pull: NDArray[np.float64], need: NDArray[np.int64], free: NDArray[np.bool_]
    ) -> int:
        gain = 2 * pull - self.base * self.sizes[need]
        return int(np.argmax(np.where(free, gain, -np.inf)))

    def _exchange(
        self, pull: NDArray[np.float64], shared: NDArray[np.float64], chosen: NDArray[np.bool_],
        need: NDArray[np.int64],
    ) -> bool:  # fmt: skip
        """Take each chosen one out once, and put in what is best then."""
        changed = False
        for one in np.flatnonzero(chosen).tolist():
            chosen[one] = False
            pull += self.base * shared[one]
            best = self._best(pull, need, ~chosen)
            chosen[best] = True
            pull -= self.base * shared[best]
            changed |= best != one
        return changed
