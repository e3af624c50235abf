"""Fitting a model to lists by extended maximum likelihood, and the number that follows."""

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln

from samsyn.estimation.existence import Matrix, NoEstimate, design_of, prune, why_none
from samsyn.estimation.lists import Lists
from samsyn.estimation.models import Model, Term

START, NEAR, MOST_STEPS = 0.1, 1e-13, 200


@dataclass(frozen=True, slots=True)
class Fit:
    """What a model says of lists.

    `estimate` is how many there are in all, on lists or on none; None where there is no estimate,
    for the reason `why`. `expected` are the counts that the model expects, by history, and
    `at_minus_infinity` the interactions that nobody shows.
    """

    model: Model
    why: NoEstimate
    estimate: float | None = None
    log_likelihood: float = 0.0
    bic: float = 0.0
    aic: float = 0.0
    at_minus_infinity: tuple[Term, ...] = ()
    expected: tuple[float, ...] = ()


def fit_model(lists: Lists, model: Model) -> Fit:
    """Fit a model.

    The number of parameters counts those at minus infinity too; the criterion of Bayes is by the
    number of people.

    Source: Chan, Silverman and Vincent (2021), section 2.
    """
    counts = np.array(lists.counts, dtype=float)
    parameters = model.parameters
    pruned = prune(counts, design_of(parameters, lists=len(lists.names)))
    kept = counts[pruned.cells]
    gone = tuple(
        term for term, is_kept in zip(parameters, pruned.parameters, strict=True) if not is_kept
    )
    if not lists.observed:
        return Fit(model, NoEstimate.NOT_IDENTIFIABLE, at_minus_infinity=gone)
    why = why_none(kept > 0, pruned.design)
    if why:
        return Fit(model, why, at_minus_infinity=gone)
    weights = _weights(kept, pruned.design)
    means = np.exp(pruned.design @ weights)
    likelihood = float((kept * np.log(means) - means - gammaln(kept + 1)).sum())
    expected = np.zeros(len(counts))
    expected[pruned.cells] = means
    many, people = len(parameters), lists.observed
    return Fit(
        model, why, estimate=people + float(np.exp(weights[0])), log_likelihood=likelihood,
        bic=many * float(np.log(people)) - 2 * likelihood, aic=2 * many - 2 * likelihood,
        at_minus_infinity=gone, expected=tuple(expected.tolist()),
    )  # fmt: skip


def _weights(counts: Matrix, design: Matrix) -> Matrix:
    """Return the parameters by iteratively reweighted least squares."""
    means = counts + START
    score, before = np.log(means), np.inf
    weights: Matrix = np.zeros(design.shape[1])
    for _ in range(MOST_STEPS):
        root = np.sqrt(means)
        target = score + (counts - means) / means
        found = np.linalg.lstsq(design * root[:, None], target * root, rcond=None)
        weights = np.asarray(found[0], dtype=float)
        score = design @ weights
        means = np.exp(score)
        deviance = _deviance(counts, means)
        if abs(deviance - before) < NEAR * (abs(deviance) + START):
            break
        before = deviance
    return weights


def _deviance(counts: Matrix, means: Matrix) -> float:
    ratio = np.where(counts > 0, counts / means, 1.0)
    return float(2 * (counts * np.log(ratio) - (counts - means)).sum())
