"""Many tables at once: the same choosing step by step for a thousand resamples as for one.

Tables with one model and one pattern of zeros are fitted together. Whether a model has an estimate
depends only on which counts are zero, so it is remembered by that.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import pdtr, pdtrc

from samsyn.estimation.choosing import THRESHOLD
from samsyn.estimation.engine import fit_together, why_none_by
from samsyn.estimation.existence import Matrix
from samsyn.estimation.models import Model, Term, ordered, pairs_of

REMEMBERED = 200_000  # models with a pattern; each a few hundred bytes
Terms = tuple[Term, ...]


@lru_cache(maxsize=REMEMBERED)
def _has_estimate(lists: int, terms: Terms, pattern: bytes) -> bool:
    """Return whether a model has an estimate for a pattern of zeros, eight histories a byte."""
    bits = np.unpackbits(np.frombuffer(pattern, dtype=np.uint8), count=1 << lists)
    return bool(bits.any()) and not why_none_by(bits > 0, _parameters(lists, terms))


def estimates_stepwise(
    tables: NDArray[np.int64], *, lists: int, threshold: float = THRESHOLD
) -> tuple[Matrix, list[Terms]]:
    """Choose a model step by step for each of many tables, and estimate by it.

    Args:
        tables: a row a table, a column a history.
        lists: how many there are.
        threshold: a pair comes in where its overlap is less probable than this.

    Returns:
        For each table the number in all, not a number where there is no estimate, and the
        interactions of its model.
    """
    whole = np.concatenate([np.zeros((len(tables), 1)), tables], axis=1)
    patterns = [row.tobytes() for row in np.packbits(whole > 0, axis=1)]
    chosen: list[Terms] = [()] * len(tables)
    estimates = np.full(len(tables), np.nan)
    going = [
        row for row, pattern in enumerate(patterns) if _has_estimate(lists, (), pattern)
    ]  # fmt: skip
    while going:
        groups: dict[tuple[Terms, bytes], list[int]] = defaultdict(list)
        for row in going:
            groups[chosen[row], patterns[row]].append(row)
        going = []
        for (terms, pattern), rows in groups.items():
            means, constants = fit_together(whole[rows], _parameters(lists, terms))
            estimates[rows] = whole[rows].sum(axis=1) + constants
            surprised = _surprised(
                whole[rows], means, lists=lists, terms=terms, pattern=pattern, threshold=threshold
            )
            for place, pair in surprised:
                chosen[rows[place]] = ordered({*terms, pair})
                going.append(rows[place])
    return estimates, chosen


def _surprised(
    tables: Matrix, means: Matrix, *, lists: int, terms: Terms, pattern: bytes, threshold: float
) -> Iterator[tuple[int, Term]]:
    """Yield the place of each table in which an overlap is too surprising, and the most so.

    Pairs that would leave the model without an estimate are passed over.
    """
    tried = [pair for pair in pairs_of(lists) if pair not in terms]
    if not tried:
        return
    histories = np.arange(tables.shape[1])
    within = np.array([(histories & pair) == pair for pair in tried], dtype=float).T
    seen, expected = tables @ within, means @ within
    # the two tails of a Poisson variable; that at zero and below is whole
    above = np.where(seen > 0, pdtrc(np.maximum(seen - 1, 0), expected), 1.0)
    surprise = np.minimum(pdtr(seen, expected), above)
    for place, order in enumerate(np.argsort(surprise, axis=1, kind="stable").tolist()):
        for one in order:
            if surprise[place, one] >= threshold:
                break
            if _has_estimate(lists, ordered({*terms, tried[one]}), pattern):
                yield place, tried[one]
                break


def _parameters(lists: int, terms: Terms) -> NDArray[np.int64]:
    return np.array(Model(lists, terms).parameters, dtype=np.int64)
