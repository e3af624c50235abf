"""Reading the register: who holds what on a day, and what that lets them do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from samsyn_web.organisations.models import Holding, Organisation, Role, Service
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty, NotYoursError, Permission, permissions_of


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
