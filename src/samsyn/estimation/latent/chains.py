"""Several chains of the latent class model, started far apart."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from samsyn.estimation.existence import Matrix
from samsyn.estimation.intervals import Progress
from samsyn.estimation.latent.sweeping import Classes, Length, Seen, run_chain
from samsyn.estimation.lists import Lists

FARTHEST = (1.25, 100.0)  # how many there are for each of those seen, at the start of the first
# chain and of the last; the others lie between, each as many times the one before
HELD = (0.5, 0.9)  # the share of the first class at the start, in turn: many classes, or few
SURE = 0.999  # a chance at the start is at most this
WORDS = 4  # of the state of the uniform numbers


def draw_in_chains(
    lists: Lists, *, chains: int, classes: int, length: Length, seed: int, threads: int = 1,
    progress: Progress = lambda _done, _of: None,
) -> Matrix:  # fmt: skip
    """Draw how many there are in all, on lists or on none; a row a chain.

    Args:
        lists: the counts; somebody is on two lists.
        chains: how many.
        classes: of people, at most.
        length: of each chain.
        seed: each chain has its own chance from it, so that threads change nothing.
        threads: how many chains are swept at once.
        progress: told how many chains are done, of how many.
    """
    counts = np.array(lists.counts, dtype=float)
    cells = np.flatnonzero(counts) + 1
    seen = Seen(cells, counts[cells - 1])
    streams = np.random.SeedSequence(seed).spawn(chains)
    crowds = np.geomspace(*FARTHEST, chains) * lists.observed

    def one(place: int) -> Matrix:
        chance = np.random.Generator(np.random.SFC64(streams[place]))
        held = HELD[place % len(HELD)]
        start = started(lists.sizes, chance, classes=classes, people=crowds[place], held=held)
        words = np.asarray(chance.bit_generator.random_raw(WORDS), dtype=np.uint64)
        return run_chain(chance, words, seen, start, length)

    found: list[Matrix] = []
    with ThreadPoolExecutor(max(1, threads)) as pool:
        for done, told in enumerate(pool.map(one, range(chains)), start=1):
            found.append(told)
            progress(done, chains)
    return np.array(found)


def started(
    sizes: Sequence[int], chance: np.random.Generator, *, classes: int, people: float, held: float
) -> Classes:
    """Return where a chain starts.

    In the first class, with the share `held` and more, the lists have the sizes that they have
    among so many people; the other classes are anything.
    """
    pi = (1 - held) * chance.dirichlet(np.ones(classes))
    pi[0] += held
    on = chance.random((classes, len(sizes)))
    on[0] = np.minimum(np.array(sizes) / people, SURE)
    return Classes(pi, on, 1 - on)
