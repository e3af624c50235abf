"""How many were never seen, from several incomplete lists of the same people.

In go counts of people by the lists they are on; out come models with the number that follows from
each. Refused, with the reason, is every model that has no estimate for these counts.
"""

from samsyn.estimation.choosing import best_model, stepwise
from samsyn.estimation.estimating import METHODS, Run, estimate
from samsyn.estimation.existence import NoEstimate
from samsyn.estimation.fitting import Fit, fit_model
from samsyn.estimation.gate import Reason, gate
from samsyn.estimation.intervals import Limit, Resampled, resample
from samsyn.estimation.lists import (
    Lists,
    ListsError,
    lists_in,
    lists_of,
    read_lists,
    rows_of_lists,
)
from samsyn.estimation.models import Model, hierarchical_models, model_named
from samsyn.estimation.other_lists import with_merged, without_list
from samsyn.estimation.result import Advice, Estimated, ListDescription, Mixing, Study, Variant
from samsyn.estimation.study import study_in_parts
from samsyn.estimation.study_data import StudyDataError, study_from_data, study_to_data

__all__ = [
    "METHODS", "Advice", "Estimated", "Fit", "Limit", "ListDescription", "Lists", "ListsError",
    "Mixing", "Model", "NoEstimate", "Reason", "Resampled", "Run", "Study", "StudyDataError",
    "Variant", "best_model", "estimate", "fit_model", "gate", "hierarchical_models", "lists_in",
    "lists_of", "model_named", "read_lists", "resample", "rows_of_lists", "stepwise",
    "study_from_data", "study_in_parts", "study_to_data", "with_merged", "without_list",
]  # fmt: skip
