"""The best model of more lists than all can be tried for: from neighbour to better neighbour."""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.every import BAYES
from samsyn.estimation.engine.existing import Flags, Terms, kept_cells, seen_of, why_none_of
from samsyn.estimation.engine.newton import START, fit_counts
from samsyn.estimation.engine.sums import Numbers
from samsyn.estimation.models import Model, Term, pairs_of

TINY = 1e-300


def searched(
    tables: NDArray[np.int64], *, lists: int, by: int
) -> tuple[Numbers, Numbers, list[tuple[Term, ...]]]:
    """Look for the best model of pairs for each of many tables, downhill from both ends.

    A neighbour has one pair more or one less; where none is better, one with two changed; the
    search ends where none of these is better either.

    Args:
        tables: a row a table, a column a history.
        lists: how many there are.
        by: `engine.BAYES` or `engine.AKAIKE`.

    Returns:
        For each table the number in all by the best model that was met, and by all that were met
        by their weights, on the scale of the logarithm of the unseen; not a number where none has
        an estimate. And the interactions of the best.
    """
    pairs = np.array(pairs_of(lists), dtype=np.int64)
    main = np.array(Model(lists).parameters, dtype=np.int64)
    found = np.full((len(tables), 2), np.nan)
    chosen: list[tuple[Term, ...]] = []
    for row, table in enumerate(tables):
        counts = np.concatenate([[0.0], table.astype(float)])
        held = _searched(counts, main, pairs, by, found[row])
        chosen.append(tuple(int(pair) for pair in pairs[held]))
    return found[:, 0], found[:, 1], chosen


@compiled
def _searched(counts: Numbers, main: Terms, pairs: Terms, by: int, found: Numbers) -> Flags:
    """Write the numbers of a table, and return which pairs the best model has."""
    price = np.log(max(counts.sum(), 1.0)) if by == BAYES else 2.0
    seen = seen_of(counts > 0)
    other = np.full(2, np.nan)
    few = np.zeros(len(pairs), np.bool_)
    best = _downhill(counts, main, pairs, seen, price, few, found)
    many = ~few
    value = _downhill(counts, main, pairs, seen, price, many, other)
    if value < best:
        found[:] = other
        return many
    return few


@compiled
def _downhill(
    counts: Numbers, main: Terms, pairs: Terms, seen: Flags, price: float, held: Flags,
    found: Numbers,
) -> float:  # fmt: skip
    """Go down from the pairs that are held, change them, and return the criterion at the end."""
    people, many = counts.sum(), len(pairs)
    best, none = _criterion(counts, main, pairs[held], seen, price)
    met = {_key(held)}
    weight, unseen = 1.0, np.log(max(none, TINY))
    is_wide = False
    while np.isfinite(best):
        at, least = held.copy(), best
        for place in range(many * many if is_wide else many):
            near = held.copy()
            near[place % many] ^= True
            if is_wide:
                near[place // many] ^= True
            if _key(near) in met:
                continue
            met.add(_key(near))
            value, number = _criterion(counts, main, pairs[near], seen, price)
            if np.isfinite(value):
                share = np.exp(min((best - value) / 2, 300.0))
                weight, unseen = weight + share, unseen + share * np.log(max(number, TINY))
                if value < least:
                    at, least, none = near, value, number
        if least == best and is_wide:
            break
        is_wide = least == best
        fade = np.exp((least - best) / 2)
        weight, unseen, best = weight * fade, unseen * fade, least
        held[:] = at
    if np.isfinite(best):
        found[0], found[1] = people + none, people + np.exp(unseen / weight)
    return best


@compiled
def _key(held: Flags) -> np.int64:
    key = np.int64(1)
    for one in held:
        key = key * 2 + (1 if one else 0)
    return key


@compiled
def _criterion(
    counts: Numbers, main: Terms, pairs: Terms, seen: Flags, price: float
) -> tuple[float, float]:
    """Return the criterion of a model, up to a constant, and its number on no list."""
    terms = np.concatenate((main, pairs))
    kept, left = kept_cells(terms, seen), terms[seen[terms]]
    if why_none_of(left, counts > 0, kept) > 0:
        return np.inf, np.nan
    half, none, _ = fit_counts(counts, left, kept, counts + START)
    return len(terms) * price + 2 * half, none
