"""`make_demo`: the register, the people and the round of the example year, in an empty database."""

from argparse import ArgumentParser
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from samsyn_web.collection.actions.demo_round import make_demo_round
from samsyn_web.face.texts import say
from samsyn_web.organisations.actions import add_role, give_role, load_register
from samsyn_web.organisations.models import Organisation, Service
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty

PASSWORD = "sammen ser vi mer"  # noqa: S105 - printed for everybody, and only where MODE is demo
CAST = {  # who -> name, and the part of the address before the @
    "coordinator": ("Kari Koordinator", "kari"),
    "rosa": ("Rita Rapportør", "rita"),
    "htso": ("Hanna Rapportør", "hanna"),
    "signatory": ("Signe Signatar", "signe"),
    "stranger": ("Fredrik Fremmed", "fredrik"),
}
SINCE = date(2020, 1, 1)
Cast = dict[str, Person]


def give_roles(cast: Cast, at: datetime) -> None:
    """Give each of the five, but the stranger, what they hold."""
    rosa, htso = (Service.objects.get(code=code) for code in ("rosa", "htso"))
    duties: dict[str, tuple[Duty, Organisation | None, Service | None]] = {
        "coordinator": (Duty.COORDINATOR, None, None),
        "rosa": (Duty.REPORTER, None, rosa),
        "htso": (Duty.REPORTER, None, htso),
        "signatory": (Duty.SIGNATORY, rosa.organisation, None),
    }
    by = cast["coordinator"]
    for who, (duty, organisation, service) in duties.items():
        role = add_role(duty=duty, organisation=organisation, service=service, by=by, at=at)
        give_role(role=role, person=cast[who], since=SINCE, by=by, at=at)


# What is made, in this order; a part of the site that has something to show adds a line.
STEPS: list[Callable[[Cast, datetime], object]] = [
    lambda cast, at: load_register(by=cast["coordinator"], at=at),
    give_roles,
    lambda cast, at: make_demo_round(by=cast["coordinator"], at=at),
]


class Command(BaseCommand):
    """Makes the demo, once; refused outside demo mode."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the language it speaks."""
        parser.add_argument("--lang", default="nb", choices=("nb", "nn", "en"))

    def handle(self, *_: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        """Make it, or leave one that is there as it is, and say who may sign in."""
        lang = options["lang"]
        if settings.MODE != "demo":
            raise CommandError(say("collection.demo-only", lang=lang))
        if not Person.objects.exists():
            _make(timezone.now())
        for line in people_lines(lang):
            self.stdout.write(line)


@transaction.atomic
def _make(at: datetime) -> None:
    cast = {who: _person(*about) for who, about in CAST.items()}
    for step in STEPS:
        step(cast, at)


def _person(name: str, mailbox: str) -> Person:
    person = Person.objects.create_user(f"{mailbox}@example.org", PASSWORD, name=name)
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return person


def people_lines(lang: str) -> list[str]:
    """Return who the five are, a line each, with address and password."""
    rows = [
        (say(f"collection.demo-{who}", lang=lang), f"{mailbox}@example.org", PASSWORD)
        for who, (_, mailbox) in CAST.items()
    ]
    heads = tuple(
        say(f"collection.demo-{head}", lang=lang) for head in ("who", "email", "password")
    )
    widths = [max(len(row[i]) for row in (heads, *rows)) for i in range(3)]
    return [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in (heads, *rows)
    ]
