"""Rounding small counts instead of hiding them: the same few numbers changed in every table.

In go counts and the tables to be published; out come counts with which no published cell is
smaller than the base, all tables still add up, and the total is kept as nearly as the base allows.
What was rounded before keeps its rounding.
"""

from samsyn.disclosure.rounding.history import History, history_to_csv, read_history
from samsyn.disclosure.rounding.round_small import Rounded, round_small, told_apart_by

__all__ = [
    "History", "Rounded", "history_to_csv", "read_history", "round_small", "told_apart_by",
]  # fmt: skip
