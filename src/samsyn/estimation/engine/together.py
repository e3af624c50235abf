"""One model for many tables of one pattern of zeros: whether it has an estimate, and its fits."""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.engine.existing import Flags, Terms, kept_cells, seen_of, why_none_of
from samsyn.estimation.engine.newton import START, fit_counts
from samsyn.estimation.engine.sums import Numbers


@compiled
def why_none_by(positive: Flags, terms: Terms) -> int:
    """Return the code of why a model has no estimate for a pattern of zeros; 0 where it has one.

    Args:
        positive: for each history, nobody's first, whether somebody has it.
        terms: the parameters of the model as histories, the constant first.
    """
    seen = seen_of(positive)
    return why_none_of(terms[seen[terms]], positive, kept_cells(terms, seen))


@compiled
def fit_together(tables: NDArray[np.float64], terms: Terms) -> tuple[NDArray[np.float64], Numbers]:
    """Fit a model that has an estimate to tables of one pattern of zeros.

    Args:
        tables: a row a table, a column a history, nobody's first and zero.
        terms: the parameters of the model as histories, the constant first.

    Returns:
        The expected counts in the same places, and for each table the number on no list.
    """
    means, constants = tables + START, np.zeros(len(tables))
    seen = seen_of(tables[0] > 0)
    kept, left = kept_cells(terms, seen), terms[seen[terms]]
    for row in range(len(tables)):
        _, constants[row], _ = fit_counts(tables[row], left, kept, means[row])
    return means, constants
