"""How many were never seen, from several incomplete lists of the same people.

In go counts of people by the lists they are on; out come models with the number that follows from
each. Refused, with the reason, is every model that has no estimate for these counts.
"""

from samsyn.estimation.choosing import best_model, stepwise
from samsyn.estimation.existence import NoEstimate
from samsyn.estimation.fitting import Fit, fit_model
from samsyn.estimation.intervals import Limit, Resampled, resample_stepwise
from samsyn.estimation.lists import Lists, ListsError, lists_of, read_lists
from samsyn.estimation.models import Model, hierarchical_models, model_named

__all__ = [
    "Fit", "Limit", "Lists", "ListsError", "Model", "NoEstimate", "Resampled", "best_model",
    "fit_model", "hierarchical_models", "lists_of", "model_named", "read_lists",
    "resample_stepwise", "stepwise",
]  # fmt: skip
