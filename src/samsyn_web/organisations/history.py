"""What happened in the register since a day: to services, and to who answers or signs for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from samsyn_web.organisations.models import Holding, Organisation, Role, Service, ServiceChange
from samsyn_web.organisations.queries import holdings_on
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty

ANSWERING = (Duty.REPORTER.value, Duty.SIGNATORY.value)


@dataclass(frozen=True, slots=True)
class RegisterChange:
    """One thing that happened: to a service, or to who holds a role.

    `kind` is that of a service (`added`, `ended`, `resumed`, `renamed`, `regrouped`), or `came` or
    `left` of a `person` in a `role`; `day` is when.
    """

    organisation: Organisation
    kind: str
    day: date
    service: Service | None = None
    before: str = ""
    after: str = ""
    role: Role | None = None
    person: Person | None = None


def changes_since(moment: datetime, *, on: date) -> tuple[RegisterChange, ...]:
    """Return what happened since a moment, until a day: services first, then people, by day."""
    since = moment.date()
    services = sorted(_of_services(moment), key=lambda one: one.day)
    people = sorted(_of_people(since, on=on), key=lambda one: one.day)
    return (*services, *people)


def _of_services(moment: datetime) -> Iterator[RegisterChange]:
    found = ServiceChange.objects.filter(at__gte=moment)
    for one in found.select_related("service__organisation"):
        yield RegisterChange(
            organisation=one.service.organisation, kind=one.kind, day=one.at.date(),
            service=one.service, before=one.before, after=one.after,
        )  # fmt: skip


def _of_people(since: date, *, on: date) -> Iterator[RegisterChange]:
    """Tell of those who came or left, but not of one who held the role then and holds it now."""
    then, now = (_held_on(day) for day in (since, on))
    for key in now.keys() - then.keys():
        yield _of_holding(now[key], kind="came", day=now[key].since)
    for key in then.keys() - now.keys():
        yield _of_holding(then[key], kind="left", day=then[key].until or on)


def _held_on(day: date) -> dict[tuple[int, int], Holding]:
    held = holdings_on(day).filter(role__duty__in=ANSWERING)
    held = held.select_related("person", "role__service__organisation", "role__organisation")
    return {(one.role_id, one.person_id): one for one in held}


def _of_holding(one: Holding, *, kind: str, day: date) -> RegisterChange:
    of = one.role.service.organisation if one.role.service else one.role.organisation
    return RegisterChange(
        organisation=of, kind=kind, day=day, role=one.role, person=one.person
    )  # fmt: skip
