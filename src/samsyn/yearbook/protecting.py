"""Which figures of a report may not be shown, and what it discloses where they are all the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.codes import Codes
from samsyn.disclosure import (
    Checked,
    Entry,
    ImpossibleError,
    Opened,
    Past,
    Policy,
    Profile,
    Published,
    attack,
    attackers_of,
    head_of,
    load_profiles,
    profile_of,
)
from samsyn.documents import SmallNumbers
from samsyn.figures import Compilation, Figure
from samsyn.yearbook.beside_ledger import Laid, entries_with, lay_beside
from samsyn.yearbook.cells import Cells, Key, cells_of_used, with_unused

Marks = NDArray[np.bool_]


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
    because they were public before; `cells` counts what was looked at. `published` are the cells
    beside the ledger, each with those that are not shown.
    """

    hidden: frozenset[Key]
    disclosed: tuple[Disclosed, ...]
    cells: int
    opened: tuple[Opened, ...]
    published: tuple[tuple[Laid, Marks], ...] = ()
    ledger: tuple[Entry, ...] = ()

    def entries(self, *, publication: str, day: str) -> tuple[Entry, ...]:
        """Return what the report adds to the ledger when it is published."""
        return entries_with(self.published, ledger=self.ledger, publication=publication, day=day)

    def checked(self) -> Checked:
        """Return what stands in the certificate."""
        profile = load_profiles()["persons"]
        shown = sum(one.how == "shown" for one in self.disclosed)
        return Checked(
            profile=profile.name, threshold=profile.threshold, width=profile.width,
            attackers=attackers_of(Policy(profile), past=Past(entries=self.ledger)),
            cells=self.cells, hidden=len(self.hidden), small=shown, opened=self.opened,
            ledger=head_of(self.ledger) if self.ledger else "",
        )  # fmt: skip


def check_figures(
    figures: Sequence[Figure],
    *,
    small_numbers: SmallNumbers,
    compilation: Compilation,
    codes: Codes,
    ledger: Sequence[Entry] = (),
) -> Verdict:
    """Check the figures of a report, a quantity and a period at a time.

    Args:
        figures: every figure used in it.
        small_numbers: what was decided about them.
        compilation: all figures there are.
        codes: what the categories are parts of.
        ledger: everything published before.

    Raises:
        SplitError: the same people were divided otherwise before, and nobody has said how.
        ProfileError: nobody has said whether such counts can find a person, or a decision opens
            counts of persons.
    """
    published: list[tuple[Laid, Marks]] = []
    disclosed: list[Disclosed] = []
    for cells in cells_of_used(figures, compilation=compilation, codes=codes):
        profile = profile_of(cells.counted)
        if profile is None:
            continue
        laid = lay_beside(cells, Policy(profile), ledger=ledger)
        decision = small_numbers.opening(cells.quantity, counted=cells.counted)
        if decision is None:
            published.append((laid, _gone(laid)))
            disclosed.extend(_public_before(laid))
        else:
            profile.insist_opened(cells.quantity, by=decision.by)
            published.append((laid, np.zeros(len(cells.keys), dtype=bool)))
            disclosed.extend(_disclosed(cells, profile, compilation=compilation, codes=codes))
    return _verdict(published, disclosed, opened=small_numbers.opened, ledger=ledger)


def _verdict(
    published: Sequence[tuple[Laid, Marks]],
    disclosed: Sequence[Disclosed],
    *,
    opened: tuple[Opened, ...],
    ledger: Sequence[Entry],
) -> Verdict:
    hidden = frozenset(
        laid.cells.keys[cell]
        for laid, gone in published for cell in np.flatnonzero(gone).tolist()
    )  # fmt: skip
    looked_at = sum(len(laid.cells.keys) for laid, _ in published)
    return Verdict(hidden, tuple(disclosed), looked_at, opened, tuple(published), tuple(ledger))


def _gone(laid: Laid) -> Marks:
    """Return the cells that may not be shown: all of them where none can be vouched for."""
    tables = laid.tables
    if tables is None or tables.open:
        return np.ones(len(laid.cells.keys), dtype=bool)
    return tables.hidden


def _public_before(laid: Laid) -> Iterator[Disclosed]:
    """Yield the small numbers that stay, because they were published before."""
    for cell in laid.tables.public if laid.tables else ():
        cells = laid.cells
        yield Disclosed(cells.keys[cell], cells.counted, int(cells.values[cell]), "shown")


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
