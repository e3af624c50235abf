"""What is done inside the site: `fill` makes the reporters, `tell` says what the site holds."""

import json
import os
import sys
from itertools import cycle, islice
from typing import Any

import django

django.setup()

# ruff: noqa: E402 - what follows needs the site to be set up
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from samsyn_web.audit.models import Entry
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.actions.demo_round import NOW
from samsyn_web.collection.management.commands.make_demo import PASSWORD, SINCE
from samsyn_web.collection.models import Answer, AnswerEdit, Passage, PassageEdit, Return
from samsyn_web.collection.queries.cells import field_of
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.organisations.actions import add_role, give_role
from samsyn_web.organisations.models import Role, Service
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty

SAVES = ("collection.answers-saved", "collection.passage-saved")


def fill(count: str) -> dict[str, Any]:
    """Make the demo and so many reporters, by turns at the services with an open return."""
    call_command("migrate", verbosity=0)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - no file
        call_command("make_demo", stdout=nowhere)
    with transaction.atomic():
        return {"password": PASSWORD, "people": _reporters(int(count))}


def _reporters(count: int) -> list[dict[str, Any]]:
    secret = make_password(PASSWORD)  # once: a hundred would take half a minute
    asked = Service.objects.filter(returns__round__period=NOW).distinct().order_by("code")
    return [
        _reporter(f"reporter-{number}@example.org", service, secret=secret)
        for number, service in enumerate(islice(cycle(asked), count))
    ]


def _reporter(email: str, service: Service, *, secret: str) -> dict[str, Any]:
    at, by = timezone.now(), Person.objects.get(email="kari@example.org")
    role = Role.objects.filter(duty=Duty.REPORTER, service=service).first() or add_role(
        duty=Duty.REPORTER, organisation=None, service=service, by=by, at=at
    )
    person = Person.objects.create(email=email, name=email.partition("@")[0], password=secret)
    EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)
    give_role(role=role, person=person, since=SINCE, by=by, at=at)
    pages = [
        f"/nb/returns/{one.pk}/sections/{section.code}/"
        for one in Return.objects.filter(round__period=NOW, service=service)
        for section in questionnaire_of(one).sections
    ]
    return {"id": person.pk, "email": email, "pages": pages}


def tell() -> dict[str, Any]:
    """Tell every save that is kept, what stands in the fields now, and whether the log holds."""
    edits = AnswerEdit.objects.filter(of__round__period=NOW)
    told = PassageEdit.objects.filter(of__round__period=NOW)
    answers = Answer.objects.filter(of__round__period=NOW)
    passages = Passage.objects.filter(of__round__period=NOW)
    return {
        "saves": [_save(e, field_of(e).name, [e.typed, e.chosen, e.note]) for e in edits]
        + [_save(e, e.prompt, [e.text]) for e in told],
        "standing": [
            *([a.of_id, field_of(a).name, [a.typed, a.chosen, a.note], a.version] for a in answers),
            *([p.of_id, p.prompt, [p.text], p.version] for p in passages),
        ],
        "told": Entry.objects.filter(act__in=SAVES).count(),
        "log_holds": verdict().holds,
    }  # fmt: skip


def _save(edit: AnswerEdit | PassageEdit, name: str, words: list[str]) -> list[Any]:
    return [edit.of_id, name, words, edit.version, edit.is_kept, edit.by]


if __name__ == "__main__":
    verb, *words = sys.argv[1:]
    sys.stdout.write(json.dumps({"fill": fill, "tell": tell}[verb](*words)))
