"""What must hold of every table that is protected, whatever is in it."""

import sys
from itertools import product
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))
from disclosure_cast import small_table

from samsyn.disclosure import Counts, Policy, full_cross, profile_at, protect
from samsyn.disclosure.attack import facts_about, intervals, joined
from samsyn.disclosure.tables import flat, incidence

TABLES = arrays(
    np.int64, st.tuples(st.integers(2, 4), st.integers(2, 4)), elements=st.integers(0, 9)
)
SMALL = arrays(np.int64, st.just((2, 2)), elements=st.integers(0, 3))
POLICIES = st.builds(
    Policy, profile=st.just(profile_at(3)), zeros_shown=st.booleans(), alone=st.booleans(),
    hardened=st.booleans(),
)  # fmt: skip


@given(numbers=TABLES, policy=POLICIES)
@settings(max_examples=60, deadline=None)
def test_no_hidden_small_cell_follows_from_what_is_shown(numbers, policy):
    tables, counts = small_table(numbers)
    protected = protect(tables, counts, policy)
    shown = incidence(tables.dimensions, tables.places[~protected.hidden]).toarray()
    rank = np.linalg.matrix_rank(shown) if len(shown) else 0
    for place in tables.places[protected.primary]:
        cell = incidence(tables.dimensions, place[None, :]).toarray()
        assert np.linalg.matrix_rank(np.vstack([shown, cell])) == rank + 1


@given(numbers=TABLES, policy=POLICIES)
@settings(max_examples=40, deadline=None)
def test_protecting_twice_is_the_same(numbers, policy):
    tables, counts = small_table(numbers)
    once, again = protect(tables, counts, policy), protect(tables, counts, policy)
    assert (once.hidden == again.hidden).all()


@given(numbers=TABLES, policy=POLICIES, random=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_in_which_categories_are_listed_changes_nothing(numbers, policy, random):
    tables, counts = small_table(numbers)
    names = [list(d.atoms) for d in counts.dimensions]
    for codes in names:
        random.shuffle(codes)
    turned = tuple(flat(d.name, codes=c) for d, c in zip(counts.dimensions, names, strict=True))
    atoms = np.array(
        [[turned[axis].atoms.index(counts.dimensions[axis].atoms[a]) for axis, a in enumerate(row)]
         for row in counts.atoms.tolist()]
    )  # fmt: skip
    other = full_cross(turned)
    ours = protect(tables, counts, policy)
    theirs = protect(other, Counts(turned, atoms, counts.persons), policy)
    assert marks(tables, ours) == marks(other, theirs)


def marks(tables, protected):
    return {c for c, hidden in zip(tables.codes, protected.hidden, strict=True) if hidden}


@given(numbers=SMALL, hidden=arrays(np.bool_, st.just(9)), least=st.integers(0, 1))
@settings(max_examples=60, deadline=None)
def test_the_attack_finds_what_trying_every_world_finds(numbers, hidden, least):
    tables, counts = small_table(numbers)
    sums = incidence(tables.dimensions, tables.places)
    values = (sums @ counts.persons).astype(int)
    hidden = hidden & (values >= least)
    hidden[0] = False  # the total bounds the worlds to be tried
    if not hidden.any():
        return
    worlds = np.array([w for w in product(range(values[0] + 1), repeat=4) if sum(w) == values[0]])
    seen = worlds @ sums.T.toarray()
    agree = (seen[:, ~hidden] == values[~hidden]).all(axis=1) & (seen[:, hidden] >= least).all(1)
    seen = seen[agree][:, hidden]
    shown = facts_about(tables.dimensions, tables.places[~hidden],
                        lower=values[~hidden], upper=values[~hidden])  # fmt: skip
    known = facts_about(
        tables.dimensions, tables.places[hidden],
        lower=np.full(hidden.sum(), least), upper=np.full(hidden.sum(), np.inf),
    )  # fmt: skip
    found = intervals(joined([shown, known]), sums[hidden], whole=True)
    assert [(i.lower, i.upper) for i in found] == list(zip(seen.min(0), seen.max(0), strict=True))
