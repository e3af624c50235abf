"""Conflicts of a round: two sources that give one number differently, and what was decided."""

from dataclasses import dataclass

from samsyn.figures import Conflict
from samsyn.returns import Cell
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import LeftOut, Return, Round, Settlement
from samsyn_web.collection.queries.figures import compilation_of, services_of, settlements_of

Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """One of the answers: its name in a settlement, who gave it, and what it says."""

    name: str
    service: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Dispute:
    """A number with its answers, and the decision, if there is one."""

    key: Key
    field: Field
    answers: tuple[Source, ...]
    settled: Settlement | None = None

    @property
    def name(self) -> str:
        """What forms call it."""
        return "|".join(self.key)


def disputes_of(the_round: Round) -> tuple[Dispute, ...]:
    """Return the conflicts among what is submitted and accepted, the open ones first."""
    out = LeftOut.objects.filter(of__round=the_round, withdrawn_at__isnull=True).values("of")
    given = the_round.returns.filter(state__in=(Return.State.SUBMITTED, Return.State.ACCEPTED))
    compilation = compilation_of(the_round, of=list(given.exclude(pk__in=out)))
    names = {service.code: service.name for service in services_of(the_round)}
    decided = {one.key: one for one in settlements_of(the_round)}
    still_open = [_dispute(one, names=names) for one in compilation.conflicts]
    settled = [
        _dispute(one.conflict, names=names, settled=decided[one.conflict.key])
        for one in compilation.settled
    ]
    return (*still_open, *settled)


def _dispute(
    conflict: Conflict, *, names: dict[str, str], settled: Settlement | None = None
) -> Dispute:
    period, service, quantity, dimension, category = conflict.key
    answers = tuple(
        Source(name=cell.place.file if service else cell.service,
               service=names[cell.service], cell=cell)
        for cell in conflict.cells
    )  # fmt: skip
    field = Field(period, quantity, dimension, category)
    return Dispute(key=conflict.key, field=field, answers=answers, settled=settled)
