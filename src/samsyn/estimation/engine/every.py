"""Every hierarchical model of many tables: the best of them, and what they say together."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.existing import Flags, Terms, kept_cells, seen_of, why_none_of
from samsyn.estimation.engine.newton import START, fit_counts
from samsyn.estimation.engine.sums import Numbers
from samsyn.estimation.models import Model, Term, hierarchical_models, pairs_of

UNKNOWN = -1
BAYES, AKAIKE = 0, 1
NEGLIGIBLE = (
    45.0  # of the criterion above the best: a weight of less than one in five thousand million
)
MOST_CODES = 100_000_000  # kept in memory, a byte each
Codes = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Everything:
    """What every model says of tables, a row a table.

    `best` are the numbers in all by the model with the least criterion, not a number where no
    model has an estimate, and `place` which model it is; -1 where there is none. `averaged` are
    those of all models by their weights, from the mean logarithm of the number on no list.
    """

    best: Numbers
    place: NDArray[np.int64]
    averaged: Numbers


@dataclass(frozen=True, slots=True)
class EveryModel:
    """All hierarchical models of so many lists, ready for tables; see `every_model`."""

    lists: int
    models: tuple[Model, ...]
    terms: NDArray[np.int64]
    sizes: NDArray[np.int64]
    lacking: Flags
    codes: dict[bytes, Codes] = field(default_factory=dict)

    def __call__(self, tables: NDArray[np.int64], *, by: int, average: bool) -> Everything:
        """Return what every model says of tables.

        Args:
            tables: a row a table, a column a history.
            by: `BAYES` or `AKAIKE`.
            average: whether the average is wanted; without it most models are passed over.
        """
        found = np.full((len(tables), 2), np.nan)
        place = np.full(len(tables), -1, np.int64)
        margin = NEGLIGIBLE if average else 0.0
        for row, table in enumerate(tables):
            counts = np.concatenate([[0.0], table.astype(float)])
            codes = self._codes_of(counts > 0)
            place[row] = _of_table(
                counts, self.terms, self.sizes, self.lacking, codes, by, margin, found[row]
            )
        return Everything(found[:, 0], place, found[:, 1])

    def terms_of(self, place: int) -> tuple[Term, ...]:
        """Return the interactions of a model by its place; none for -1."""
        return self.models[place].terms if place >= 0 else ()

    def _codes_of(self, positive: Flags) -> Codes:
        pattern = positive.tobytes()
        if len(self.codes) * len(self.sizes) > MOST_CODES:
            self.codes.clear()
        return self.codes.setdefault(pattern, np.full(len(self.sizes), UNKNOWN, np.int8))


def every_model(lists: int, *, order: int) -> EveryModel:
    """Return all hierarchical models of so many lists, the smallest first.

    Args:
        lists: how many there are.
        order: how many lists interact at most.
    """
    models = list(hierarchical_models(lists, order=order))
    models.sort(key=lambda one: len(one.parameters))
    pairs = pairs_of(lists)
    tops = [
        Model(lists, tuple(term for term in models[-1].terms if term & pair != pair))
        for pair in pairs
    ]
    sizes = np.array([len(one.parameters) for one in (*models, *tops)])
    terms = np.zeros((len(sizes), int(sizes.max())), np.int64)
    for row, model in enumerate((*models, *tops)):
        terms[row, : sizes[row]] = model.parameters
    lacking = np.array([[pair not in model.terms for pair in pairs] for model in models])
    return EveryModel(lists, tuple(models), terms, sizes, lacking.reshape(len(models), len(pairs)))


@compiled
def _of_table(
    counts: Numbers, terms: NDArray[np.int64], sizes: NDArray[np.int64], lacking: Flags,
    codes: Codes, by: int, margin: float, found: Numbers,
) -> int:  # fmt: skip
    """Write the best number and the average of a table, and return the place of the best."""
    people = counts.sum()
    if people == 0:
        return -1
    price = np.log(people) if by == BAYES else 2.0
    positive = counts > 0
    seen = seen_of(positive)
    many = len(lacking)
    least = _least_without(counts, terms, sizes, positive, seen, codes, many)
    best, place = np.inf, -1
    weight, unseen = 0.0, 0.0
    for row in range(many):
        if sizes[row] * price >= best + margin:
            break  # no fit is better than one that meets every count
        if sizes[row] * price + (least * lacking[row]).max() >= best + margin:
            continue  # nor better than that of all models without these pairs
        half, none = _fit(counts, terms[row, : sizes[row]], positive, seen, codes, row)
        if not np.isfinite(none):
            continue
        value = sizes[row] * price + 2 * half
        if value < best:
            fade = np.exp((value - best) / 2) if place >= 0 else 0.0
            weight, unseen = weight * fade, unseen * fade
            best, place, found[0] = value, row, people + none
        share = np.exp((best - value) / 2)
        weight += share
        unseen += share * np.log(max(none, 1e-300))
    if place >= 0:
        found[1] = people + np.exp(unseen / weight)
    return place


@compiled
def _least_without(
    counts: Numbers, terms: NDArray[np.int64], sizes: NDArray[np.int64], positive: Flags,
    seen: Flags, codes: Codes, many: int,
) -> Numbers:  # fmt: skip
    """Return the least deviance of the models in which a pair does not interact, for each pair."""
    least = np.zeros(len(sizes) - many)
    for pair in range(len(least)):
        top = many + pair
        half, none = _fit(counts, terms[top, : sizes[top]], positive, seen, codes, top)
        least[pair] = 2 * half if np.isfinite(none) else 0.0
    return least


@compiled
def _fit(
    counts: Numbers, terms: Terms, positive: Flags, seen: Flags, codes: Codes, row: int
) -> tuple[float, float]:
    """Return half the deviance and the number on no list; not a number where none exists."""
    if codes[row] > 0:
        return np.inf, np.nan
    kept = kept_cells(terms, seen)
    left = terms[seen[terms]]
    if codes[row] < 0:
        codes[row] = why_none_of(left, positive, kept)
        if codes[row] > 0:
            return np.inf, np.nan
    half, none, _ = fit_counts(counts, left, kept, counts + START)
    return half, none
