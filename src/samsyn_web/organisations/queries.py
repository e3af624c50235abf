"""Reading the register: who holds what on a day, and what that lets them do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from samsyn.returns import PublicContacts
from samsyn_web.organisations.models import Consent, Holding, Organisation, Role, Service
from samsyn_web.organisations.names import contacts_in, in_norwegian
from samsyn_web.people.models import Person
from samsyn_web.permissions import (
    SECOND_FACTOR,
    Duty,
    NotYoursError,
    Permission,
    permissions_of,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The roles a person holds on a day, as far as permissions ask."""

    person_id: int
    roles: tuple[Role, ...]

    def may(
        self, permission: Permission, *, service: Service | None = None,
        organisation: Organisation | None = None,
    ) -> bool:  # fmt: skip
        """Tell whether one of the roles carries a permission for a service or an organisation.

        Without either, the permission is asked for the whole site.
        """
        return any(
            permission in permissions_of(Duty(role.duty))
            and _reaches(role, service=service, organisation=organisation)
            for role in self.roles
        )

    def demand(
        self, permission: Permission, *, service: Service | None = None,
        organisation: Organisation | None = None,
    ) -> None:  # fmt: skip
        """Insist on a permission.

        Raises:
            NotYoursError: no role carries it.
        """
        if not self.may(permission, service=service, organisation=organisation):
            raise NotYoursError(permission)

    def has(self, duty: Duty) -> bool:
        """Tell whether a role of this duty is held, for whatever it may be."""
        return any(role.duty == duty for role in self.roles)


def _reaches(role: Role, *, service: Service | None, organisation: Organisation | None) -> bool:
    if role.service_id:
        return service is not None and role.service_id == service.pk
    if role.organisation_id:
        owner = service.organisation_id if service else organisation and organisation.pk
        return role.organisation_id == owner
    return True


def standing_of(person: Person, *, on: date) -> Standing:
    """Return what a person holds on a day; somebody unknown holds nothing."""
    if not person.is_authenticated or not person.is_active:
        return Standing(person_id=0, roles=())
    roles = Role.objects.filter(pk__in=holdings_on(on).filter(person=person).values("role"))
    return Standing(person_id=person.pk, roles=tuple(roles))


def holdings_on(day: date) -> QuerySet[Holding]:
    """Return who holds what on a day."""
    return Holding.objects.filter(since__lte=day).filter(Q(until__isnull=True) | Q(until__gte=day))


def holders_of(roles: Iterable[Role], *, on: date) -> QuerySet[Person]:
    """Return the people who hold one of some roles on a day."""
    held = holdings_on(on).filter(role__in=list(roles)).values("person")
    return Person.objects.filter(pk__in=held, is_active=True)


