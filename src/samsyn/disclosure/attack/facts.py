"""What is known: sums of combinations of atoms, each between two numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from samsyn.disclosure.refusals import DisclosureError
from samsyn.disclosure.tables import Dimension, incidence


class ImpossibleError(DisclosureError):
    """No world agrees with all that is published: some of it must be wrong."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of sums: `sums` times the number of persons in each combination lies in between.

    `sums` has one row a fact and one column a combination of atoms; `lower` and `upper` are whole
    numbers of persons, or infinite.
    """

    sums: csr_array
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]


def facts_about(
    dimensions: Sequence[Dimension],
    places: NDArray[np.int64],
    *,
    lower: NDArray[np.float64],
    upper: NDArray[np.float64],
    combinations: NDArray[np.int64] | None = None,
) -> Facts:
    """Return what is known of some cells, over the combinations that somebody may have."""
    sums = incidence(dimensions, places, combinations)
    return Facts(sums, lower.astype(float), upper.astype(float))


def weights_of(rows: csr_array, number: int) -> NDArray[np.float64]:
    """Return one row as a weight for every column."""
    return np.asarray(rows[[number]].toarray(), dtype=float).ravel()


def joined(facts: Sequence[Facts]) -> Facts:
    """Return several sets of facts as one."""
    return Facts(
        csr_array(vstack([one.sums for one in facts], format="csr")),
        np.concatenate([one.lower for one in facts]),
        np.concatenate([one.upper for one in facts]),
    )
