"""One chain of the latent class model, swept in machine code.

A sweep gives everybody out to classes, seen and unseen, then draws the classes anew, and last
`alpha`, the strength of the sticks that their shares are broken from.

Three things are drawn together that the source draws apart. How many are unseen and who of them
is in which class are one Poisson number a class, with one Gamma number for all: negative binomial
when added, multinomial when given out. Neighbouring classes change places with the sticks
integrated out (Papaspiliopoulos and Roberts 2008). What is left of the stick is kept as a
logarithm, for a small alpha leaves less than the machine can write.

Source: Manrique-Vallier (2016), Bayesian population size estimation using Dirichlet process
mixtures, Biometrics 72, section 3.
"""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.compiled import compiled
from samsyn.estimation.latent.drawing import (
    LEAST,
    Matrix,
    Words,
    draw_log_gamma,
    draw_poisson,
    give_out,
    uniform,
)

SHAPE, RATE = 0.25, 0.25  # of the Gamma that alpha has beforehand
FIRST = 1.0  # alpha at the start


class Seen(NamedTuple):
    """The histories that somebody has, and how many have each."""

    cells: NDArray[np.int64]
    counts: Matrix


class Classes(NamedTuple):
    """The share of each class; the chance to be on each list in it, a row a class, and not to be.

    The two chances are drawn side by side, so that neither is lost near nought.
    """

    pi: Matrix
    on: Matrix
    off: Matrix


class Given(NamedTuple):
    """How many people each class has, and how many of them are on each list, a row a class."""

    sizes: Matrix
    got: Matrix


class Length(NamedTuple):
    """How long a chain is: `burn` sweeps, then `kept` draws with `thin` sweeps for each."""

    burn: int
    kept: int
    thin: int


@compiled
def run_chain(
    chance: np.random.Generator, words: Words, seen: Seen, classes: Classes, length: Length
) -> Matrix:
    """Sweep a chain from where it starts, and return how many there are in all, draw by draw.

    Args:
        chance: what is drawn.
        words: four words for the uniform numbers; are moved on.
        seen: those on lists.
        classes: where the chain starts; at the end where it came.
        length: how long it is.

    Returns:
        The number of people, seen and unseen, of each kept draw.
    """
    given = Given(np.zeros(len(classes.pi)), np.zeros(classes.on.shape))
    room = np.zeros((3, len(classes.pi)))
    told = np.zeros(length.kept)
    observed = seen.counts.sum()
    alpha = FIRST
    for at in range(-length.burn, length.kept * length.thin):
        give_seen(words, seen, classes, given, room)
        unseen = give_unseen(chance, observed, classes, given.sizes)
        swap_labels(words, given, alpha)
        alpha = draw_shares(chance, given.sizes, alpha, classes.pi)
        draw_chances(chance, words, given, classes)
        if at >= 0 and at % length.thin == length.thin - 1:
            told[at // length.thin] = observed + unseen
    return told


@compiled
def give_seen(words: Words, seen: Seen, classes: Classes, given: Given, room: Matrix) -> None:
    """Give those on lists out to classes; `room` is three numbers for each class."""
    pi, on, off = classes
    weights, rest, some = room[0], room[1], room[2]
    lists = on.shape[1]
    given.got[:] = 0.0
    given.sizes[:] = 0.0
    for at in range(len(seen.cells)):
        cell = seen.cells[at]
        for k in range(len(pi)):
            weight = pi[k]
            for j in range(lists):
                weight *= on[k, j] if cell >> j & 1 else off[k, j]
            weights[k] = weight
        give_out(words, seen.counts[at], weights, rest, some)
        for k in range(len(pi)):
            if some[k] > 0.0:
                given.sizes[k] += some[k]
                for j in range(lists):
                    given.got[k, j] += some[k] * (cell >> j & 1)


@compiled
def give_unseen(
    chance: np.random.Generator, observed: float, classes: Classes, sizes: Matrix
) -> float:
    """Draw how many of each class are on no list, add them to `sizes`, and return them all.

    The chance of being seen is added up list by list; one minus that of not being seen would be
    nought where hardly anybody is seen.
    """
    pi, on, off = classes
    seen = 0.0
    for k in range(len(pi)):
        none, some = 1.0, 0.0
        for j in range(on.shape[1]):
            some += none * on[k, j]
            none *= off[k, j]
        seen += pi[k] * some
    rate = chance.standard_gamma(observed) / max(seen, LEAST)
    unseen = 0.0
    for k in range(len(pi)):
        none = pi[k]
        for j in range(on.shape[1]):
            none *= off[k, j]
        more = draw_poisson(chance, rate * none)
        sizes[k] += more
        unseen += more
    return unseen


@compiled
def swap_labels(words: Words, given: Given, alpha: float) -> None:
    """Let neighbouring classes change places, the larger one forward more readily."""
    sizes, got = given
    after = sizes.sum()
    for k in range(len(sizes) - 2):
        one, other = sizes[k], sizes[k + 1]
        rest = max(after - one - other, 0.0)
        if one != other and uniform(words) * (alpha + one + rest) < alpha + other + rest:
            sizes[k], sizes[k + 1] = other, one
            for j in range(got.shape[1]):
                got[k, j], got[k + 1, j] = got[k + 1, j], got[k, j]
        after = max(after - sizes[k], 0.0)


@compiled
def draw_shares(chance: np.random.Generator, sizes: Matrix, alpha: float, pi: Matrix) -> float:
    """Break the stick by the sizes of the classes; return alpha, drawn after it."""
    last = len(sizes) - 1
    after = sizes.sum()
    left = 0.0  # the logarithm of what is left of the stick
    for k in range(last):
        after = max(after - sizes[k], 0.0)
        if sizes[k] == 0.0:
            kept = -chance.standard_exponential() / max(alpha + after, LEAST)
            pi[k] = math.exp(left) * -math.expm1(kept)
        else:
            taken = draw_log_gamma(chance, 1.0 + sizes[k])
            kept = draw_log_gamma(chance, alpha + after)
            whole = max(taken, kept)
            whole += math.log1p(math.exp(min(taken, kept) - whole))
            pi[k] = math.exp(left + taken - whole)
            kept -= whole
        left += kept
    pi[last] = math.exp(left)
    if last == 0:
        return alpha
    return float(chance.standard_gamma(SHAPE + last) / (RATE - left))


@compiled
def draw_chances(chance: np.random.Generator, words: Words, given: Given, classes: Classes) -> None:
    """Draw the chance of each list in each class; with nobody in it, any is as likely."""
    sizes, got = given
    on, off = classes.on, classes.off
    for k in range(len(sizes)):
        for j in range(on.shape[1]):
            if sizes[k] == 0.0:
                on[k, j] = uniform(words)
                off[k, j] = 1.0 - on[k, j]
            else:
                yes = chance.standard_gamma(1.0 + got[k, j])
                no = chance.standard_gamma(1.0 + sizes[k] - got[k, j])
                on[k, j] = yes / (yes + no)
                off[k, j] = no / (yes + no)
