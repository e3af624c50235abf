"""One chain of the latent class model, swept in machine code.

A state is the share `pi` of each class, the chance `on` of each list in each class with `off`, its
complement, drawn beside it so that neither is lost near nought, and the strength `alpha` of the
sticks. A sweep gives everybody out to classes, seen and unseen, and then draws the state anew.

Three things are drawn together that the source draws apart. How many are unseen and who of them
is in which class are one Poisson number a class, with one Gamma number for all: negative binomial
when added, multinomial when given out. Neighbouring classes change places with the sticks
integrated out (Papaspiliopoulos and Roberts 2008). What is left of the stick is kept as a
logarithm, for a small alpha leaves less than the machine can write.

Source: Manrique-Vallier (2016), Bayesian population size estimation using Dirichlet process
mixtures, Biometrics 72, section 3.
"""

import math

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

Whole = NDArray[np.int64]
SHAPE, RATE = 0.25, 0.25  # of the Gamma that alpha has beforehand


@compiled
def run_chain(
    chance: np.random.Generator, words: Words, cells: Whole, counts: Matrix, pi: Matrix,
    on: Matrix, alpha: float, burn: int, kept: int, thin: int,
) -> Matrix:  # fmt: skip
    """Sweep a chain from where it starts, and return how many there are in all, draw by draw.

    Args:
        chance: what is drawn.
        words: four words for the uniform numbers; are moved on.
        cells: the histories that somebody has.
        counts: how many have each.
        pi: the share of each class; at the end as the chain left it.
        on: the chance of each list in each class, a row a class; at the end as the chain left it.
        alpha: the strength of the sticks at the start.
        burn: sweeps that are not told.
        kept: draws that are.
        thin: sweeps from one that is told to the next.

    Returns:
        The number of people, seen and unseen, of each kept draw.
    """
    classes, lists = on.shape
    off = 1.0 - on
    got, sizes = np.zeros((classes, lists)), np.zeros(classes)
    room = np.zeros((3, classes))
    told = np.zeros(kept)
    observed = counts.sum()
    for at in range(-burn, kept * thin):
        give_seen(words, cells, counts, pi, on, off, got, sizes, room)
        unseen = give_unseen(chance, observed, pi, on, off, sizes)
        swap_labels(words, sizes, got, alpha)
        alpha = draw_shares(chance, sizes, alpha, pi)
        draw_chances(chance, words, sizes, got, on, off)
        if at >= 0 and at % thin == thin - 1:
            told[at // thin] = observed + unseen
    return told


@compiled
def give_seen(
    words: Words, cells: Whole, counts: Matrix, pi: Matrix, on: Matrix, off: Matrix,
    got: Matrix, sizes: Matrix, room: Matrix,
) -> None:  # fmt: skip
    """Give those on lists out to classes: `sizes` are how many, `got` how many of them on each."""
    classes, lists = on.shape
    weights, rest, given = room[0], room[1], room[2]
    got[:] = 0.0
    sizes[:] = 0.0
    for at in range(len(cells)):
        cell = cells[at]
        for k in range(classes):
            weight = pi[k]
            for j in range(lists):
                weight *= on[k, j] if cell >> j & 1 else off[k, j]
            weights[k] = weight
        give_out(words, counts[at], weights, rest, given)
        for k in range(classes):
            if given[k] > 0.0:
                sizes[k] += given[k]
                for j in range(lists):
                    got[k, j] += given[k] * (cell >> j & 1)


@compiled
def give_unseen(
    chance: np.random.Generator, observed: float, pi: Matrix, on: Matrix, off: Matrix,
    sizes: Matrix,
) -> float:  # fmt: skip
    """Draw how many of each class are on no list, add them to `sizes`, and return them all.

    The chance of being seen is added up list by list; one minus that of not being seen would be
    nought where hardly anybody is seen.
    """
    classes, lists = on.shape
    seen = 0.0
    for k in range(classes):
        none, some = 1.0, 0.0
        for j in range(lists):
            some += none * on[k, j]
            none *= off[k, j]
        seen += pi[k] * some
    rate = chance.standard_gamma(observed) / max(seen, LEAST)
    unseen = 0.0
    for k in range(classes):
        none = pi[k]
        for j in range(lists):
            none *= off[k, j]
        more = draw_poisson(chance, rate * none)
        sizes[k] += more
        unseen += more
    return unseen


@compiled
def swap_labels(words: Words, sizes: Matrix, got: Matrix, alpha: float) -> None:
    """Let neighbouring classes change places, the larger one forward more readily."""
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
def draw_chances(
    chance: np.random.Generator, words: Words, sizes: Matrix, got: Matrix, on: Matrix,
    off: Matrix,
) -> None:  # fmt: skip
    """Draw the chance of each list in each class; with nobody in it, any is as likely."""
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
