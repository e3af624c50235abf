"""Going through all answers for conflicts, and applying the settlements there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.figures.conflicts import (
    Conflict,
    Key,
    Settled,
    Settlement,
    conflict_between_services,
    gather_conflicts,
    settle,
)
from samsyn.figures.replies import Reply
from samsyn.figures.summing import SINGLE
from samsyn.returns import Cell


@dataclass(frozen=True, slots=True)
class Judged:
    """Every answer after its conflicts were looked for.

    `replies` are by key of the question; `chosen` by key without service, for numbers that have
    only one true value.
    """

    replies: Mapping[Key, Reply]
    chosen: Mapping[Key, Cell]
    conflicts: tuple[Conflict, ...]
    settled: tuple[Settled, ...]

    def unused(self, settlements: Sequence[Settlement]) -> tuple[Settlement, ...]:
        """Return the settlements that settle no conflict there is."""
        used = {settled.settlement.key for settled in self.settled}
        return tuple(settlement for settlement in settlements if settlement.key not in used)


def judge(cells: Iterable[Cell], *, settlements: Sequence[Settlement], codes: Codes) -> Judged:
    """Find what was answered twice, differently, and settle what somebody has settled."""
    by_key = {settlement.key: settlement for settlement in settlements}
    answers, repeated = gather_conflicts(cells)
    settled_answers, still_open = _divide(repeated, settlements=by_key)
    answers |= {s.conflict.key: s.chosen for s in settled_answers}
    rivals = _rivals(answers.values(), codes=codes)
    settled_rivals, open_rivals = _divide(rivals, settlements=by_key)
    replies = {key: _undisputed(cell) for key, cell in answers.items()}
    replies |= {conflict.key: _contested(conflict) for conflict in still_open}
    return Judged(
        replies=replies,
        chosen={s.conflict.key: s.chosen for s in settled_rivals},
        conflicts=tuple(sorted((*still_open, *open_rivals), key=lambda c: c.key)),
        settled=tuple(sorted((*settled_answers, *settled_rivals), key=lambda s: s.conflict.key)),
    )


def _rivals(cells: Iterable[Cell], *, codes: Codes) -> list[Conflict]:
    """Return the numbers with one true value that services give differently."""
    by_key: dict[Key, list[Cell]] = {}
    for cell in cells:
        if codes.quantities[cell.quantity].adds == SINGLE and cell.value is not None:
            key = (cell.period, "", cell.quantity, cell.dimension, cell.category)
            by_key.setdefault(key, []).append(cell)
    return [
        conflict_between_services(key, cells=same)
        for key, same in by_key.items()
        if len({cell.value for cell in same}) > 1
    ]


def _divide(
    conflicts: Iterable[Conflict], *, settlements: Mapping[Key, Settlement]
) -> tuple[list[Settled], list[Conflict]]:
    settled: list[Settled] = []
    still_open: list[Conflict] = []
    for conflict in conflicts:
        choice = settle(conflict, settlements=settlements)
        if choice is None:
            still_open.append(conflict)
        else:
            settled.append(choice)
    return settled, still_open


def _undisputed(cell: Cell) -> Reply:
    return Reply(value=cell.value, status=cell.status, cells=(cell,))


def _contested(conflict: Conflict) -> Reply:
    return Reply(value=None, status="unknown", cells=conflict.cells, contested=True)
