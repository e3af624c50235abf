"""Cells of returns: totals with one-way breakdowns and their sums, without a finer count."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.disclosure import (
    Margins,
    Policy,
    Published,
    System,
    attack,
    flat,
    profile_at,
    protect_cells,
)

SERVICES, DIVISIONS = ("a", "b", "c"), {"sex": ("F", "M"), "form": ("x", "y", "z")}
POLICY = Policy(profile_at(5))


@st.composite
def returns(draw):
    """For each service and division the persons by category; every division adds up to the same."""
    small = st.integers(0, 9)
    by_sex = [[draw(small), draw(small)] for _ in SERVICES]
    by_form = []
    for one in by_sex:
        first = draw(st.integers(0, sum(one)))
        second = draw(st.integers(0, sum(one) - first))
        by_form.append([first, second, sum(one) - first - second])
    return {"sex": np.array(by_sex), "form": np.array(by_form)}


def cells_of(told):
    """The cells of all services and of each, whole and by each division, with their values."""
    dimensions = (flat("scope", codes=SERVICES),
                  *(flat(name, codes=codes) for name, codes in DIVISIONS.items()))  # fmt: skip
    places, values = [], []
    for scope in range(len(SERVICES) + 1):
        rows = slice(None) if scope == 0 else slice(scope - 1, scope)
        places.append([scope, 0, 0])
        values.append(int(told["sex"][rows].sum()))
        for axis, (name, codes) in enumerate(DIVISIONS.items(), 1):
            for code in range(len(codes)):
                place = [scope, 0, 0]
                place[axis] = code + 1
                places.append(place)
                values.append(int(told[name][rows, code].sum()))
    shown = tuple(tuple(range(len(d.codes))) for d in dimensions)
    system = System(
        dimensions, (Margins("all", shown),), np.array(places), (tuple(range(len(places))),)
    )
    return system, np.array(values)


@settings(max_examples=40, deadline=None)
@given(returns())
def test_no_small_cell_of_any_return_can_be_worked_out(told):
    system, values = cells_of(told)
    tables = protect_cells(system, values, POLICY)
    seen = Published(system.dimensions, system.places, np.where(tables.hidden, -1, values))
    small = set(np.flatnonzero(tables.primary).tolist()) - set(tables.open)
    found = attack(seen)
    assert tables.open == ()
    for cell, interval in zip(found.cells, found.intervals, strict=True):
        if cell in small:
            assert interval.width >= 3
            assert interval.upper is None or interval.upper >= 5
