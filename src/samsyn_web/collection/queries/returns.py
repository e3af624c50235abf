"""Returns one may hold: fetching is the permission check."""

from datetime import date

from django.db.models import QuerySet

from samsyn.returns import Questionnaire, questionnaire_for
from samsyn_web.collection.models import Return
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission


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
