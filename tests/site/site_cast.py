"""Five people and what they may, apart from the fixtures, so that other tests can make them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.test import Client

from samsyn_web.organisations.models import Holding, Organisation, Role, Service
from samsyn_web.people.models import Person

TODAY = date(2021, 1, 15)
NOW = datetime(2021, 1, 15, 9, 30, tzinfo=UTC)
PASSWORD = "lang nok setning 2021"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of the tests, and the two services they answer for."""

    coordinator: Person
    rosa_reporter: Person
    htso_reporter: Person
    signatory: Person
    stranger: Person
    rosa: Service
    htso: Service


def make_cast() -> Cast:
    """Make the register and the five."""
    centres = Organisation.objects.create(code="oslo-krisesenter", name="Oslo krisesenter")
    city = Organisation.objects.create(code="oslo-kommune", name="Oslo kommune")
    rosa = Service.objects.create(code="rosa", organisation=centres, name="ROSA", group="housing")
    htso = Service.objects.create(code="htso", organisation=city, name="HTSO", group="housing")
    people = {
        name: Person.objects.create_user(f"{name}@example.org", PASSWORD, name=name.title())
        for name in ("coordinator", "rosa", "htso", "signatory", "stranger")
    }
    roles = {
        "coordinator": Role.objects.create(code="coordinator", duty="coordinator"),
        "rosa": Role.objects.create(code="reporter-rosa", duty="reporter", service=rosa),
        "htso": Role.objects.create(code="reporter-htso", duty="reporter", service=htso),
        "signatory": Role.objects.create(
            code="signatory-oslo-krisesenter", duty="signatory", organisation=centres
        ),
    }
    for name, role in roles.items():
        Holding.objects.create(role=role, person=people[name], since=date(2020, 1, 1))
    return Cast(
        coordinator=people["coordinator"], rosa_reporter=people["rosa"],
        htso_reporter=people["htso"], signatory=people["signatory"], stranger=people["stranger"],
        rosa=rosa, htso=htso,
    )  # fmt: skip


def signed_in(person):
    """Return a client in which a person is signed in."""
    client = Client()
    client.force_login(person, backend=BACKEND)
    return client
