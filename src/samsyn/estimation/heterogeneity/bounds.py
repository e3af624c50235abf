"""The lower bound of Chao in closed form, from those on one list and those on two.

Let f1 and f2 be how many are on exactly one and exactly two of t lists, and z_j how many on list j
alone. Where all lists take the same share of a person, there are at least

    n + (t - 1)/t · f1² / (2 f2)                                           (Chao 1987, equation 7)

and where lists differ,

    n + (f1² - sum of z_j²) / (2 f2)                                       (Chao 1987; 1989)

which is the first where all z_j are the same. Corrected for bias, each has a bound also where
nobody is on two: f1² becomes f1 (f1 - 1) and f2 becomes f2 + 1 in the first; f2 becomes f2 + 1 in
the second (Rivest and Baillargeon 2007, section 3).

Source: Chao (1987), Estimating the population size for capture-recapture data with unequal
catchability, Biometrics 43; Chao (1989), Estimating population size for sparse data in
capture-recapture experiments, Biometrics 45.
"""

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.existence import Matrix


def chao_bound(
    tables: NDArray[np.int64], *, lists: int, listed: bool = True, corrected: bool = False
) -> Matrix:
    """Return the lower bound of each of many tables.

    Args:
        tables: a row a table, a column a history.
        lists: how many there are.
        listed: whether lists differ in how many they take.
        corrected: for bias.

    Returns:
        How many there are at least; not a number where nobody is on two lists and nothing is
        corrected.
    """
    histories = np.arange(1, 1 << lists)
    seen = np.bitwise_count(histories)
    once = tables[:, seen == 1].astype(float)
    one, two = once.sum(axis=1), tables[:, seen == 2].sum(axis=1).astype(float)
    if listed:
        pairs = one**2 - (once**2).sum(axis=1)
    else:
        pairs = (lists - 1) / lists * (one * (one - 1) if corrected else one**2)
    below = 2 * (two + 1) if corrected else np.where(two > 0, 2 * two, np.nan)
    return np.asarray(tables.sum(axis=1) + pairs / below, dtype=float)
