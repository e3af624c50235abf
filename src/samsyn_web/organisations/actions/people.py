"""Inviting a person into a role: both, or neither; and the first of all."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from samsyn_web.organisations.actions.holdings import KEEPERS, give_role
from samsyn_web.organisations.actions.register import add_role
from samsyn_web.organisations.models import Holding, Role
from samsyn_web.people.actions import Link, invite_again, invite_person
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty

# What somebody holds for the whole site; the first keeper gives them to people.
OF_THE_SITE = (Duty.ADMINISTRATOR, Duty.COORDINATOR, Duty.APPROVER)


class SomebodyKeepsError(Exception):
    """The first keeper is there: who comes after is invited by those who keep the register."""


@transaction.atomic
def invite_into_role(
    *, name: str, email: str, language: str, role: Role | None, since: date | None, link: Link,
    by: Person | None, at: datetime,
) -> Person:  # fmt: skip
    """Invite a person, and give them a role from a day where one is named.

    Raises:
        AddressTakenError: somebody has the address.
    """
    person = invite_person(name=name, email=email, language=language, link=link, by=by, at=at)
    if role is not None and since is not None:
        give_role(role=role, person=person, since=since, by=by, at=at)
    return person


@transaction.atomic
def invite_first_keeper(
    *, name: str, email: str, language: str, link: Link, at: datetime
) -> Person:  # fmt: skip
    """Invite the first administrator, at the machine; or write the same person a new letter.

    Raises:
        SomebodyKeepsError: somebody keeps the register already, and invites the others.
        AddressTakenError: somebody else has the address.
    """
    held = Holding.objects.filter(role__duty__in=KEEPERS, person__is_active=True)
    waiting = held.filter(person__email=email).select_related("person").first()
    if waiting and not waiting.person.has_usable_password():
        invite_again(person=waiting.person, link=link, by=None, at=at)
        return waiting.person
    if held.exists():
        raise SomebodyKeepsError
    of_the_site = {duty: _role_of_the_site(duty, at=at) for duty in OF_THE_SITE}
    return invite_into_role(
        name=name, email=email, language=language, role=of_the_site[Duty.ADMINISTRATOR],
        since=timezone.localdate(at), link=link, by=None, at=at,
    )  # fmt: skip


def _role_of_the_site(duty: Duty, *, at: datetime) -> Role:
    """Return the role of a duty that no organisation has, made where it is not there yet."""
    return Role.objects.filter(duty=duty).first() or add_role(
        duty=duty, organisation=None, service=None, by=None, at=at
    )
