"""The pattern of hidden cells against that of Statistics Norway's program, cell by cell."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))
from disclosure_cast import hidden_by_the_reference, made

from samsyn.disclosure import Policy, profile_at, protect

ALIKE = 0.01  # of the hidden cells, and of the value hidden, may differ with persons alone


def pattern(system, tag, *, alone):
    tables, counts = made(system, tag)
    policy = Policy(profile=profile_at(5), zeros_shown=True, alone=alone, hardened=False)
    protected = protect(tables, counts, policy)
    values = dict(zip(tables.codes, protected.values.tolist(), strict=True))
    hidden = {c for c, h in zip(tables.codes, protected.hidden, strict=True) if h}
    return hidden, values, [d.name for d in tables.dimensions]


@pytest.mark.parametrize(
    ("system", "tag"),
    [("d3", "1k5"), ("d3", "5k"), ("lin5", "1k5"), ("lin5", "5k"), ("full5", "50k")],
)
def test_the_pattern_is_the_same_cell_by_cell(system, tag):
    hidden, _, names = pattern(system, tag, alone=False)
    assert hidden == hidden_by_the_reference(system, tag, "nosing", names)


@pytest.mark.parametrize(
    ("system", "tag"), [("d3", "1k5"), ("d3", "5k"), ("lin5", "1k5"), ("lin5", "5k")]
)
def test_with_persons_alone_it_differs_by_less_than_a_hundredth(system, tag):
    hidden, values, names = pattern(system, tag, alone=True)
    reference = hidden_by_the_reference(system, tag, "nozero", names)
    assert len(hidden ^ reference) <= ALIKE * len(reference)
    ours, theirs = (sum(values[cell] for cell in cells) for cells in (hidden, reference))
    assert ours <= (1 + ALIKE) * theirs
