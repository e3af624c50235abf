"""One table fitted by a form of heterogeneity, with how sure it is if the form is right."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln

from samsyn.estimation.existence import Matrix, NoEstimate
from samsyn.estimation.heterogeneity.climbing import information
from samsyn.estimation.heterogeneity.many import FormShape, form_shape, weights_of
from samsyn.estimation.lists import Lists


@dataclass(frozen=True, slots=True)
class FormFit:
    """What a form of heterogeneity says of lists.

    `estimate` is how many there are in all; None where there is no estimate, for the reason `why`.
    `error` is its standard error if the form is right; `deviance` tells how far the counts are
    from it, on `freedom` degrees of freedom. `heterogeneity` are the weights of what the form adds.
    """

    form: str
    listed: bool
    why: NoEstimate
    estimate: float | None = None
    error: float = 0.0
    deviance: float = 0.0
    freedom: int = 0
    aic: float = 0.0
    heterogeneity: tuple[float, ...] = ()


def fit_form(lists: Lists, form: str, *, listed: bool = True) -> FormFit:
    """Fit a form of heterogeneity.

    The weights at their bound count as no parameters.

    Args:
        lists: the counts.
        form: one of `FORMS`.
        listed: whether each list has an effect of its own (Mth), or all the same (Mh).

    Source: Baillargeon and Rivest (2007), section 2: the variance of the number is the expected
    number of unseen and its square times the variance of the constant.
    """
    table = np.array([lists.counts], dtype=np.int64)
    pattern = (table[0] > 0).astype(np.uint8).tobytes()
    shape = form_shape(form, len(lists.names), listed, pattern)
    if shape.why:
        return FormFit(form, listed, shape.why)
    weights = weights_of(shape, table)[0]
    counts = table[0, shape.cells].astype(float)
    free = np.array([one < shape.free or weight > 0 for one, weight in enumerate(weights)])
    means = np.exp(shape.design @ weights)
    unseen = float(np.exp(weights[0]))
    spread = _variance(shape, means, free)
    likelihood = float((counts * np.log(means) - means - gammaln(counts + 1)).sum())
    ratio = np.where(counts > 0, counts / means, 1.0)
    return FormFit(
        form, listed, shape.why, estimate=lists.observed + unseen,
        error=float(np.sqrt(unseen + unseen**2 * spread)),
        deviance=float(2 * (counts * np.log(ratio) - (counts - means)).sum()),
        freedom=len(counts) - int(free.sum()), aic=2 * float(free.sum()) - 2 * likelihood,
        heterogeneity=tuple(weights[shape.effects :].tolist()),
    )  # fmt: skip


def _variance(shape: FormShape, means: Matrix, free: NDArray[np.bool_]) -> float:
    """Return the variance of the constant."""
    scale = np.abs(shape.design).max(axis=0)[free]
    design = np.ascontiguousarray(shape.design[:, free] / scale)
    bend = information(means, design)
    return float(np.linalg.inv(bend)[0, 0] / scale[0] ** 2)
