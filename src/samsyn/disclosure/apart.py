"""What the ledger tells of other people than this publication is set apart before the attack.

A total over years is written as what it holds beside the years that are public already. Then most
of the past hangs together with nothing that is new, and need not be asked again: it was answered
when it was published.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import block_array, csr_array
from scipy.sparse.csgraph import connected_components

from samsyn.disclosure.attack import Hardened, Rows, Targets

Numbers = NDArray[np.int64]


def trimmed(
    sums: csr_array, rows: Numbers, public: Numbers, values: NDArray[np.int64]
) -> tuple[csr_array, NDArray[np.int64]]:
    """Take public cells out of cells that hold them, the largest first.

    Args:
        sums: cells over combinations.
        rows: the cells that are written anew.
        public: the cells that stay shown in any case.
        values: of all cells.

    Returns:
        The cells anew, and what was taken out of the value of each.
    """
    taken = np.zeros(len(values), dtype=np.int64)
    if not len(public) or not len(rows):
        return sums, taken
    known = csr_array(sums[public])
    sizes = np.diff(known.indptr)
    inside = csr_array(sums[rows] @ known.T).toarray() >= sizes  # all of a public cell
    parts = [known.indices[known.indptr[i] : known.indptr[i + 1]] for i in range(len(public))]
    left = sums.tolil(copy=True)
    for place, row in enumerate(rows.tolist()):
        held = set(sums.indices[sums.indptr[row] : sums.indptr[row + 1]].tolist())
        for number in sorted(np.flatnonzero(inside[place]), key=lambda i: (-sizes[i], i)):
            part = parts[number]
            if 0 < len(part) < len(held) and held.issuperset(part.tolist()):
                held -= set(part.tolist())
                taken[row] += values[public[number]]
        if taken[row]:
            left.rows[row] = sorted(held)
            left.data[row] = [1.0] * len(held)
    return csr_array(left.tocsr()), taken


class Near:
    """The rows that hang together with new ones, by whatever combinations they share."""

    def __init__(self, rows: Rows, targets: Targets, *, new: NDArray[np.bool_]) -> None:
        _, part = connected_components(
            block_array([[None, rows.sums], [rows.sums.T, None]], format="csr"), directed=False
        )
        count = rows.sums.shape[0]
        near = np.isin(part, np.unique(part[:count][new]))
        self.kept = np.flatnonzero(near[:count])
        place = np.full(count, -1)
        place[self.kept] = np.arange(len(self.kept))
        asked = near[targets.rows]
        self.asked = np.flatnonzero(asked)
        given = targets.given[asked]
        self.targets = Targets(place[targets.rows[asked]], np.where(given < 0, -1, place[given]))
        columns = np.flatnonzero(near[count:])
        self.rows = replace(
            rows, sums=csr_array(rows.sums[self.kept][:, columns]), values=rows.values[self.kept],
            hidden=rows.hidden[self.kept], primary=rows.primary[self.kept],
            fixed=rows.fixed[self.kept], spread=rows.spread[self.kept],
            prices=rows.prices[self.kept],
        )  # fmt: skip

    def told(self, result: Hardened) -> Hardened:
        """Return a result in the numbers of all rows and all targets."""
        return Hardened(
            tuple(int(self.kept[row]) for row in result.added),
            tuple(int(self.asked[target]) for target in result.open),
            tuple(int(self.kept[row]) for row in result.needless),
        )
