"""Margins: everybody, those of one level of a covariate, of two covariates, and so on."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import ArrayLike

from samsyn.estimation.covariates.table import CovariateTable
from samsyn.estimation.existence import Matrix

DEEPEST = 2  # covariates that are crossed with each other, at most


@dataclass(frozen=True, slots=True)
class Margin:
    """People of some levels: places of covariates in their table, and of a level in each."""

    covariates: tuple[int, ...]
    levels: tuple[int, ...]

    def has(self, levels: tuple[int | None, ...]) -> bool:
        """Tell whether people of these levels are known to be in it."""
        return all(levels[at] == level
                   for at, level in zip(self.covariates, self.levels, strict=True))  # fmt: skip


def margins_of(table: CovariateTable, *, deepest: int = DEEPEST) -> tuple[Margin, ...]:
    """Return every margin but that of everybody, covariate by covariate, the deepest last.

    Args:
        table: lists by covariates.
        deepest: how many covariates are crossed, at most.
    """
    return tuple(
        Margin(covariates, levels)
        for covariates in _crossings(table, deepest)
        for levels in product(*(range(table.shape[at]) for at in covariates))
    )


def by_margin(table: CovariateTable, by_kind: ArrayLike, *, deepest: int = DEEPEST) -> Matrix:
    """Add numbers by kind up over every margin, in the order of `margins_of`."""
    numbers = np.asarray(by_kind, dtype=float).reshape(table.shape)
    every = range(len(table.shape))
    added = [
        numbers.sum(axis=tuple(at for at in every if at not in covariates)).ravel()
        for covariates in _crossings(table, deepest)
    ]
    return np.concatenate(added) if added else np.zeros(0)


def recorded(table: CovariateTable, margin: Margin) -> tuple[int, int]:
    """Return how many are known to be in a margin, and how many of them are on several lists."""
    rows = [row for row in table.rows if margin.has(row.levels)]
    several = sum(row.people for row in rows if row.history.bit_count() > 1)
    return sum(row.people for row in rows), several


def _crossings(table: CovariateTable, deepest: int) -> Iterator[tuple[int, ...]]:
    for size in range(1, min(deepest, len(table.covariates)) + 1):
        yield from combinations(range(len(table.covariates)), size)
