"""How probable each choice of interacting pairs is, once the counts are seen.

The mass of a model is the integral of likelihood times prior over its weights, here by the normal
curve that touches the top (Laplace). It only says which models are drawn how often; what is drawn
is weighed afterwards by what it should have been.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.bayes.posterior import Posterior, precisions_of, touched
from samsyn.estimation.bayes.tops import masses
from samsyn.estimation.existence import Matrix, design_of
from samsyn.estimation.lists import Lists
from samsyn.estimation.models import Model, Term, pairs_of

SLAB, INCLUDED = 1.0, 0.5
Choice = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed before the counts are seen.

    A pair of lists interacts with the probability `included`; how strongly is normal around nought,
    with the standard deviation `slab` on the scale of logarithms.
    """

    slab: float = SLAB
    included: float = INCLUDED

    @property
    def weight(self) -> float:
        """The logarithm of the odds that a pair interacts, over the scale of its slab."""
        return float(np.log(self.included / (1 - self.included) / self.slab))


@dataclass(frozen=True, slots=True)
class Models:
    """All models of pairs of lists, somebody being on each, with what is believed before.

    `counts` are by history, none first, with nought there; `parameters` the constant, the lists
    and then all pairs.
    """

    counts: Matrix
    parameters: NDArray[np.int64]
    pairs: tuple[Term, ...]
    design: Matrix
    precisions: Matrix
    belief: Belief

    def prior(self, choice: Choice) -> float:
        """Return the logarithm of what is believed of a model, and of the scale of its slabs."""
        return float(choice.sum()) * self.belief.weight

    def posterior(self, choice: Choice) -> Posterior:
        """Return what is believed of the weights of one model."""
        always = len(self.parameters) - len(choice)
        kept = np.concatenate([np.arange(always), always + np.flatnonzero(choice)])
        design = np.ascontiguousarray(self.design[:, kept])
        return touched(self.counts, self.parameters[kept], design, self.precisions[kept])

    def masses(self, choices: Choice) -> Matrix:
        """Return the logarithm of the mass of each of many models, the prior with it."""
        always = len(self.parameters) - choices.shape[1]
        has = np.hstack([np.ones((len(choices), always), dtype=bool), choices])
        found = masses(self.counts, self.parameters, self.precisions, has)
        return np.asarray(found + choices.sum(axis=1) * self.belief.weight, dtype=float)


def models_of(lists: Lists, belief: Belief) -> Models:
    """Return all models of pairs of lists with somebody on them."""
    pairs = pairs_of(len(lists.names))
    parameters = Model(len(lists.names), pairs).parameters
    return Models(
        np.array([0, *lists.counts], dtype=float), np.array(parameters, dtype=np.int64), pairs,
        design_of(parameters, lists=len(lists.names)),
        precisions_of(parameters, interaction=belief.slab**-2), belief,
    )  # fmt: skip


def every_choice(pairs: int) -> Choice:
    """Return every choice of pairs; a row a model."""
    return np.asarray((np.arange(1 << pairs)[:, None] >> np.arange(pairs)[None, :]) & 1, dtype=bool)
