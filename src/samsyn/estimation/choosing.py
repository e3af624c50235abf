"""Choosing a model: step by step from the main effects, or the best of all hierarchical ones."""

from collections.abc import Callable

from scipy.stats import poisson

from samsyn.estimation.existence import NoEstimate
from samsyn.estimation.fitting import Fit, fit_model
from samsyn.estimation.lists import Lists
from samsyn.estimation.models import (
    Model,
    Term,
    hierarchical_models,
    ordered,
    pairs_of,
    usual_order,
)

THRESHOLD = 0.02  # of the least probability by which an interaction comes in
Criterion = Callable[[Fit], float]


def stepwise(lists: Lists, *, threshold: float = THRESHOLD) -> Fit:
    """Choose a model step by step: at each, the pair whose overlap is the most surprising comes in.

    Args:
        lists: the counts.
        threshold: a pair comes in where its overlap is less probable than this.

    Returns:
        The fit of the last model; of the main effects where these have no estimate.

    Source: Chan, Silverman and Vincent (2021), section 3.2.
    """
    fit = fit_model(lists, Model(len(lists.names)))
    while not fit.why:
        tried = [(_surprise(lists, fit, pair), pair) for pair in pairs_of(len(lists.names))
                 if pair not in fit.model.terms]  # fmt: skip
        least = min(tried, default=(1.0, 0), key=lambda one: one[0])
        if least[0] >= threshold:
            break
        fit = fit_model(lists, _with(fit.model, least[1]))
    return fit


def best_model(lists: Lists, *, by: Criterion, order: int = 0) -> Fit | None:
    """Return the best fit of all hierarchical models; None where none has an estimate.

    Args:
        lists: the counts.
        by: the smaller, the better: `lambda fit: fit.bic`.
        order: how many lists interact at most; without it, what is usual for so many lists.
    """
    count = len(lists.names)
    models = hierarchical_models(count, order=order or usual_order(count))
    fits = (fit_model(lists, model) for model in models)
    return min((fit for fit in fits if not fit.why), key=by, default=None)


def _with(model: Model, pair: Term) -> Model:
    return Model(model.lists, ordered({*model.terms, pair}))


def _surprise(lists: Lists, fit: Fit, pair: Term) -> float:
    """Return how improbable an overlap is under a model; 1 where the pair would end all estimates.

    The smaller of the two tails of a Poisson variable with the expected overlap as its mean.
    """
    if fit_model(lists, _with(fit.model, pair)).why != NoEstimate.NONE:
        return 1.0
    expected = sum(
        mean for history, mean in enumerate(fit.expected, start=1) if history & pair == pair
    )
    seen = lists.on_all(pair)
    return float(min(poisson.cdf(seen, expected), poisson.sf(seen - 1, expected)))
