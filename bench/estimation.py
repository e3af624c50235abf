"""How fast estimates are made, against the processor seconds of the reference programs.

The reference seconds stand in `tests/reference/estimation/reference.csv`; another machine
measured them, so the ratio says how many times, not how exactly. Ours are processor seconds of one
thread, the second time in a process: the first compiles the inner loops and keeps them on disk.
"""

import csv
import time
from collections.abc import Callable
from pathlib import Path

from samsyn.estimation import (
    Lists,
    Run,
    estimate,
    estimate_latent,
    read_lists,
)

GIVEN = Path(__file__).parents[1] / "tests" / "reference" / "estimation"
WAYS = {"stepwise": "stepwise", "bic": "BIC + BCa"}
MANY = 20_000
SWEPT = ("Korea", "Kosovo", "UKdat_5", "Ned_5")


def print_estimation() -> int:
    """Print the tables: against the reference, twenty thousand resamples, and sweeps a second."""
    print(f"{'B = 1,000, one thread':34}{'reference':>11}{'samsyn':>10}{'times':>8}")
    for row in _reference():
        method = next((ours for ours, theirs in WAYS.items() if theirs in row["method"]), None)
        if method is None or row["cpu_seconds"] == "NA":
            continue
        lists = read_lists(GIVEN / f"{row['dataset']}.csv")
        ours = _cpu(lambda lists=lists, method=method: estimate(lists, method=method, run=Run()))
        theirs = float(row["cpu_seconds"])
        name = f"{row['dataset']}, {method}"
        print(f"{name:34}{theirs:10.1f}s{ours:9.2f}s{theirs / ours:7.0f}×")
    print("\nThe reference draws only among its best models for bic; ours tries every one again.")
    _print_walls()
    _print_sweeps()
    return 0


def _print_walls() -> None:
    print(f"\n{'two threads':34}{'seconds':>11}")
    uk = read_lists(GIVEN / "UKdat_5.csv")
    for name, method, resamples in (
        ("UKdat_5, bic, all 6,893 models", "bic", 1000),
        ("UKdat_5, bic-average", "bic-average", 1000),
        ("UKdat_5, stepwise, 20,000", "stepwise", MANY),
        ("UKdat_5, recommended", "recommended", 1000),
    ):
        started = time.perf_counter()
        estimate(uk, method=method, run=Run(resamples=resamples, threads=2))
        print(f"{name:34}{time.perf_counter() - started:10.2f}s")


def _print_sweeps() -> None:
    print(f"\n{'latent classes, chains together':34}{'sweeps a second, one core':>27}")
    for name in SWEPT:
        lists = read_lists(GIVEN / f"{name}.csv")
        print(f"{name:34}{_sweeps(lists):27,.0f}")


def _sweeps(lists: Lists) -> float:
    chains, sweeps = 4, 50_000
    seconds = _cpu(lambda: estimate_latent(lists, chains=chains, sweeps=sweeps, burn=0))
    return chains * sweeps / seconds


def _cpu(work: Callable[[], object]) -> float:
    """Return the processor seconds of the second of two runs."""
    work()
    before = time.process_time()
    work()
    return time.process_time() - before


def _reference() -> list[dict[str, str]]:
    with (GIVEN / "reference.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
