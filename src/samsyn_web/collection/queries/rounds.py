"""Rounds one may hold, who may be asked what, and how far each round has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Count, QuerySet

from samsyn.codes import load_codes
from samsyn.returns import PublicContacts, Questionnaire, load_questionnaires
from samsyn_web.collection.models import Reminder, Return, Round
from samsyn_web.organisations.models import Role, Service
from samsyn_web.organisations.queries import holders_of, public_contacts, standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty, NotYoursError, Permission

UNFINISHED = (Return.State.NOT_STARTED, Return.State.IN_PROGRESS, Return.State.SENT_BACK)
Asked = tuple[int, str]  # the service and the code of the questionnaire


@dataclass(frozen=True, slots=True)
class Choice:
    """A questionnaire that a service may be asked; `is_usual` where its group is meant to."""

    service: Service
    questionnaire: Questionnaire
    is_usual: bool

    @property
    def key(self) -> Asked:
        """What names it."""
        return (self.service.pk, self.questionnaire.code)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many returns of a round are in each state."""

    by_state: Mapping[str, int]

    @property
    def asked(self) -> int:
        """How many there are."""
        return sum(self.by_state.values())

    @property
    def done(self) -> int:
        """How many are submitted or accepted."""
        return self.by_state[Return.State.SUBMITTED] + self.by_state[Return.State.ACCEPTED]


def rounds_for(person: Person, *, on: date) -> QuerySet[Round]:
    """Return every round, the newest first.

    Raises:
        NotYoursError: the person may not read them.
    """
    standing_of(person, on=on).demand(Permission.ROUND_READ)
    return Round.objects.order_by("-period")


def round_for(person: Person, *, pk: int, permission: Permission, on: date) -> Round:
    """Return one round.

    Raises:
        NotYoursError: the person has not the permission, or there is no such round.
    """
    standing_of(person, on=on).demand(permission)
    found = Round.objects.filter(pk=pk).first()
    if found is None:
        raise NotYoursError(permission)
    return found


def reminder_for(person: Person, *, pk: int, permission: Permission, on: date) -> Reminder:
    """Return one reminder of a round.

    Raises:
        NotYoursError: the person has not the permission, or there is no such reminder.
    """
    standing_of(person, on=on).demand(permission)
    found = Reminder.objects.select_related("round").filter(pk=pk).first()
    if found is None:
        raise NotYoursError(permission)
    return found


def asked_return_for(person: Person, *, pk: int, on: date) -> Return:
    """Return one return to change its deadline.

    Raises:
        NotYoursError: the person may not change rounds, or there is no such return.
    """
    standing_of(person, on=on).demand(Permission.ROUND_WRITE)
    found = Return.objects.select_related("round", "service").filter(pk=pk).first()
    if found is None:
        raise NotYoursError(Permission.ROUND_WRITE)
    return found


def who_asks(*, on: date) -> PublicContacts:
    """Return what an opening text may hold: the addresses of those who ask, and the register's."""
    asking = Role.objects.filter(duty=Duty.COORDINATOR)
    addresses = [person.email for person in holders_of(asking, on=on)]
    shown = public_contacts()
    return PublicContacts(
        phones=shown.phones, names=shown.names,
        addresses=[*shown.addresses, *addresses, settings.MAIL_FROM],
    )  # fmt: skip


def returns_in(the_round: Round) -> list[Return]:
    """Return who is asked what in a round, by the names of the register."""
    found = the_round.returns.select_related("service__organisation", "round")
    return sorted(found, key=lambda one: (*_by_name(one.service), one.questionnaire))


def _by_name(service: Service) -> tuple[str, str, int]:
    """Order services alike on every database."""
    return (service.organisation.name.casefold(), service.name.casefold(), service.pk)


def progress_of(the_round: Round) -> Progress:
    """Return how far a round has come."""
    counted = the_round.returns.order_by().values_list("state").annotate(Count("pk"))
    return Progress({**dict.fromkeys(Return.State.values, 0), **dict(counted)})


def choices_in(period: str) -> tuple[Choice, ...]:
    """Return who may be asked what about a period.

    A group of organisations says which questionnaires are usual; others are open to it.
    """
    services = Service.objects.filter(is_active=True).select_related("organisation")
    return tuple(
        choice
        for service in sorted(services, key=_by_name)
        for choice in _choices_of(service, period=period)
    )


def _choices_of(service: Service, *, period: str) -> list[Choice]:
    """Return what one service may be asked, the usual first."""
    groups, every = load_codes().groups, load_questionnaires()
    usual = groups[service.group].questionnaires if service.group in groups else ()
    in_use = [every.find(code, period=period) for code in sorted(every.by_code)]
    choices = [
        Choice(service=service, questionnaire=one, is_usual=one.code in usual)
        for one in in_use
        if one and (one.code in usual or service.group in one.open_to)
    ]
    return sorted(choices, key=lambda choice: not choice.is_usual)


def asked_in(the_round: Round) -> frozenset[Asked]:
    """Return what is asked in a round."""
    return frozenset(the_round.returns.values_list("service_id", "questionnaire"))
