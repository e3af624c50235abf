"""The attack finds what was measured on unprotected tables, and nothing in protected ones."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))
from disclosure_cast import made

from samsyn.disclosure import Policy, Published, attack, profile_at, protect
from samsyn.disclosure.tables import values_of

SHOWING = Policy(profile=profile_at(5), zeros_shown=True)


def as_seen(tables, values, hidden):
    """What a reader has of a system, the dimensions that no table uses left out."""
    used = [i for i in range(len(tables.dimensions)) if tables.places[:, i].any()]
    return Published(
        tuple(tables.dimensions[i] for i in used), tables.places[:, used],
        np.where(hidden, -1, values),
    )  # fmt: skip


@pytest.mark.parametrize(("tag", "targets", "exact"), [("1k5", 595, 404), ("5k", 213, 179)])
def test_hiding_only_small_cells_is_no_protection(tag, targets, exact):
    tables, counts = made("d3", tag)
    values = values_of(tables, counts)
    found = attack(as_seen(tables, values, (values > 0) & (values < 5)))
    assert (len(found.cells), found.exact()) == (targets, exact)


def test_zeros_that_are_always_shown_open_cells_that_no_equation_opens():
    tables, counts = made("lin5", "5k")
    protected = protect(tables, counts, Policy(profile=profile_at(5), zeros_shown=True,
                                               hardened=False))  # fmt: skip
    seen = as_seen(tables, protected.values, protected.hidden)
    primary = set(np.flatnonzero(protected.primary).tolist())
    assert opened(attack(seen), primary) == 0
    assert opened(attack(seen, least=1), primary) == 21


def opened(found, cells):
    """How many of some cells are known exactly."""
    pairs = zip(found.cells, found.intervals, strict=True)
    return sum(interval.width == 0 for cell, interval in pairs if cell in cells)


@pytest.mark.parametrize("zeros_shown", [False, True])
def test_what_is_protected_stays_closed(zeros_shown):
    tables, counts = made("d3", "5k")
    protected = protect(tables, counts, Policy(profile=profile_at(5), zeros_shown=zeros_shown))
    found = attack(as_seen(tables, protected.values, protected.hidden), least=int(zeros_shown))
    primary = set(np.flatnonzero(protected.primary).tolist())
    pairs = zip(found.cells, found.intervals, strict=True)
    kept = [interval for cell, interval in pairs if cell in primary]
    assert protected.open == ()
    assert len(kept) == 213
    assert all(interval.width >= 3 for interval in kept)
    assert all(interval.upper is None or interval.upper >= 5 for interval in kept)


def test_linked_tables_stay_closed_at_few_cells_more():
    tables, counts = made("lin5", "5k")
    protected = protect(tables, counts, Policy(profile=profile_at(5)))
    seen = as_seen(tables, protected.values, protected.hidden)
    found = attack(seen, cells=np.flatnonzero(protected.primary).tolist())
    assert protected.open == ()
    assert len(found.intervals) == 124
    assert found.narrower_than(3) == 0
    assert found.below(5) == 0
    assert len(protected.added) < 153
