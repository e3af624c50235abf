"""The ways of estimating that are drawn again and again: each does everything for many tables."""

from collections.abc import Callable
from functools import cache, partial

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.engine import AKAIKE, BAYES, EveryModel, every_model, searched
from samsyn.estimation.existence import Matrix
from samsyn.estimation.heterogeneity import HETEROGENEOUS
from samsyn.estimation.intervals import Estimator
from samsyn.estimation.many import Terms, estimates_stepwise
from samsyn.estimation.models import usual_order

PAIRS_UP_TO = 6  # lists of which all models of pairs are tried; beyond, a search
Tables = NDArray[np.int64]
Found = tuple[Matrix, list[Terms]]


def _stepwise(lists: int) -> Estimator:
    return partial(estimates_stepwise, lists=lists)


def _main_effects(lists: int) -> Estimator:
    return _best_of(every_model(lists, order=1), by=BAYES)


def _best(by: int) -> Callable[[int], Estimator]:
    return lambda lists: (
        partial(_search_best, lists=lists, by=by)
        if lists > PAIRS_UP_TO else _best_of(_all_models(lists), by=by)
    )  # fmt: skip


def _averaged(by: int) -> Callable[[int], Estimator]:
    return lambda lists: (
        partial(_search_averaged, lists=lists, by=by)
        if lists > PAIRS_UP_TO else _average_of(_all_models(lists), by=by)
    )  # fmt: skip


def _heterogeneous(name: str, lists: int) -> Estimator:
    return partial(HETEROGENEOUS[name], lists=lists)


WAYS: dict[str, Callable[[int], Estimator]] = {
    "main-effects": _main_effects,
    "stepwise": _stepwise,
    "bic": _best(BAYES),
    "aic": _best(AKAIKE),
    "bic-average": _averaged(BAYES),
    "aic-average": _averaged(AKAIKE),
    **{name: partial(_heterogeneous, name) for name in HETEROGENEOUS},
}
BOUNDS = frozenset({"chao"})  # they tell the least that there can be, and no more


@cache
def _all_models(lists: int) -> EveryModel:
    return every_model(lists, order=usual_order(lists))


def _best_of(models: EveryModel, *, by: int) -> Estimator:
    def estimator(tables: Tables) -> Found:
        found = models(tables, by=by, average=False)
        return found.best, [models.terms_of(place) for place in found.place.tolist()]

    return estimator


def _average_of(models: EveryModel, *, by: int) -> Estimator:
    def estimator(tables: Tables) -> Found:
        found = models(tables, by=by, average=True)
        return found.averaged, [()] * len(tables)

    return estimator


def _search_best(tables: Tables, *, lists: int, by: int) -> Found:
    best, _, chosen = searched(tables, lists=lists, by=by)
    return best, chosen


def _search_averaged(tables: Tables, *, lists: int, by: int) -> Found:
    _, averaged, _ = searched(tables, lists=lists, by=by)
    return averaged, [()] * len(tables)
