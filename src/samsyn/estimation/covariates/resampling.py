"""How sure estimates with covariates are: everything done again on tables drawn from the rows.

As many people are drawn again, with the rows as frequent as they are: those with missing values
too, so that what was not recorded is as uncertain as it was.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.covariates.fitting import CovariateFit
from samsyn.estimation.covariates.margins import by_margin
from samsyn.estimation.covariates.table import CovariateTable
from samsyn.estimation.existence import Matrix
from samsyn.estimation.intervals import (
    Progress,
    Resampled,
    bias_of,
    drawn_parts,
    limit_of,
    tails,
)
from samsyn.estimation.models import Term

Refit = Callable[[NDArray[np.int64]], CovariateFit]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was estimated on tables drawn anew.

    A row of `numbers` is a table that has an estimate: everybody first, then each margin; `terms`
    are their models. `resamples` were drawn, with an estimate or without.
    """

    numbers: Matrix
    terms: tuple[tuple[Term, ...], ...]
    resamples: int


def draw(
    table: CovariateTable, refit: Refit, *, resamples: int, seed: int, deepest: int,
    threads: int = 1, progress: Progress = lambda _done, _of: None,
) -> Drawn:  # fmt: skip
    """Estimate anew on tables drawn from the rows.

    Args:
        table: lists by covariates.
        refit: does everything for the people of each row, the choosing too.
        resamples: how many tables are drawn.
        seed: what is drawn follows from it alone, whatever the number of threads.
        deepest: how many covariates are crossed in a margin, at most.
        threads: how many parts are worked on at once.
        progress: told how many parts are done, of how many.
    """

    def work(part: NDArray[np.int64]) -> list[tuple[Matrix | None, tuple[Term, ...]]]:
        return [_numbers(table, refit(people), deepest) for people in part]

    people = np.array([row.people for row in table.rows])
    parts = drawn_parts(people, resamples, seed)
    found: list[tuple[Matrix | None, tuple[Term, ...]]] = []
    with ThreadPoolExecutor(max(1, threads)) as pool:
        for done, part in enumerate(pool.map(work, parts), start=1):
            found.extend(part)
            progress(done, len(parts))
    kept = [(numbers, terms) for numbers, terms in found if numbers is not None]
    return Drawn(
        np.array([numbers for numbers, _ in kept]), tuple(terms for _, terms in kept), resamples
    )


def _numbers(
    table: CovariateTable, fit: CovariateFit, deepest: int
) -> tuple[Matrix | None, tuple[Term, ...]]:
    if fit.estimate is None:
        return None, fit.terms
    margins = by_margin(table, fit.by_kind, deepest=deepest)
    return np.concatenate([[fit.estimate], margins]), fit.terms


def resampled_of(fit: CovariateFit, drawn: Drawn, *, level: float) -> Resampled:
    """Return what the draws say of everybody; both intervals are of plain percentiles.

    Args:
        fit: of the table itself.
        drawn: at least one table with an estimate.
        level: of the interval.
    """
    numbers, resamples = drawn.numbers[:, 0], drawn.resamples
    lower, upper = (limit_of(numbers, share) for share in tails(level))
    return Resampled(
        resamples=resamples, lower=lower, upper=upper, plain=(lower.value, upper.value),
        bias=bias_of(numbers, fit.estimate or 0.0), acceleration=0.0,
        reselected=sum(terms == fit.terms for terms in drawn.terms) / resamples,
        failed=1 - len(numbers) / resamples,
    )  # fmt: skip
