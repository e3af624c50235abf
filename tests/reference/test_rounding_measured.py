"""Rounding changes cells less than the reference program does, and keeps everything adding up."""

import csv
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))
from disclosure_cast import GIVEN, made, small_table

from samsyn.disclosure import round_small
from samsyn.disclosure.tables import values_of

CASES = [(s, t, b) for s in ("d3", "lin5") for t in ("1k5", "5k") for b in (3, 5)]


def reference(system, tag, base):
    with (GIVEN / "reference-rounding.csv").open(encoding="utf-8") as file:
        return next(
            row for row in csv.DictReader(file)
            if (row["scen"], row["tag"], row["base"]) == (system, tag, str(base))
        )  # fmt: skip


@pytest.mark.parametrize(("system", "tag", "base"), CASES)
def test_cells_change_no_more_than_in_the_reference(system, tag, base):
    tables, counts = made(system, tag)
    rounded = round_small(tables, counts, base=base)
    theirs = reference(system, tag, base)
    change = np.abs(rounded.values - rounded.exact)
    assert not ((rounded.values > 0) & (rounded.values < base)).any()
    assert abs(rounded.values[0] - rounded.exact[0]) <= base // 2
    assert change.sum() <= float(theirs["meanAbs"]) * int(theirs["cells"])
    assert (rounded.values == values_of(tables, rounded.counts)).all()


def test_what_was_rounded_before_keeps_its_rounding():
    tables, counts = small_table([[1, 9, 9], [2, 8, 7]])
    once = round_small(tables, counts, base=3)
    fixed = {tuple(a): n for a, n in zip(once.counts.atoms.tolist(), once.counts.persons.tolist(),
                                         strict=True) if n % 3 == 0}  # fmt: skip
    later, more = small_table([[1, 9, 9], [2, 8, 2]])
    again = round_small(later, more, base=3, fixed=fixed)
    kept = dict(zip(map(tuple, again.counts.atoms.tolist()), again.counts.persons, strict=True))
    assert all(kept[place] == count for place, count in fixed.items())
    assert not ((again.values > 0) & (again.values < 3)).any()
