"""How fast tables are protected and attacked, against the processor seconds of the reference.

The reference seconds stand in `tests/reference/disclosure/reference-suppression.csv`; another
machine measured them, so the ratio says how many times, not how exactly.
"""

import csv
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from bench.made_tables import GIVEN, made
from bench.ten_years import print_ten_years
from samsyn.disclosure import Policy, Protected, Published, attack, profile_at, protect
from samsyn.disclosure.tables import values_of

CASES = (("d3", "1k5"), ("d3", "5k"), ("lin5", "1k5"), ("lin5", "5k"), ("full5", "50k"),
         ("kom7", "1k5"))  # fmt: skip


def print_disclosure() -> int:
    """Print a table: processor seconds of hiding, of the reference, of hardening, of the attack."""
    print(f"{'tables':12} {'cells':>6} {'hides s':>8} {'reference s':>11} {'times':>6}")
    for system, tag in CASES:
        tables, counts = made(system, tag)
        policy = Policy(profile_at(5), zeros_shown=True, alone=False, hardened=False)
        seconds = _seconds(lambda t=tables, c=counts, p=policy: protect(t, c, p))
        reference = _reference().get((system, tag))
        times = f"{reference / seconds:6.1f}" if reference else "     –"
        told = f"{reference:11.2f}" if reference else "  no answer"
        print(f"{system + ' ' + tag:12} {len(tables.places):6} {seconds:8.2f} {told} {times}")
    tables, counts = made("lin5", "5k")
    values = values_of(tables, counts)
    small = (values > 0) & (values < 5)
    hidden = protect(tables, counts, Policy(profile_at(5), hardened=False)).hidden
    seen = Published(tables.dimensions, tables.places, np.where(hidden, -1, values))
    print(f"lin5 5k: {small.sum()} primary; all {hidden.sum()} hidden cells attacked in "
          f"{_seconds(lambda: attack(seen)):.2f} s; protected and hardened in "
          f"{_seconds(lambda: protect(tables, counts, Policy(profile_at(5)))):.2f} s")  # fmt: skip
    tables_seen = protect(tables, counts, Policy(profile_at(5)))
    after = Published(
        tables.dimensions, tables.places, np.where(tables_seen.hidden, -1, tables_seen.values)
    )
    primary = np.flatnonzero(tables_seen.primary).tolist()
    seconds = _seconds(lambda: attack(after, cells=primary))
    print(f"lin5 5k: all {len(primary)} primary cells audited in {seconds:.2f} s")
    shown_zeros: list[Protected] = []
    zeros = Policy(profile_at(5), zeros_shown=True, insiders=False)
    seconds = _seconds(lambda: shown_zeros.append(protect(tables, counts, zeros)))
    print(f"lin5 5k, zeros shown: {len(shown_zeros[0].added)} cells more, "
          f"{len(shown_zeros[0].open)} open, in {seconds:.1f} s")  # fmt: skip
    print_ten_years()
    return 0


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _reference() -> dict[tuple[str, str], float]:
    path = Path(GIVEN) / "reference-suppression.csv"
    with path.open(encoding="utf-8") as file:
        return {
            (row["scen"], row["tag"]): float(row["cpu"])
            for row in csv.DictReader(file)
            if row["mode"] == "nosing" and row["maxN"] == "4"
        }
