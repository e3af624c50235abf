"""How many were never seen, from several incomplete lists of the same people.

In go counts of people by the lists they are on; out come models with the number that follows from
each. Refused, with the reason, is every model that has no estimate for these counts.
"""

from samsyn.estimation.choosing import best_model, stepwise
from samsyn.estimation.existence import NoEstimate
from samsyn.estimation.fitting import Fit, fit_model
from samsyn.estimation.lists import Lists, ListsError, lists_of, read_lists
from samsyn.estimation.models import Model, hierarchical_models, model_named

__all__ = [
    "Fit", "Lists", "ListsError", "Model", "NoEstimate", "best_model", "fit_model",
    "hierarchical_models", "lists_of", "model_named", "read_lists", "stepwise",
]  # fmt: skip
