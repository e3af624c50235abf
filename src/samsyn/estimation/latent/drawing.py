"""Draws that a chain makes millions of, in machine code.

Numbers of people are floating, so that none is too large: beyond `DENSE` a Poisson number is drawn
as a normal one. Uniform numbers come from four words that the Generator of the chain gives at its
start, since a call of it costs more than all else of a small draw.

Source: Blackman and Vigna (2021), Scrambled linear pseudorandom number generators (xoshiro256++);
Hörmann (1993), The generation of binomial random variates (algorithm BTRS).
"""

import math

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled

Matrix = NDArray[np.float64]
Words = NDArray[np.uint64]
FINEST = 2.0**-53  # the step between uniform numbers
FEW = 48.0  # people at most who are given out one by one
SMALL = 10.0  # a mean below it is drawn by inversion
DENSE = 1e15  # beyond it whole numbers are no longer told apart
LEAST = 1e-300  # stands for a rate that is nought to the machine


@compiled
def uniform(words: Words) -> float:
    """Draw a number from nought to below one, and move the words on."""
    total = words[0] + words[3]
    made = ((total << np.uint64(23)) | (total >> np.uint64(41))) + words[0]
    moved = words[1] << np.uint64(17)
    words[2] ^= words[0]
    words[3] ^= words[1]
    words[1] ^= words[2]
    words[0] ^= words[3]
    words[2] ^= moved
    last = words[3]
    words[3] = (last << np.uint64(45)) | (last >> np.uint64(19))
    return float(made >> np.uint64(11)) * FINEST


@compiled
def draw_log_gamma(chance: np.random.Generator, shape: float) -> float:
    """Draw the logarithm of a Gamma number, which for a small shape is below the least one."""
    if shape >= 1.0:
        return math.log(chance.standard_gamma(shape))
    raised = math.log(chance.standard_gamma(shape + 1.0))
    return raised - chance.standard_exponential() / max(shape, LEAST)


@compiled
def draw_poisson(chance: np.random.Generator, mean: float) -> float:
    """Draw a Poisson number of any mean."""
    if mean < DENSE:
        return float(chance.poisson(mean))
    return math.floor(mean + math.sqrt(mean) * chance.standard_normal())


@compiled
def draw_binomial(words: Words, people: float, share: float) -> float:
    """Draw how many of some people it falls on, each with the same chance."""
    few = min(share, max(1.0 - share, 0.0))
    small = people * few < SMALL
    draw = draw_few(words, people, few) if small else draw_many(words, people, few)
    return draw if share <= few else people - draw


@compiled
def draw_few(words: Words, people: float, share: float) -> float:
    """Draw it by going up from nobody; the share is at most one half."""
    while True:
        left = uniform(words)
        if left <= 1.0 - people * share:
            return 0.0
        mass = math.exp(people * math.log1p(-share))
        odds = share / (1.0 - share)
        found = 0.0
        while left > mass and found < people:
            left -= mass
            mass *= odds * (people - found) / (found + 1.0)
            found += 1.0
        if left <= mass:
            return found


@compiled
def draw_many(words: Words, people: float, share: float) -> float:
    """Draw it by rejection from a table mountain; the share is at most one half."""
    spread = math.sqrt(people * share * (1.0 - share))
    wide = 1.15 + 2.53 * spread
    slope = -0.0873 + 0.0248 * wide + 0.01 * share
    easy = 0.92 - 4.2 / wide
    while True:
        other = uniform(words)
        along = uniform(words) - 0.5
        edge = 0.5 - abs(along)
        found = math.floor((2.0 * slope / edge + wide) * along + people * share + 0.5)
        if edge >= 0.07 and other <= easy:
            return found
        if found < 0.0 or found > people:
            continue
        other *= (2.83 + 5.1 / wide) * spread / (slope / (edge * edge) + wide)
        mode = math.floor((people + 1.0) * share)
        bound = (
            math.lgamma(mode + 1.0) + math.lgamma(people - mode + 1.0)
            - math.lgamma(found + 1.0) - math.lgamma(people - found + 1.0)
            + (found - mode) * math.log(share / (1.0 - share))
        )  # fmt: skip
        if math.log(other) <= bound:
            return found


@compiled
def give_out(words: Words, people: float, weights: Matrix, rest: Matrix, given: Matrix) -> None:
    """Give people out to classes by weight: the heaviest first, the last few one by one.

    Args:
        words: what is drawn.
        people: how many.
        weights: of each class, need not add up to one; is used up.
        rest: room for as many numbers as there are classes.
        given: is filled with how many each class got.
    """
    classes = len(weights)
    given[:] = 0.0
    while people > FEW:
        heavy, whole = 0, 0.0
        for k in range(classes):
            whole += weights[k]
            if weights[k] > weights[heavy]:
                heavy = k
        share = weights[heavy] / whole if whole > 0.0 else 1.0
        some = draw_binomial(words, people, min(share, 1.0))
        given[heavy] += some
        people -= some
        weights[heavy] = 0.0
    if people == 0.0:
        return
    rest[classes - 1] = weights[classes - 1]
    for k in range(classes - 2, -1, -1):
        rest[k] = rest[k + 1] + weights[k]
    while people > 0.0:
        left = uniform(words) * rest[0]
        found = 0
        for k in range(1, classes):  # no branch, for the machine would guess it wrong
            found += left < rest[k]
        given[found] += 1.0
        people -= 1.0
