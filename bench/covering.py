"""How often intervals hold the truth, on tables drawn again and again from a known population.

The study of Chan, Silverman and Vincent (2021) is repeated: tables are drawn from the model that
the step by step choice makes of published lists, so that the number is known; each is estimated
with a thousand resamples, the choosing redone in each.
"""

import time
from pathlib import Path

from samsyn.estimation import METHODS, Run, cover, kept_truth, read_lists, stepwise

GIVEN = Path(__file__).parents[1] / "tests" / "reference" / "estimation"
POPULATIONS = ("Korea", "Kosovo", "UKdat_5")
USUAL = "recommended,stepwise,main-effects"


def print_covering(*, tables: int, resamples: int, methods: str, seed: int) -> int:
    """Print how each method did on each population."""
    names = [name for name in methods.split(",") if name in METHODS]
    print(f"{tables} tables of each population, {resamples} resamples of each table, 95 %")
    for source in POPULATIONS:
        lists = read_lists(GIVEN / f"{source}.csv")
        population = kept_truth(lists, stepwise(lists))
        started = time.perf_counter()
        found = cover(population, methods=names, tables=tables, seed=seed,
                      run=Run(resamples=resamples, threads=2))  # fmt: skip
        seconds = time.perf_counter() - started
        print(f"\n{source}, {population.people} people ({seconds:.0f} s)")
        print(f"{'':18}{'count':>7}{'error':>8}{'bias':>8}{'BCa':>8}{'plain':>8}{'width':>8}")
        for one in found:
            told = one.performance
            plain = f"{one.plain:8.3f}" if one.plain is not None else f"{'':8}"
            print(f"{told.method:18}{told.count:7d}{told.error:8.2f}{told.bias:8.2f}"
                  f"{told.coverage:8.3f}{plain}{told.width:8.2f}")  # fmt: skip
    return 0
