"""How many were never seen, if some people are seen more easily than others.

In go tables of counts; out come the number in all and, for one table, how sure it is. Refused, as
not a number, is every table for which a form has no estimate.
"""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.existence import Matrix
from samsyn.estimation.heterogeneity.bounds import chao_bound
from samsyn.estimation.heterogeneity.fitting import FormFit, fit_form
from samsyn.estimation.heterogeneity.forms import FORMS
from samsyn.estimation.heterogeneity.many import estimates_of_form
from samsyn.estimation.many import Terms

__all__ = [
    "FORMS", "HETEROGENEOUS", "FormFit", "chao_bound", "estimates_by_form", "estimates_of_form",
    "fit_form",
]  # fmt: skip
Estimates = tuple[Matrix, list[Terms]]


def estimates_by_form(
    tables: NDArray[np.int64], *, lists: int, form: str, listed: bool = True
) -> Estimates:
    """Estimate as `estimates_of_form`, with no interactions beside, as resampling takes it."""
    found = estimates_of_form(tables, lists=lists, form=form, listed=listed)
    return found, [()] * len(tables)


HETEROGENEOUS: Mapping[str, Callable[..., Estimates]] = {
    "chao": partial(estimates_by_form, form="chao"),
    "darroch": partial(estimates_by_form, form="darroch"),
    "poisson-mixture": partial(estimates_by_form, form="poisson"),
    "gamma-mixture": partial(estimates_by_form, form="gamma"),
}
