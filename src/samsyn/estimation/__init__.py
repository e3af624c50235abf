"""How many were never seen, from several incomplete lists of the same people.

In go counts of people by the lists they are on; out come models with the number that follows from
each. Refused, with the reason, is every model that has no estimate for these counts.
"""

from samsyn.estimation.choosing import best_model, stepwise
from samsyn.estimation.covariates import (
    EstimatedByMargin,
    EstimatedMargin,
    estimate_with_covariates,
    read_table,
)
from samsyn.estimation.describing import read_descriptions
from samsyn.estimation.estimating import METHODS, Run, estimate
from samsyn.estimation.existence import NoEstimate
from samsyn.estimation.fitting import Fit, fit_model
from samsyn.estimation.gate import Reason, gate
from samsyn.estimation.in_words import method_in_words, method_phrases
from samsyn.estimation.intervals import Limit, Resampled, resample
from samsyn.estimation.latent import estimate_latent
from samsyn.estimation.lists import Lists, ListsError, lists_of
from samsyn.estimation.models import Model, hierarchical_models, model_named
from samsyn.estimation.other_lists import rearranged, with_merged, without_list
from samsyn.estimation.pooling import Pooled, pool
from samsyn.estimation.reading import lists_in, read_draws, read_lists, rows_of_lists
from samsyn.estimation.result import Advice, Estimated, ListDescription, Mixing, Study, Variant
from samsyn.estimation.shrinkage import Prior, load_prior
from samsyn.estimation.study import study_in_parts
from samsyn.estimation.study_data import StudyDataError, study_from_data, study_to_data
from samsyn.estimation.trials import (
    Covered,
    Performance,
    Plan,
    PlanError,
    Population,
    Prospect,
    Trial,
    TruthCase,
    cover,
    draw_lists,
    kept_truth,
    performances,
    population_of,
    prospects,
    read_plan,
    trials_of,
    truth_cases,
)
from samsyn.estimation.writing import lists_as_text

__all__ = [
    "METHODS", "Advice", "Covered", "Estimated", "EstimatedByMargin", "EstimatedMargin", "Fit",
    "Limit", "ListDescription", "Lists", "ListsError", "Mixing", "Model", "NoEstimate",
    "Performance", "Plan", "PlanError", "Pooled", "Population", "Prior", "Prospect", "Reason",
    "Resampled", "Run", "Study", "StudyDataError", "Trial", "TruthCase", "Variant", "best_model",
    "cover", "draw_lists", "estimate", "estimate_latent", "estimate_with_covariates", "fit_model",
    "gate", "hierarchical_models", "kept_truth", "lists_as_text", "lists_in", "lists_of",
    "load_prior", "method_in_words", "method_phrases", "model_named", "performances", "pool",
    "population_of", "prospects", "read_descriptions", "read_draws", "read_lists", "read_plan",
    "read_table", "rearranged", "resample", "rows_of_lists", "stepwise", "study_from_data",
    "study_in_parts", "study_to_data", "trials_of", "truth_cases", "with_merged", "without_list",
]  # fmt: skip
