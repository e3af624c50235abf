"""Which figures of a report may not be shown, and what it discloses where they are all the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from samsyn.codes import Codes
from samsyn.disclosure import (
    Checked,
    ImpossibleError,
    Opened,
    Policy,
    Profile,
    Published,
    attack,
    attackers_of,
    load_profiles,
    profile_of,
    protect_cells,
)
from samsyn.documents import SmallNumbers
from samsyn.figures import Compilation, Figure
from samsyn.yearbook.cells import Cells, Key, cells_of_used, with_unused


@dataclass(frozen=True, slots=True)
class Disclosed:
    """A small number that a report gives away.

    `how` is `shown`, where it stands there, and `follows`, where it can be worked out of others.
    """

    key: Key
    counted: str
    value: int
    how: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check of a report found.

    `hidden` figures may not be shown, and `disclosed` are those that are shown by a decision or
    because they were public before; `cells` counts what was looked at.
    """

    hidden: frozenset[Key]
    disclosed: tuple[Disclosed, ...]
    cells: int
    opened: tuple[Opened, ...]

    def checked(self) -> Checked:
        """Return what stands in the certificate."""
        profile = load_profiles()["persons"]
        shown = sum(one.how == "shown" for one in self.disclosed)
        return Checked(
            profile=profile.name, threshold=profile.threshold, width=profile.width,
            attackers=attackers_of(Policy(profile)), cells=self.cells, hidden=len(self.hidden),
            small=shown, opened=self.opened,
        )  # fmt: skip


def check_figures(
    figures: Sequence[Figure],
    *,
    small_numbers: SmallNumbers,
    compilation: Compilation,
    codes: Codes,
) -> Verdict:
    """Check the figures of a report, a quantity and a period at a time.

    Args:
        figures: every figure used in it.
        small_numbers: what was decided about them.
        compilation: all figures there are.
        codes: what the categories are parts of.

    Raises:
        ProfileError: nobody has said whether such counts can find a person, or a decision opens
            counts of persons.
    """
    hidden: set[Key] = set()
    disclosed: list[Disclosed] = []
    looked_at = 0
    for cells in cells_of_used(figures, compilation=compilation, codes=codes):
        profile = profile_of(cells.counted)
        if profile is None:
            continue
        looked_at += len(cells.keys)
        decision = small_numbers.opening(cells.quantity, counted=cells.counted)
        if decision is not None:
            profile.insist_opened(cells.quantity, by=decision.by)
            disclosed.extend(_disclosed(cells, profile, compilation=compilation, codes=codes))
        else:
            hidden |= _hidden(cells, profile)
    return Verdict(frozenset(hidden), tuple(disclosed), looked_at, small_numbers.opened)


def _hidden(cells: Cells, profile: Profile) -> set[Key]:
    try:
        tables = protect_cells(cells.system, cells.values, Policy(profile))
    except ImpossibleError:  # the answers contradict each other: none can be vouched for
        return set(cells.keys)
    gone = tables.hidden.copy()
    gone[list(tables.open)] = True
    if tables.open:  # no hiding of others protects them: nothing of this quantity is shown
        gone[:] = True
    return {cells.keys[cell] for cell in np.flatnonzero(gone).tolist()}


def _disclosed(
    cells: Cells, profile: Profile, *, compilation: Compilation, codes: Codes
) -> Iterator[Disclosed]:
    """Yield the small numbers that stand there, and those that follow from what does."""
    for key, value in zip(cells.keys, cells.values.tolist(), strict=True):
        if 0 < value < profile.threshold:
            yield Disclosed(key, cells.counted, value, "shown")
    whole = with_unused(cells, compilation=compilation, codes=codes)
    seen = set(cells.keys)
    numbers = list(zip(whole.keys, whole.values.tolist(), strict=True))
    told = {_of_whom(whole, cell) for cell, (key, _) in enumerate(numbers) if key in seen}
    asked = [
        cell for cell, (key, value) in enumerate(numbers)
        if key not in seen and 0 < value < profile.threshold and _of_whom(whole, cell) not in told
    ]  # fmt: skip
    if not asked:
        return
    values = np.array([value if key in seen else -1 for key, value in numbers])
    try:
        found = attack(
            Published(whole.system.dimensions, whole.system.places, values), cells=asked
        )  # fmt: skip
    except ImpossibleError:  # the answers contradict each other: nothing follows from them
        return
    for cell, interval in zip(found.cells, found.intervals, strict=True):
        whom = _of_whom(whole, cell)
        if interval.width == 0 and whom not in told:
            told.add(whom)  # the only service of a group is told of with the group
            yield Disclosed(whole.keys[cell], cells.counted, int(whole.values[cell]), "follows")


def _of_whom(cells: Cells, cell: int) -> tuple[tuple[int, ...], ...]:
    """Return which combinations a cell is of; two names of the same people have the same."""
    places = cells.system.places[cell].tolist()
    return tuple(
        dimension.made_of[code]
        for dimension, code in zip(cells.system.dimensions, places, strict=True)
    )
