"""Returns one may hold: fetching is the permission check."""

from datetime import date

from django.db.models import Q, QuerySet

from samsyn.returns import Questionnaire, questionnaire_for
from samsyn_web.collection.models import Return
from samsyn_web.organisations.models import Service
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty, NotYoursError, Permission

OPEN = (Return.State.NOT_STARTED, Return.State.IN_PROGRESS, Return.State.SENT_BACK)


def return_for(person: Person, *, pk: int, permission: Permission, on: date) -> Return:
    """Return one return, if the person has the permission for its service.

    Raises:
        NotYoursError: it is not theirs, or is not there.
    """
    found = Return.objects.select_related("round", "service__organisation").filter(pk=pk).first()
    if found is None:
        raise NotYoursError(permission)
    standing_of(person, on=on).demand(permission, service=found.service)
    return found


def returns_for(person: Person, *, on: date) -> QuerySet[Return]:
    """Return every return a person may read, those of the latest round first."""
    standing = standing_of(person, on=on)
    every = Return.objects.select_related("round", "service").order_by(
        "-round__period", "service__name", "questionnaire"
    )
    mine = [one.pk for one in every if standing.may(Permission.RETURN_READ, service=one.service)]
    return every.filter(pk__in=mine)


def questionnaire_of(the_return: Return) -> Questionnaire:
    """Return what a return is asked."""
    return questionnaire_for(the_return.questionnaire, the_return.round.period)


def answered_by(person: Person, *, on: date) -> QuerySet[Return]:
    """Return the returns a person answers or signs for, those of the latest round first."""
    duties = (Duty.REPORTER, Duty.SIGNATORY)
    roles = [role for role in standing_of(person, on=on).roles if role.duty in duties]
    services = Service.objects.filter(
        Q(pk__in=[role.service_id for role in roles if role.service_id])
        | Q(organisation__in=[role.organisation_id for role in roles if not role.service_id])
    )
    return (
        Return.objects.select_related("round", "service__organisation")
        .filter(service__in=services)
        .exclude(round__state="preparing")
        .order_by("-round__period", "service__name", "questionnaire")
    )


def may(person: Person, permission: Permission, *, of: Return, on: date) -> bool:
    """Tell whether a person has a permission for a return."""
    return standing_of(person, on=on).may(permission, service=of.service)


def is_open(the_return: Return) -> bool:
    """Tell whether a return can be written in."""
    return the_return.state in OPEN and the_return.round.state == "open"
