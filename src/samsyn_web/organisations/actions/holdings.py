"""Who holds a role: given from a day, ended on a day, kept for ever."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from samsyn_web.audit.actions import record
from samsyn_web.organisations.models import Holding, Role
from samsyn_web.people.actions import close_account
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty, Permission, permissions_of

KEEPERS = [duty.value for duty in Duty if Permission.REGISTER_WRITE in permissions_of(duty)]


class AlreadyHeldError(Exception):
    """The person holds this role in some of that time already."""


class EndsTooSoonError(Exception):
    """A holding cannot end before it began."""


class LastKeeperError(Exception):
    """Without this holding nobody could keep the register."""


@transaction.atomic
def give_role(
    *, role: Role, person: Person, since: date, by: Person | None, at: datetime
) -> Holding:
    """Give a role to a person from a day.

    Raises:
        AlreadyHeldError: they hold it on that day or later.
    """
    held = Holding.objects.filter(role=role, person=person)
    if held.filter(Q(until__isnull=True) | Q(until__gte=since)).exists():
        raise AlreadyHeldError
    made = Holding.objects.create(role=role, person=person, since=since)
    record(
        "organisations.role-given", of=("role", role.pk), by=by and by.pk, at=at,
        detail={"person": person.pk, "since": since.isoformat()},
    )  # fmt: skip
    return made


@transaction.atomic
def end_holding(*, holding: Holding, until: date, by: Person, at: datetime) -> None:
    """End a holding after a day, the last on which it counts.

    Raises:
        EndsTooSoonError: the day is before it began.
        LastKeeperError: nobody else keeps the register after that day.
    """
    holding = Holding.objects.select_for_update(of=("self",)).get(pk=holding.pk)
    if until < holding.since:
        raise EndsTooSoonError
    if holding.role.duty in KEEPERS and not _keep(Holding.objects.exclude(pk=holding.pk)):
        raise LastKeeperError
    holding.until = until
    holding.save(update_fields=["until"])
    record(
        "organisations.role-ended", of=("role", holding.role_id), by=by.pk, at=at,
        detail={"person": holding.person_id, "until": until.isoformat()},
    )  # fmt: skip


@transaction.atomic
def close_account_of(*, person: Person, by: Person, at: datetime) -> None:
    """Let a person sign in no more; what they hold stands, and counts again if it is opened.

    Raises:
        LastKeeperError: nobody else keeps the register.
    """
    keeps = _keep(Holding.objects.filter(person=person))
    if keeps and not _keep(Holding.objects.exclude(person=person)):
        raise LastKeeperError
    close_account(person=person, by=by, at=at)


def _keep(holdings: QuerySet[Holding]) -> bool:
    """Tell whether one of these keeps the register, without an end and by one who can sign in."""
    return holdings.filter(
        role__duty__in=KEEPERS, until__isnull=True, person__is_active=True
    ).exists()  # fmt: skip
