"""How many were never seen, from several incomplete lists of the same people.

In go counts of people by the lists they are on; out come models with the number that follows from
each. Refused, with the reason, is every model that has no estimate for these counts.
"""

from samsyn.estimation.choosing import best_model, stepwise
from samsyn.estimation.estimating import METHODS, estimate
from samsyn.estimation.existence import NoEstimate
from samsyn.estimation.fitting import Fit, fit_model
from samsyn.estimation.gate import Reason, gate
from samsyn.estimation.intervals import Limit, Resampled, resample
from samsyn.estimation.lists import Lists, ListsError, lists_of, read_lists
from samsyn.estimation.models import Model, hierarchical_models, model_named
from samsyn.estimation.result import Advice, Estimated, ListDescription, Mixing, Study, Variant
from samsyn.estimation.study import study_in_parts

__all__ = [
    "METHODS", "Advice", "Estimated", "Fit", "Limit", "ListDescription", "Lists", "ListsError",
    "Mixing", "Model", "NoEstimate", "Reason", "Resampled", "Study", "Variant", "best_model",
    "estimate", "fit_model", "gate", "hierarchical_models", "lists_of", "model_named",
    "read_lists", "resample", "stepwise", "study_in_parts",
]  # fmt: skip
