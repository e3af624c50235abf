"""What is believed of a log-linear model once the counts are seen: its top, and how wide it is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.bayes.tops import bend_of, means_of, top_of
from samsyn.estimation.existence import Matrix, design_of
from samsyn.estimation.lists import Lists
from samsyn.estimation.models import Model, Term

MAIN = 1e-4  # precision of the constant and the effects of lists: nearly nothing is believed
INTERACTION = 1.0  # of interactions: twice or half as often together as apart is no surprise


@dataclass(frozen=True, slots=True)
class Posterior:
    """A model with its counts and priors, and the normal curve that touches its top.

    `root` times its transpose is the covariance of that curve, and `depth` the logarithm of the
    determinant of `root`.
    """

    counts: Matrix
    design: Matrix
    precisions: Matrix
    top: Matrix
    root: Matrix

    @property
    def depth(self) -> float:
        """The logarithm of the determinant of `root`."""
        return float(np.log(np.abs(np.diag(self.root))).sum())


def posterior_of(
    lists: Lists, terms: tuple[Term, ...], *, interaction: float = INTERACTION
) -> Posterior:
    """Return what is believed of a model with some interactions.

    Every count is Poisson; the priors are normal around nought.

    Args:
        lists: the counts; somebody is on each list.
        terms: the interactions.
        interaction: the precision of the prior of each.
    """
    parameters = Model(len(lists.names), terms).parameters
    design = design_of(parameters, lists=len(lists.names))
    return touched(
        np.array([0, *lists.counts], dtype=float), np.array(parameters, dtype=np.int64), design,
        precisions_of(parameters, interaction=interaction),
    )  # fmt: skip


def precisions_of(parameters: tuple[Term, ...], *, interaction: float) -> Matrix:
    """Return the precision of the prior of each parameter."""
    return np.array([interaction if term.bit_count() > 1 else MAIN for term in parameters])


def touched(
    counts: Matrix, parameters: NDArray[np.int64], design: Matrix, precisions: Matrix
) -> Posterior:
    """Return a posterior with its top; `counts` are by history, none first, with nought there."""
    top = top_of(counts, parameters, precisions)
    bend = bend_of(means_of(parameters, top, len(counts)), parameters, precisions)
    root: NDArray[np.float64] = np.ascontiguousarray(np.linalg.inv(np.linalg.cholesky(bend)).T)
    return Posterior(counts[1:], design, precisions, top, root)
