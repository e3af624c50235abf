"""From tables to tables that may be published; the steps stand in a row in `marking`."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.insiders import Behind, behind_cells, behind_counts
from samsyn.disclosure.ledger import Past
from samsyn.disclosure.marking import mark
from samsyn.disclosure.policy import Policy, Protected
from samsyn.disclosure.sayings import Saying
from samsyn.disclosure.tables import Counts, System, in_one_order
from samsyn.disclosure.vintages import as_far_as_true

NOTHING_BEFORE = Past()


def protect(
    system: System,
    counts: Counts,
    policy: Policy,
    *,
    past: Past = NOTHING_BEFORE,
    sayings: Sequence[Saying] = (),
) -> Protected:
    """Return which cells are hidden; the same for the same input, in whatever order it is listed.

    Args:
        system: the tables to be published.
        counts: over the same dimensions.
        policy: how they are protected.
        past: what was published before.
        sayings: what prose says of the same people, and will go on saying.

    Raises:
        OtherwiseError: a cell was published before with another number.
        SplitError: the same people were divided otherwise before, and nobody has said how.
    """
    ordered, sorted_counts, places = in_one_order(system, counts)
    behind = behind_counts(ordered, sorted_counts, sayings=sayings)
    marked = _marked(ordered, behind, policy, past)
    return replace(
        marked, system=system, values=marked.values[places], primary=marked.primary[places],
        secondary=marked.secondary[places], added=_turned(marked.added, places),
        open=_turned(marked.open, places), public=_turned(marked.public, places),
    )  # fmt: skip


def protect_cells(
    system: System,
    values: NDArray[np.int64],
    policy: Policy,
    *,
    past: Past = NOTHING_BEFORE,
) -> Protected:
    """Return which cells are hidden of cells that are all there is: no finer count is kept.

    That is the shape of returns: totals with one-way breakdowns, and their sums over services.

    Args:
        system: the cells, codes in the order of their names.
        values: what each holds.
        policy: how they are protected.
        past: what was published before.

    Raises:
        OtherwiseError, SplitError: as for `protect`.
        ImpossibleError: the cells do not agree with each other.
    """
    return _marked(system, behind_cells(system, values), policy, past)


def _marked(system: System, behind: Behind, policy: Policy, past: Past) -> Protected:
    return as_far_as_true(past, lambda added: mark(system, behind, policy, past, only_added=added))


def _turned(cells: tuple[int, ...], places: NDArray[np.int64]) -> tuple[int, ...]:
    """Return cells by their numbers in the order that was given."""
    return tuple(np.flatnonzero(np.isin(places, cells)).tolist())
