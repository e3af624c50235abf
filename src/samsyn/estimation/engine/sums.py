"""Sums over subsets and supersets of lists: the design of a hierarchical model, never written out.

With it a fit needs no matrix: what a history expects is a sum over its subsets, and what a
parameter sees is a sum over its supersets.
"""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled

Numbers = NDArray[np.float64]


@compiled
def sum_supersets(values: Numbers) -> None:
    """Replace the value of each history by the sum over those that hold it, in place.

    Args:
        values: by history, that of nobody first; as many as a power of two.
    """
    step = 1
    while step < len(values):
        for history in range(len(values)):
            if not history & step:
                values[history] += values[history | step]
        step *= 2


@compiled
def sum_subsets(values: Numbers) -> None:
    """Replace the value of each history by the sum over those it holds, in place."""
    step = 1
    while step < len(values):
        for history in range(len(values)):
            if history & step:
                values[history] += values[history ^ step]
        step *= 2
