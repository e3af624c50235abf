"""The recommended way: every pair of lists may interact, and what no data can show is left open.

In go counts by history; out comes a number with an interval. Interactions are held near what they
have been found to be in studies whose truth is known, and the interaction of all lists, which no
counts tell of, widens the interval instead of being taken for zero.
"""

from samsyn.estimation.shrinkage.estimating import DRAWS, draws_in_all, likeliest_in_all
from samsyn.estimation.shrinkage.prior import Prior, load_prior

__all__ = ["DRAWS", "Prior", "draws_in_all", "likeliest_in_all", "load_prior"]
