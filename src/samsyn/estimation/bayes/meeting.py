"""Whether chains that were started apart have met.

Source: Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), Rank-normalization, folding, and
localization: an improved R-hat, Bayesian Analysis 16.
"""

import numpy as np
from scipy.stats import norm, rankdata

from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import Reason
from samsyn.estimation.result import Estimated

ALIKE = 1.05  # R-hat, at most, of chains that tell the same
ENOUGH = 400  # independent draws, at the least, for the ends of an interval


def rhat_of(draws: Matrix) -> float:
    """Return R-hat of one quantity, a row a chain: the worse of its place and its width."""
    half = draws.shape[1] // 2
    split = np.concatenate([draws[:, :half], draws[:, -half:]])
    folded = np.abs(split - np.median(split))
    return max(_apart(_scored(split)), _apart(_scored(folded)))


def sample_of(draws: Matrix) -> float:
    """Return how many independent draws those of one quantity are worth, a row a chain."""
    scored = _scored(draws)
    length = scored.shape[1]
    centred = scored - scored.mean(axis=1, keepdims=True)
    spectrum = np.abs(np.fft.rfft(centred, n=2 * length, axis=1)) ** 2
    covariance = np.fft.irfft(spectrum, axis=1)[:, :length].mean(axis=0) / length
    within = covariance[0] * length / (length - 1)
    whole = covariance[0] + scored.mean(axis=1).var(ddof=1)
    if whole <= 0:
        return float(draws.size)
    kept = 1 - (within - covariance) / whole
    kept[0] = 1.0
    pairs = kept[: length // 2 * 2].reshape(-1, 2).sum(axis=1)
    pairs = pairs[: np.argmax(pairs <= 0) or len(pairs)]
    time = -1 + 2 * np.minimum.accumulate(pairs).sum()
    return float(min(draws.size / max(time, 1e-9), draws.size * np.log10(draws.size)))


def met(estimated: Estimated) -> Estimated:
    """Return an estimate with the reason that its chains are apart, where they are."""
    mixing = estimated.mixing
    if mixing is None or (mixing.rhat <= ALIKE and mixing.sample >= ENOUGH):
        return estimated
    return estimated.warned(Reason("chains-apart", {"rhat": f"{mixing.rhat:.2f}"}))


def _scored(draws: Matrix) -> Matrix:
    ranks = rankdata(draws).reshape(draws.shape)
    return np.asarray(norm.ppf((ranks - 0.375) / (draws.size + 0.25)), dtype=float)


def _apart(draws: Matrix) -> float:
    length = draws.shape[1]
    within = float(draws.var(axis=1, ddof=1).mean())
    between = float(draws.mean(axis=1).var(ddof=1))
    if within == 0:
        return 1.0 if between == 0 else float("inf")
    return float(np.sqrt((length - 1) / length + between / within))
