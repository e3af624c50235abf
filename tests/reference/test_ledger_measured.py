"""Publications that are safe alone leak together; protected beside the ledger, nothing opens."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))
from disclosure_cast import made
from ledger_cast import as_seen, entered, kept

from samsyn.disclosure import (
    Counts,
    Past,
    Policy,
    attack,
    profile_at,
    protect,
    told_to_partners,
)
from samsyn.disclosure.tables import Margins, System, flat

POLICY = Policy(profile_at(5), insiders=False)
FIRST = {"a00_17": ("a00_11", "a12_17"), "a18_24": ("a18_24",), "a25": ("a25_34", "a35plus")}
SECOND = {"a00_11": ("a00_11",), "a12_24": ("a12_17", "a18_24"), "a25_34": ("a25_34",),
          "a35plus": ("a35plus",)}  # fmt: skip
SPLITS = {"age": {code: pieces for bands in (FIRST, SECOND) for code, pieces in bands.items()
                  if len(pieces) > 1}}  # fmt: skip


def by_district(tag, bands):
    """District by form by ages put together, of made records."""
    _, counts = made("lin5", tag)
    names = [d.name for d in counts.dimensions]
    district, form, age = (names.index(one) for one in ("district", "exploitation", "age"))
    pieces = counts.dimensions[age].atoms
    band = {pieces.index(p): i for i, group in enumerate(bands.values()) for p in group}
    columns = (
        counts.atoms[:, district],
        counts.atoms[:, form],
        [band[a] for a in counts.atoms[:, age].tolist()],
    )
    rows, where = np.unique(np.stack(columns, axis=1), axis=0, return_inverse=True)
    persons = np.bincount(where.ravel(), weights=counts.persons).astype(np.int64)
    dimensions = (
        counts.dimensions[district],
        counts.dimensions[form],
        flat("age", codes=list(bands)),
    )
    shown = [Margins("a", tuple(d.at_level("all") for d in dimensions))]
    return System.of(dimensions, shown), Counts(dimensions, rows, persons)


def opened(tables, past):
    """How many small cells of a publication are known exactly."""
    small = set(np.flatnonzero(tables.primary).tolist())
    return sum(one.width == 0 for one in kept(attack(as_seen(tables), past=past), small))


def narrow(tables, past):
    """How many have an interval that is too narrow, or that ends below the threshold."""
    small = set(np.flatnonzero(tables.primary).tolist())
    found = kept(attack(as_seen(tables), past=past), small)
    return sum(one.width < 3 or (one.upper is not None and one.upper < 5) for one in found)


@pytest.mark.parametrize("tag", ["1k5", "5k"])
def test_two_bandings_leak_together_and_not_beside_the_ledger(tag):
    nothing = Past(splits=SPLITS)
    first = protect(*by_district(tag, FIRST), POLICY)
    past = replace(nothing, entries=entered(first, nothing, publication="first"))
    alone = protect(*by_district(tag, SECOND), POLICY)
    beside = protect(*by_district(tag, SECOND), POLICY, past=past)
    assert opened(first, nothing) == opened(alone, nothing) == 0
    assert opened(first, replace(nothing, entries=entered(alone, nothing, publication="x"))) > 0
    both = replace(past, entries=entered(beside, past, publication="second"))
    assert (narrow(first, both), narrow(beside, both)) == (0, 0)
    assert (beside.open, beside.breaches) == ((), 0)


def with_late_ones(counts, share):
    """Counts to which a share of persons is added afterwards, by lot."""
    lot = np.random.default_rng(7)
    late = lot.random(counts.persons.sum()) < share
    rows = np.repeat(np.arange(len(counts.persons)), counts.persons)[late]
    more = np.bincount(rows, minlength=len(counts.persons))
    return replace(counts, persons=counts.persons + more)


def test_late_registrations_leak_and_not_beside_the_ledger():
    tables, counts = made("d3", "5k")
    first = protect(tables, counts, POLICY)
    past = Past(entries=entered(first, Past(), publication="june"), vintage="2")
    later = with_late_ones(counts, 0.03)
    alone, beside = protect(tables, later, POLICY), protect(tables, later, POLICY, past=past)
    leaking = Past(entries=entered(alone, Past(), publication="x", vintage="2"), vintage="1")
    both = replace(past, entries=entered(beside, past, publication="december", vintage="2"))
    assert opened(first, leaking) + opened(alone, past) > 0
    assert narrow(beside, both) == 0
    assert narrow(first, replace(both, vintage="1")) == 0
    assert (beside.open, beside.breaches) == ((), 0)


def own_part(counts, partner):
    """What one district knows of itself, as if it had been published to it alone."""
    names = [d.name for d in counts.dimensions]
    used = [names.index(one) for one in ("district", "exploitation", "year")]
    dimensions = tuple(counts.dimensions[i] for i in used)
    mine = counts.atoms[:, used[0]] == partner
    leaves = [d.at_level("leaf")[1:] for d in dimensions]
    system = System.of(dimensions, [Margins("own", ((leaves[0][partner],), *leaves[1:]))])
    part = Counts(dimensions, counts.atoms[mine][:, used], counts.persons[mine])
    tables = protect(system, part, Policy(profile_at(2), alone=False, hardened=False))
    shown = np.zeros_like(tables.primary)
    whole = replace(tables, primary=shown, secondary=shown)
    return Past(entries=entered(whole, Past(), publication="own"))


@pytest.fixture(scope="module")
def guarded_d3():
    """District by form by year, protected with every district in mind, and the records."""
    tables, counts = made("d3", "5k")
    policy = replace(POLICY, partners=frozenset({"district"}))
    return protect(tables, counts, policy), counts


def told(tables):
    """How many small cells some district knows the rest of."""
    small = set(np.flatnonzero(tables.primary).tolist())
    return sum(one.cell in small for one in told_to_partners(as_seen(tables), dimension="district"))


def test_districts_who_know_their_own_part_find_others_unless_it_is_reckoned_with(guarded_d3):
    closed, counts = guarded_d3
    tables, _ = made("d3", "5k")
    assert told(protect(tables, counts, POLICY)) > 100
    assert told(closed) == 0
    assert closed.open == ()


def others_may_be_in(tables, cell, partner):
    """Whether a cell holds another district that is not shown to have nobody."""
    district, (here, *rest) = tables.system.dimensions[0], tables.system.places[cell].tolist()
    number = {place: i for i, place in enumerate(map(tuple, tables.system.places.tolist()))}
    leaves = {district.made_of.index((atom,)) for atom in district.made_of[here] if atom != partner}
    cells = [number[leaf, *rest] for leaf in leaves]
    return any(tables.hidden[one] or tables.values[one] for one in cells)


@pytest.mark.parametrize("partner", range(12))
def test_no_district_comes_close_to_what_others_have(partner, guarded_d3):
    closed, counts = guarded_d3
    district = closed.system.dimensions[0]
    assert district.name == "district"
    others = {
        cell for cell in np.flatnonzero(closed.primary).tolist()
        if others_may_be_in(closed, cell, partner)
    }  # fmt: skip
    found = kept(attack(as_seen(closed), past=own_part(counts, partner)), others)
    assert len(found) > 150
    bad = [one for one in found if one.width < 3 or (one.upper is not None and one.upper < 5)]
    assert bad == []
