"""How good the ways of estimating are: on people whose number is known, and on made people.

In go lists, or guesses of lists; out comes how far each way is off, how often its interval holds
the truth, and what one would see with more or better lists.
"""

from samsyn.estimation.trials.covering import Covered, cover, kept_truth
from samsyn.estimation.trials.making import Population, draw_lists, population_of
from samsyn.estimation.trials.planning import Plan, PlanError, Prospect, prospects, read_plan
from samsyn.estimation.trials.truth import (
    Performance,
    Trial,
    TruthCase,
    performances,
    trials_of,
    truth_cases,
)

__all__ = [
    "Covered", "Performance", "Plan", "PlanError", "Population", "Prospect", "Trial", "TruthCase",
    "cover", "draw_lists", "kept_truth", "performances", "population_of", "prospects", "read_plan",
    "trials_of", "truth_cases",
]  # fmt: skip
