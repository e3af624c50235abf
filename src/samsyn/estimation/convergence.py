"""Whether chains that were started apart have met, and how many independent draws they are worth.

Source: Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), Rank-normalization, folding, and
localization: an improved R-hat for assessing convergence of MCMC, Bayesian Analysis 16; Geyer
(1992), Practical Markov chain Monte Carlo, for where autocorrelations are cut off.
"""

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft
from scipy.stats import norm, rankdata

from samsyn.estimation.existence import Matrix

OFFSET, WHOLE = 3 / 8, 1 / 4  # of Blom, for the normal score of a rank
TAILS = (0.05, 0.95)


def rhat(draws: Matrix) -> float:
    """Return R-hat, one where chains tell the same: the worse of that of place and of spread.

    Args:
        draws: a row a chain.

    Returns:
        Infinite where chains stand still in different places; one where all stand in one.
    """
    halves = split(draws)
    folded = np.abs(halves - np.median(halves))
    return max(plain_rhat(normal_scores(halves)), plain_rhat(normal_scores(folded)))


def bulk_sample(draws: Matrix) -> float:
    """Return how many independent draws the middle is worth."""
    return plain_sample(normal_scores(split(draws)))


def tail_sample(draws: Matrix) -> float:
    """Return how many independent draws the tails are worth: the worse of the two."""
    ends = np.quantile(draws, TAILS)
    return min(plain_sample((split(draws) <= end).astype(float)) for end in ends)


def split(draws: Matrix) -> Matrix:
    """Return each chain as two, its first half and its second; an odd draw between is left out."""
    half = draws.shape[1] // 2
    return np.concatenate([draws[:, :half], draws[:, -half:]])


def normal_scores(draws: Matrix) -> Matrix:
    """Return for each draw the normal number that has its rank among all; ties share theirs."""
    ranks = rankdata(draws, axis=None).reshape(draws.shape)
    return np.asarray(norm.ppf((ranks - OFFSET) / (draws.size + WHOLE)), dtype=float)


def plain_rhat(draws: Matrix) -> float:
    """Return the root of the variance of all over that within chains."""
    length = draws.shape[1]
    within = draws.var(axis=1, ddof=1).mean()
    between = draws.mean(axis=1).var(ddof=1)
    if within == 0:
        return 1.0 if between == 0 else float("inf")
    return float(np.sqrt((length - 1) / length + between / within))


def plain_sample(draws: Matrix) -> float:
    """Return how many independent draws chains are worth, by their autocorrelation together.

    Pairs of neighbouring autocorrelations are added up as long as their sum is not below nought,
    none counting more than the one before it (Geyer 1992), and of the next pair half of the first,
    if that is above nought. Draws that all are the same are worth as many as they are.
    """
    chains, length = draws.shape
    covariances = autocovariances(draws)
    within = covariances[:, 0].mean() * length / (length - 1)
    whole = within * (length - 1) / length
    if chains > 1:
        whole += draws.mean(axis=1).var(ddof=1)
    if whole == 0:
        return float(draws.size)
    correlations = 1 - (within - covariances.mean(axis=0)) / whole
    correlations[0] = 1.0
    pairs = correlations[: length // 2 * 2].reshape(-1, 2)
    below = np.flatnonzero(pairs.sum(axis=1) < 0)
    end = min([(length - 3) // 2, *below])
    time = 2 * np.minimum.accumulate(pairs[:end].sum(axis=1)).sum() - 1 + max(pairs[end, 0], 0)
    most = draws.size * np.log10(draws.size)  # what can be told of chains that swing
    return float(min(draws.size / max(time, 1e-12), most))


def autocovariances(draws: Matrix) -> Matrix:
    """Return the autocovariance of each chain at every lag, divided by its length."""
    length = draws.shape[1]
    size = next_fast_len(2 * length, real=True)
    spectrum = rfft(draws - draws.mean(axis=1, keepdims=True), n=size, axis=1)
    back = irfft(spectrum * np.conj(spectrum), n=size, axis=1)
    return np.asarray(back[:, :length] / length, dtype=float)