@dataclass(frozen=True, slots=True)
class Register:
    """The register as one who may read it holds it: made by `register_for`, never by hand."""

    on: date
    may_write: bool

    def organisations(self, *, find: str = "", asked_only: bool = False) -> list[Organisation]:
        """Return organisations whose name or number holds some words, in Norwegian order."""
        words = find.casefold().split()
        listed = Organisation.objects.prefetch_related("services")
        return sorted(
            (
                one for one in listed
                if all(word in f"{one.name} {one.short_name} {one.orgnr}".casefold()
                       for word in words)
                and (one.services.all() or not asked_only)
            ),
            key=lambda one: in_norwegian(one.name),
        )  # fmt: skip

    def organisation(self, pk: int) -> Organisation:
        """Return one organisation, or the page for what is not there."""
        return get_object_or_404(Organisation.objects.select_related("parent"), pk=pk)

    def service(self, pk: int) -> Service:
        """Return one service, or the page for what is not there."""
        return get_object_or_404(Service.objects.select_related("organisation"), pk=pk)

    def roles(self) -> list["HeldRole"]:
        """Return every role with its holders, by duty and name."""
        return held_roles(Role.objects.all(), on=self.on)

    def roles_of(self, organisation: Organisation) -> list["HeldRole"]:
        """Return the roles of an organisation and of its services."""
        mine = Q(organisation=organisation) | Q(service__organisation=organisation)
        return held_roles(Role.objects.filter(mine), on=self.on)

    def role(self, pk: int) -> "HeldRole":
        """Return one role with who holds it and who did, or the page for what is not there."""
        found = held_roles(Role.objects.filter(pk=pk), on=self.on)
        if not found:
            raise Http404
        return found[0]

    def holding(self, pk: int) -> Holding:
        """Return one holding, or the page for what is not there."""
        return get_object_or_404(Holding.objects.select_related("role", "person"), pk=pk)

    def people(self, *, find: str = "") -> list[Person]:
        """Return people whose name or address holds some words, in Norwegian order."""
        words = find.casefold().split()
        listed = (
            person for person in Person.objects.prefetch_related("holdings__role__service",
                                                                 "holdings__role__organisation")
            if all(word in f"{person.name} {person.email}".casefold() for word in words)
        )  # fmt: skip
        return sorted(listed, key=lambda person: in_norwegian(person.name))

    def person(self, pk: int) -> Person:
        """Return one person, or the page for what is not there."""
        return get_object_or_404(Person, pk=pk)


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role with those who hold it on a day, those who did and those who will."""

    role: Role
    now: tuple[Holding, ...]
    before: tuple[Holding, ...]
    later: tuple[Holding, ...]


def held_roles(roles: QuerySet[Role], *, on: date) -> list[HeldRole]:
    """Return roles with their holders."""
    listed = roles.select_related("service", "organisation").prefetch_related("holdings__person")
    return [
        HeldRole(
            role=role,
            now=tuple(h for h in role.holdings.all()
                      if h.since <= on and (h.until is None or h.until >= on)),
            before=tuple(h for h in role.holdings.all() if h.until is not None and h.until < on),
            later=tuple(h for h in role.holdings.all() if h.since > on),
        )
        for role in listed
    ]  # fmt: skip


def register_for(person: Person, *, on: date, to_write: bool = False) -> Register:
    """Return the register for one who may read it.

    Raises:
        NotYoursError: the person may not read it, or not write it where that is asked for.
    """
    standing = standing_of(person, on=on)
    standing.demand(Permission.REGISTER_WRITE if to_write else Permission.REGISTER_READ)
    return Register(on=on, may_write=standing.may(Permission.REGISTER_WRITE))


def must_have_second_factor(person: Person, *, on: date) -> bool:
    """Tell whether one of the roles a person holds asks for a second factor."""
    duties = [duty.value for duty in SECOND_FACTOR]
    return holdings_on(on).filter(person=person, role__duty__in=duties).exists()


def consents_of(person: Person) -> dict[str, Consent | None]:
    """Return for each purpose the consent that stands, or none."""
    standing = {c.purpose: c for c in person.consents.filter(withdrawn_at__isnull=True)}
    return {purpose: standing.get(purpose) for purpose in Consent.Purpose.values}


def consents_for(purpose: str) -> QuerySet[Consent]:
    """Return the consents that stand for a purpose; whoever asks may read the register."""
    return Consent.objects.filter(
        purpose=purpose, withdrawn_at__isnull=True, person__is_active=True
    ).select_related("person")


def public_contacts() -> PublicContacts:
    """Return what the organisations and services of the register show to everybody.

    Their telephones and addresses may stand in what is written, and so may their names.
    """
    columns = ("name", "public_phone", "public_email")
    rows = [*Organisation.objects.values_list(*columns), *Service.objects.values_list(*columns)]
    short = Organisation.objects.exclude(short_name="").values_list("short_name", flat=True)
    return PublicContacts(
        phones=[one for _, phones, _ in rows for one in contacts_in(phones)],
        addresses=[one for _, _, addresses in rows for one in contacts_in(addresses)],
        names=[*(name for name, _, _ in rows), *short],
    )
