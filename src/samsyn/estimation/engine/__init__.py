"""The inner loops: a fit in microseconds, for every model of every resample.

In go counts by history and the parameters of models as histories; out come likelihoods and the
number on no list. It has the same meaning as `existence` and `fitting`, which are written to be
read; a test holds the two together.
"""

from samsyn.estimation.engine.every import AKAIKE, BAYES, EveryModel, Everything, every_model
from samsyn.estimation.engine.search import searched
from samsyn.estimation.engine.together import fit_together, why_none_by

__all__ = [
    "AKAIKE", "BAYES", "EveryModel", "Everything", "every_model", "fit_together", "searched",
    "why_none_by",
]  # fmt: skip
