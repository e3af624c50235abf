"""Inviting a person into a role: both, or neither."""

from datetime import date, datetime

from django.db import transaction

from samsyn_web.organisations.actions.holdings import give_role
from samsyn_web.organisations.models import Role
from samsyn_web.people.actions import Link, invite_person
from samsyn_web.people.models import Person


@transaction.atomic
def invite_into_role(
    *, name: str, email: str, language: str, role: Role | None, since: date | None, link: Link,
    by: Person, at: datetime,
) -> Person:  # fmt: skip
    """Invite a person, and give them a role from a day where one is named.

    Raises:
        AddressTakenError: somebody has the address.
    """
    person = invite_person(name=name, email=email, language=language, link=link, by=by, at=at)
    if role is not None and since is not None:
        give_role(role=role, person=person, since=since, by=by, at=at)
    return person
