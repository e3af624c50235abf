"""Several chains of the latent class model, started far apart."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.existence import Matrix
from samsyn.estimation.intervals import Progress
from samsyn.estimation.latent.sweeping import run_chain
from samsyn.estimation.lists import Lists

FARTHEST = (1.25, 100.0)  # how many there are at the start of the first chain and of the last,
# for each of those seen; the others lie between, each as many times the one before
HELD = (0.5, 0.9)  # the share of the first class at the start, in turn: few classes, or many
SURE = 0.999  # a chance at the start is at most this
WORDS = 4  # of the state of the uniform numbers


@dataclass(frozen=True, slots=True)
class Length:
    """How long chains are: sweeps that are not told, sweeps that are, and of these one in `thin`."""

    burn: int = 20_000
    sweeps: int = 60_000
    thin: int = 20


def draw_in_chains(
    lists: Lists, *, chains: int, classes: int, length: Length, seed: int, threads: int = 1,
    progress: Progress = lambda _done, _of: None,
) -> Matrix:  # fmt: skip
    """Draw how many there are in all, on lists or on none; a row a chain.

    Args:
        lists: the counts; at least somebody is on two lists.
        chains: how many.
        classes: of people, at most.
        length: of each chain.
        seed: each chain has its own chance from it, so that threads change nothing.
        threads: how many chains are swept at once.
        progress: told how many chains are done, of how many.
    """
    counts = np.array(lists.counts, dtype=float)
    cells = np.flatnonzero(counts) + 1
    streams = np.random.SeedSequence(seed).spawn(chains)
    crowds = np.geomspace(*FARTHEST, chains)
    held = np.resize(HELD, chains)

    def one(place: int) -> Matrix:
        chance = np.random.Generator(np.random.SFC64(streams[place]))
        pi, on = started(
            lists.sizes,
            chance,
            classes=classes,
            people=crowds[place] * lists.observed,
            held=held[place],
        )
        words = np.asarray(chance.bit_generator.random_raw(WORDS), dtype=np.uint64)
        return run_chain(
            chance, words, cells, counts[cells - 1], pi, on, 1.0, length.burn,
            length.sweeps // length.thin, length.thin,
        )  # fmt: skip

    found: list[Matrix] = []
    with ThreadPoolExecutor(max(1, threads)) as pool:
        for done, told in enumerate(pool.map(one, range(chains)), start=1):
            found.append(told)
            progress(done, chains)
    return np.array(found)


def started(
    sizes: Sequence[int], chance: np.random.Generator, *, classes: int, people: float, held: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return where a chain starts: the share of each class, and the chance of each list in it.

    In the first class the lists have the sizes that they have among so many people; the other
    classes are anything.
    """
    pi = (1 - held) * chance.dirichlet(np.ones(classes))
    pi[0] += held
    on = chance.random((classes, len(sizes)))
    on[0] = np.minimum(np.array(sizes) / people, SURE)
    return pi, on
