"""Whatever is published after it, and by whatever division, a publication stays closed."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))
from ledger_cast import as_seen, entered, kept

from samsyn.disclosure import (
    About,
    Counts,
    Past,
    Policy,
    attack,
    entry_of,
    full_cross,
    profile_at,
    protect,
    published_to_csv,
)
from samsyn.disclosure.tables import flat

POLICY = Policy(profile_at(5))
PEOPLE = arrays(np.int64, st.just((3, 4)), elements=st.integers(0, 30))
BANDS = (("ab", "c", "d"), ("a", "bc", "d"), ("a", "b", "cd"), ("ab", "cd"), ("abc", "d"))
SPLITS = {"age": {band: tuple(band) for bands in BANDS for band in bands if len(band) > 1}}


def by_band(people, bands):
    """Three places by ages put together in some way."""
    dimensions = (flat("place", codes=["p0", "p1", "p2"]), flat("age", codes=bands))
    columns = [people[:, ["abcd".index(a) for a in band]].sum(axis=1) for band in bands]
    atoms = np.array([[i, j] for i in range(3) for j in range(len(bands))])
    return full_cross(dimensions), Counts(dimensions, atoms, np.stack(columns, axis=1).ravel())


def closed(tables, past, *, least=0):
    """Whether every small cell of a publication keeps the interval it must have."""
    found = attack(as_seen(tables), past=past, least=least)
    small = set(np.flatnonzero(tables.primary).tolist())
    return all(
        one.width >= POLICY.profile.width and (one.upper is None or one.upper >= 5)
        for one in kept(found, small)
    )


@given(people=PEOPLE, first=st.sampled_from(BANDS), second=st.sampled_from(BANDS))
@settings(max_examples=50, deadline=None)
def test_a_second_division_opens_nothing_of_the_first(people, first, second):
    before = Past(splits=SPLITS)
    old = protect(*by_band(people, first), POLICY, past=before)
    assume(not old.open)
    past = replace(before, entries=entered(old, before, publication="old"))
    new = protect(*by_band(people, second), POLICY, past=past)
    assume(not new.open)
    both = replace(past, entries=entered(new, past, publication="new"))
    assert closed(old, both)
    assert closed(new, both)


@given(people=PEOPLE, more=arrays(np.int64, st.just((3, 4)), elements=st.integers(0, 6)))
@settings(max_examples=40, deadline=None)
def test_late_registrations_open_nothing(people, more):
    old = protect(*by_band(people, tuple("abcd")), POLICY)
    assume(not old.open)
    past = Past(entries=entered(old, Past(), publication="june"), vintage="2")
    new = protect(*by_band(people + more, tuple("abcd")), POLICY, past=past)
    assume(not new.open)
    both = replace(past, entries=entered(new, past, publication="december", vintage="2"))
    assert closed(new, both)
    assert closed(old, replace(both, vintage="1"))


@given(people=PEOPLE)
@settings(max_examples=30, deadline=None)
def test_publishing_the_same_again_changes_nothing(people):
    tables = protect(*by_band(people, tuple("abcd")), POLICY)
    assume(not tables.open)
    past = Past(entries=entered(tables, Past(), publication="once"))
    again = protect(*by_band(people, tuple("abcd")), POLICY, past=past)
    assert (again.hidden == tables.hidden).all()
    assert again.open == ()
    assert again.breaches == 0


@given(people=PEOPLE, other=st.integers(0, 99))
@settings(max_examples=30, deadline=None)
def test_a_hidden_number_is_in_no_byte_that_is_kept_or_shown(people, other):
    tables = protect(*by_band(people, tuple("abcd")), POLICY)
    changed = replace(tables, values=np.where(tables.hidden, other, tables.values))
    assert published_to_csv(tables, public=True) == published_to_csv(changed, public=True)
    about = About("edition")
    assert entry_of(tables, about, Past()) == entry_of(changed, about, Past())


@given(people=PEOPLE, zeros_shown=st.booleans())
@settings(max_examples=30, deadline=None)
def test_a_person_in_a_hidden_cell_learns_no_more_than_others_may(people, zeros_shown):
    """Everyone who is in a small cell knows that somebody is there: it stays wide for them too."""
    system, counts = by_band(people, tuple("abcd"))
    tables = protect(system, counts, replace(POLICY, zeros_shown=zeros_shown))
    assume(not tables.open)
    seen = as_seen(tables)
    for atoms, persons in zip(counts.atoms.tolist(), counts.persons.tolist(), strict=True):
        cell = system.codes.index(("p" + str(atoms[0]), "abcd"[atoms[1]]))
        if persons and tables.hidden[cell]:
            knowing = attack(seen, least=int(zeros_shown), holding=(cell,))
            around = {i for i in np.flatnonzero(tables.primary).tolist() if holds(system, i, cell)}
            assert all(
                one.width >= 3 and (one.upper is None or one.upper >= 5)
                for one in kept(knowing, around)
            )


def holds(system, whole, part):
    """Whether one cell holds all of another."""
    places = zip(system.dimensions, *system.places[[whole, part]].tolist(), strict=True)
    return all(set(d.made_of[inner]) <= set(d.made_of[outer]) for d, outer, inner in places)
