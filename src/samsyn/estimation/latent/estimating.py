"""An estimate by latent classes: the middle of what all chains say, where they say the same."""

from samsyn.estimation.gate import numberless
from samsyn.estimation.intervals import LEVEL, SEED, Progress
from samsyn.estimation.latent.chains import draw_in_chains
from samsyn.estimation.latent.sweeping import Length
from samsyn.estimation.lists import Lists
from samsyn.estimation.mixing import told_by_chains
from samsyn.estimation.other_lists import without_empty
from samsyn.estimation.result import Estimated

METHOD = "latent-class"
SWEEPS, BURN, THIN = 60_000, 20_000, 20
CHAINS, CLASSES = 8, 10


def estimate_latent(
    lists: Lists, *, level: float = LEVEL, seed: int = SEED, threads: int = 1,
    sweeps: int = SWEEPS, burn: int = BURN, thin: int = THIN, chains: int = CHAINS,
    classes: int = CLASSES, progress: Progress = lambda _done, _of: None,
) -> Estimated:  # fmt: skip
    """Estimate as if people were of a few unknown classes, each with its own chance of each list.

    Args:
        lists: the counts.
        level: of the interval, as 0.95.
        seed: of everything drawn.
        threads: how many chains are swept at once; changes nothing.
        sweeps: of each chain that are told.
        burn: of each chain before them.
        thin: sweeps from one that is kept to the next.
        chains: how many, started apart; four or more.
        classes: at most.
        progress: told how many chains are done, of how many.

    Returns:
        The median of all chains with the interval that leaves as much on either side; without a
        number, and with the median of each chain alone, where they have not met. Of what the gate
        says only that is told for which there is nothing to draw.

    Source: Manrique-Vallier (2016); ten classes and what is held beforehand are those of the
    source, but no most that the number can be.
    """
    empty = Estimated(METHOD, lists.observed, level, seed)
    if refused := numberless(lists):
        return empty.warned(*refused)
    length = Length(burn, max(1, sweeps // thin), thin)
    draws = draw_in_chains(
        without_empty(lists), chains=chains, classes=classes, length=length, seed=seed,
        threads=threads, progress=progress,
    )  # fmt: skip
    return told_by_chains(empty, draws)
