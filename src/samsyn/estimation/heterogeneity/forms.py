"""What it does to the counts that some people are seen more easily than others.

If everybody has chances of their own, the logarithm of how many are on k lists bends upwards in k.
Each form says how: by what a history of k lists gets beside the effects of its lists.

Source: Rivest and Baillargeon (2007), Applications and extensions of Chao's moment estimator for
the size of a closed population, Biometrics 63; Baillargeon and Rivest (2007), Rcapture: Loglinear
models for capture-recapture in R, Journal of Statistical Software 19(5), section 2.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np

from samsyn.estimation.existence import Matrix

POISSON, GAMMA = 2.0, 3.5  # the bases that the sources take
Form = Callable[[Matrix, int], Matrix]


def none(seen: Matrix, _lists: int) -> Matrix:
    """Everybody has the same chances: nothing is added."""
    return np.zeros((len(seen), 0))


def bent(seen: Matrix, lists: int) -> Matrix:
    """Return for each k from 3 a bend there: k - 2, k - 3, …, where above nought.

    A bend that is nought or above makes the logarithm convex, as a mixture must, and asks nothing
    more of it. What is fitted to those on one and two lists then bounds the unseen from below.
    """
    return np.maximum(seen[:, None] - np.arange(2, lists)[None, :], 0)


def poisson(seen: Matrix, _lists: int) -> Matrix:
    """Return 2^k - 1: the logarithm of somebody's odds goes as a Poisson variable."""
    return np.asarray(POISSON ** seen[:, None] - 1, dtype=float)


def darroch(seen: Matrix, _lists: int) -> Matrix:
    """Return k^2 / 2: the logarithm of somebody's odds goes as a normal variable."""
    return np.asarray(seen[:, None] ** 2 / 2, dtype=float)


def gamma(seen: Matrix, _lists: int) -> Matrix:
    """Return -log(3.5 + k) + log(3.5): the logarithm of somebody's odds goes as a gamma one."""
    return np.asarray(np.log(GAMMA) - np.log(GAMMA + seen[:, None]), dtype=float)


FORMS: Mapping[str, Form] = {
    "none": none, "chao": bent, "poisson": poisson, "darroch": darroch, "gamma": gamma,
}  # fmt: skip
BOUNDED = frozenset({"chao"})  # their weights are never below nought


@lru_cache(maxsize=64)
def design_of_form(form: str, *, lists: int, listed: bool) -> Matrix:
    """Return the design: the constant, the effects of lists, and what the form adds.

    Args:
        form: one of `FORMS`.
        lists: how many there are.
        listed: whether each list has an effect of its own (Mth), or all the same (Mh).
    """
    histories = np.arange(1, 1 << lists)[:, None]
    on = ((histories >> np.arange(lists)[None, :]) & 1).astype(float)
    seen = on.sum(axis=1)
    effects = on if listed else seen[:, None]
    return np.hstack([np.ones((len(on), 1)), effects, FORMS[form](seen, lists)])
