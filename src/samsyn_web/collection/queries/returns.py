"""Returns one may hold: fetching is the permission check."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from samsyn.codes import Label
from samsyn.returns import Questionnaire, load_questionnaires, questionnaire_for
from samsyn_web.collection.models import Comment, Return, Round, Waiver
from samsyn_web.organisations.models import Service
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty, NotYoursError, Permission

OPEN = (Return.State.NOT_STARTED, Return.State.IN_PROGRESS, Return.State.SENT_BACK)


def return_for(person: Person, *, pk: int, permission: Permission, on: date) -> Return:
    """Return one return, if the person has the permission for its service.

    While a round is being prepared, its returns are there for those who prepare it.

    Raises:
        NotYoursError: it is not theirs, or is not there.
    """
    found = Return.objects.select_related("round", "service__organisation").filter(pk=pk).first()
    if found is None:
        raise NotYoursError(permission)
    standing = standing_of(person, on=on)
    standing.demand(permission, service=found.service)
    if found.round.state == Round.State.PREPARING:
        standing.demand(Permission.ROUND_READ)
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
    """Return what a return is asked: the wording it was sent, whatever came later.

    Raises:
        QuestionnaireError: neither that wording nor one of its period is kept.
    """
    code = the_return.questionnaire
    sent = load_questionnaires().versioned(code, version=the_return.version)
    return sent or questionnaire_for(code, the_return.round.period)


@dataclass(frozen=True, slots=True)
class AskedAlike:
    """Returns that are asked the same."""

    title: Label
    returns: tuple[Return, ...]


def by_questionnaire(returns: Iterable[Return]) -> tuple[AskedAlike, ...]:
    """Return some returns by what they are asked, that which most are asked first."""
    alike: dict[str, list[Return]] = defaultdict(list)
    for one in returns:
        alike[one.questionnaire].append(one)
    return tuple(
        AskedAlike(title=questionnaire_of(same[0]).title, returns=tuple(same))
        for same in sorted(alike.values(), key=lambda same: -len(same))
    )


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
