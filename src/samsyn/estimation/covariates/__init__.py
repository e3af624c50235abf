"""How many were never seen, by what is known of those who were: sex, age, form of exploitation.

In go counts of people by the lists they are on and by covariates, of which some may be missing;
out come the number in all and that of every margin, with intervals. Refused, with the reason, is
every model that has no estimate, and passed over in choosing.
"""

from samsyn.estimation.covariates.choosing import best_with_covariates
from samsyn.estimation.covariates.estimating import (
    EstimatedByMargin,
    EstimatedMargin,
    estimate_with_covariates,
)
from samsyn.estimation.covariates.fitting import CovariateFit, fit_with_covariates
from samsyn.estimation.covariates.reading import read_table
from samsyn.estimation.covariates.table import Covariate, CovariateTable, Row, table_of

__all__ = [
    "Covariate", "CovariateFit", "CovariateTable", "EstimatedByMargin", "EstimatedMargin", "Row",
    "best_with_covariates", "estimate_with_covariates", "fit_with_covariates", "read_table",
    "table_of",
]  # fmt: skip
