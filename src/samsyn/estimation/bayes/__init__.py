"""How many were never seen, as it is believed once the lists are seen.

In go lists; out come the median of what is believed with its interval, and whether the chains that
drew it have met. Refused, with the reason, are lists that say nothing of the unseen.
"""

from samsyn.estimation.bayes.averaging import Averaged, average_models, estimate_models
from samsyn.estimation.bayes.masses import Belief
from samsyn.estimation.bayes.thresholds import estimate_bayes

__all__ = ["Averaged", "Belief", "average_models", "estimate_bayes", "estimate_models"]
