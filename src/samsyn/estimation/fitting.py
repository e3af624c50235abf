"""Fitting a model to lists by extended maximum likelihood, and the number that follows."""

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln

from samsyn.estimation.existence import Matrix, NoEstimate, design_of, prune, why_none
from samsyn.estimation.lists import Lists
from samsyn.estimation.models import Model, Term

START, NEAR, MOST_STEPS, MOST_CUTS = 0.1, 1e-13, 200, 40
ROUNDING, OVERFLOW = 1e-15, 700.0  # of the people; the logarithm of what is no number any more


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
    """Return the parameters by iteratively reweighted least squares; a step that climbs is cut."""
    means = counts + START
    held = _step(counts, design, np.log(means), means)
    level = np.zeros(design.shape[1])
    level[0] = np.log(counts.mean())  # all histories as frequent, where the first step leads astray
    held = min(held, level, key=lambda one: _deviance(counts, design @ one))
    before = _deviance(counts, design @ held)
    near = NEAR * START + ROUNDING * counts.sum()
    for _ in range(MOST_STEPS):
        score = design @ held
        weights = _step(counts, design, score, np.exp(score))
        deviance, cuts = _deviance(counts, design @ weights), 0
        while deviance > before + NEAR * before + near and cuts < MOST_CUTS:
            weights = (weights + held) / 2
            deviance, cuts = _deviance(counts, design @ weights), cuts + 1
        gained, before, held = before - deviance, deviance, weights
        if abs(gained) <= NEAR * deviance + near and cuts in (0, MOST_CUTS):
            break
    return held


def _step(counts: Matrix, design: Matrix, score: Matrix, means: Matrix) -> Matrix:
    root = np.sqrt(means)
    target = score + (counts - means) / means
    found = np.linalg.lstsq(design * root[:, None], target * root, rcond=None)
    return np.asarray(found[0], dtype=float)


def _deviance(counts: Matrix, score: Matrix) -> float:
    """Return how far counts are from what is expected, whose logarithms are given."""
    logs = np.log(np.where(counts > 0, counts, 1.0))
    means = np.exp(np.minimum(score, OVERFLOW))
    return float(2 * (counts * (logs - score) - (counts - means)).sum())
