"""How often intervals hold the truth, on people drawn from a model again and again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from samsyn.estimation.estimating import Run, estimate
from samsyn.estimation.fitting import Fit
from samsyn.estimation.lists import Lists
from samsyn.estimation.trials.making import Population, draw_lists
from samsyn.estimation.trials.truth import Performance, Trial, TruthCase, performances

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Covered:
    """How a method did on tables drawn from one population, and how its plain percentiles did."""

    performance: Performance
    plain: float | None


def kept_truth(lists: Lists, fit: Fit) -> Population:
    """Return the population that a model makes of lists: its expected counts are the chances.

    Raises:
        ValueError: the model has no estimate for the lists.
    """
    if fit.estimate is None:
        raise ValueError("a model without an estimate tells of no population")
    means = np.array([fit.estimate - lists.observed, *fit.expected])
    return Population(lists.names, round(fit.estimate), tuple((means / means.sum()).tolist()))


def cover(
    population: Population, *, methods: Sequence[str], tables: int, seed: int,
    run: Run | None = None, progress: Progress = lambda _done, _of: None,
) -> tuple[Covered, ...]:  # fmt: skip
    """Draw tables from a population, estimate from each, and return how each method did.

    Args:
        population: whose number is known.
        methods: by name.
        tables: how many are drawn.
        seed: what is drawn follows from it alone.
        run: how each estimate is made.
        progress: told how many tables are done, of how many.
    """
    used = run or Run()
    trials: list[Trial] = []
    for done, lists in enumerate(_drawn(population, tables, seed), start=1):
        case = TruthCase("", "", lists, population.people)
        trials += [Trial(case, estimate(lists, method=method, run=used)) for method in methods]
        progress(done, tables)
    return tuple(
        Covered(performance, _plain(trials, performance.method))
        for performance in performances(trials)
    )


def _drawn(population: Population, tables: int, seed: int) -> Iterator[Lists]:
    for stream in np.random.SeedSequence(seed).spawn(tables):
        yield draw_lists(population, np.random.Generator(np.random.PCG64(stream)))


def _plain(trials: Sequence[Trial], method: str) -> float | None:
    held = [
        one.estimated.resampled.plain[0] <= one.case.truth <= one.estimated.resampled.plain[1]
        for one in trials
        if one.estimated.method == method and one.estimated.resampled
    ]
    return float(np.mean(held)) if held else None
