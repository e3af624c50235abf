"""A study as its page shows it, and as the list of studies does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from samsyn.estimation import Estimated, ListDescription, Lists, Reason, Study, gate
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.files import files_of
from samsyn_web.estimates.queries.results import Overlap, overlaps_of
from samsyn_web.estimates.queries.studies import (
    descriptions_of,
    found_in,
    last_day,
    lists_of_study,
    state_of,
)

STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list with how many are on it, how many of them on others too, and whose it is."""

    name: str
    size: int
    shared: int
    told: ListDescription


@dataclass(frozen=True, slots=True)
class ShownStudy:
    """A study: its state, the gate, its lists, and what was found so far.

    `state` is one of the states of a study, or `stopped` where the gate lets nothing through.
    `mark` changes whenever there is something new to see.
    """

    state: str
    lists: Lists
    gate: tuple[Reason, ...]
    rows: tuple[ShownList, ...]
    overlaps: tuple[Overlap, ...]
    found: Study | None
    files: tuple[str, ...]
    mark: str
    last_day: date

    @property
    def is_warned(self) -> bool:
        """Whether the lists say by themselves that no number of theirs is to be published."""
        return any(reason.stops for reason in self.gate)

    @property
    def best(self) -> Estimated | None:
        """The recommended estimate, where it has come."""
        return self.found.recommended if self.found else None


@dataclass(frozen=True, slots=True)
class Listed:
    """A study in the list of all."""

    study: KeptStudy
    state: str
    best: Estimated | None


def shown_study(study: KeptStudy, *, at: datetime) -> ShownStudy:
    """Return a study as its page shows it."""
    lists, told = lists_of_study(study), descriptions_of(study)
    stops, state = gate(lists), _state(study, lists, at=at)
    rows = tuple(
        ShownList(name, size, size - lists.counts[(1 << place) - 1], told[name])
        for place, (name, size) in enumerate(zip(lists.names, lists.sizes, strict=True))
    )
    return ShownStudy(
        state, lists, stops, rows, tuple(overlaps_of(lists)), found_in(study),
        files=files_of(study), mark=f"{study.run}-{study.done}-{state}",
        last_day=last_day(study),
    )  # fmt: skip


def shown_studies(studies: Iterable[KeptStudy], *, at: datetime) -> list[Listed]:
    """Return studies as the list of all shows them."""
    listed = []
    for study in studies:
        found = found_in(study)
        state = _state(study, lists_of_study(study), at=at)
        listed.append(Listed(study, state, found.recommended if found else None))
    return listed


def _state(study: KeptStudy, lists: Lists, *, at: datetime) -> str:
    refuses = any(reason.refuses for reason in gate(lists))
    return STOPPED if refuses else state_of(study, at=at)
