"""Returns one may hold: fetching is the permission check."""

from datetime import date

from django.db.models import QuerySet

from samsyn.returns import Questionnaire, questionnaire_for
from samsyn_web.collection.models import Comment, Return, Round, Waiver
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


def round_for(person: Person, *, period: str, permission: Permission, on: date) -> Round:
    """Return a round, if the person has the permission for the whole site.

    Raises:
        NotYoursError: it is not theirs, or is not there.
    """
    standing_of(person, on=on).demand(permission)
    found = Round.objects.filter(period=period).first()
    if found is None:
        raise NotYoursError(permission)
    return found


def frozen_round_for(person: Person, *, period: str, permission: Permission, on: date) -> Round:
    """Return a round that is frozen; one that is not has no files yet.

    Raises:
        NotYoursError: it is not theirs, or is not there.
    """
    found = round_for(person, period=period, permission=permission, on=on)
    if found.state != Round.State.FROZEN:
        raise NotYoursError(permission)
    return found


def latest_round(person: Person, *, permission: Permission, on: date) -> Round | None:
    """Return the round one most likely looks for: the latest that was opened.

    Raises:
        NotYoursError: the person may read no round.
    """
    standing_of(person, on=on).demand(permission)
    opened = Round.objects.exclude(state=Round.State.PREPARING)
    return opened.order_by("-period").first()


def comment_for(person: Person, *, pk: int, on: date) -> Comment:
    """Return a comment at a return the person reviews.

    Raises:
        NotYoursError: it is not theirs, or is not there.
    """
    found = Comment.objects.filter(pk=pk).first()
    if found is None:
        raise NotYoursError(Permission.RETURN_REVIEW)
    found.of = return_for(person, pk=found.of_id, permission=Permission.RETURN_REVIEW, on=on)
    return found


def waiver_for(person: Person, *, pk: int, on: date) -> Waiver:
    """Return a waiver at a return the person reviews.

    Raises:
        NotYoursError: it is not theirs, or is not there.
    """
    found = Waiver.objects.filter(pk=pk).first()
    if found is None:
        raise NotYoursError(Permission.RETURN_REVIEW)
    found.of = return_for(person, pk=found.of_id, permission=Permission.RETURN_REVIEW, on=on)
    return found
