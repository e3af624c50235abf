"""The demo: five people and the register of the example year, and only where the mode is demo."""

import csv

import pytest
from django.core.management import CommandError, call_command
from site_cast import NOW, TODAY

from samsyn_web.audit.queries import verdict
from samsyn_web.collection.management.commands.make_demo import PASSWORD, people_lines
from samsyn_web.organisations.actions import load_register
from samsyn_web.organisations.actions.loading import ACTORS, ASKED, OWNERS
from samsyn_web.organisations.models import Organisation, Service
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty

pytestmark = pytest.mark.django_db


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_it_is_refused_outside_demo_mode(settings):
    for mode in ("production", "test"):
        settings.MODE = mode
        with pytest.raises(CommandError, match="SAMSYN_MODE=demo"):
            call_command("make_demo")
    assert not Person.objects.exists()


def test_every_service_of_the_year_has_an_organisation_and_no_actor_is_lost():
    load_register(by=None, at=NOW)
    services = [row for path in ASKED for row in rows(path)]
    assert {s.code for s in Service.objects.all()} == {row["service"] for row in services}
    known = {one.name for one in Organisation.objects.all()}
    gone = {row["actor_id"] for row in rows(ACTORS) if row["name"] not in known}
    owners = rows(OWNERS)
    are_services = {row["is_actor"] for row in owners} - {row["owner"] for row in owners}
    assert gone == are_services, "only what is a service itself is no organisation"
    parents = Organisation.objects.filter(parent__isnull=False)
    assert parents.get(code="kripos").parent.name == "Politidirektoratet"


def test_loading_twice_adds_nothing_and_undoes_nothing():
    assert load_register(by=None, at=NOW) > 100
    Organisation.objects.filter(code="kripos").update(name="Kripos, endret")
    assert load_register(by=None, at=NOW) == 0
    assert Organisation.objects.get(code="kripos").name == "Kripos, endret"


def test_the_five_may_sign_in_with_what_is_printed_and_hold_what_they_are_for(
    client, settings, capsys
):
    settings.MODE, settings.SECOND_FACTOR_REQUIRED = "demo", False
    call_command("make_demo")
    printed = capsys.readouterr().out
    for line in people_lines("nb"):
        assert line in printed
    duties = {
        "kari": {Duty.COORDINATOR}, "rita": {Duty.REPORTER}, "hanna": {Duty.REPORTER},
        "signe": {Duty.SIGNATORY}, "fredrik": set(),
    }  # fmt: skip
    for mailbox, expected in duties.items():
        sent = {"login": f"{mailbox}@example.org", "password": PASSWORD}
        page = client.post("/nb/account/login/", sent, follow=True)
        person = page.wsgi_request.user
        assert person.email == sent["login"]
        assert {Duty(role.duty) for role in standing_of(person, on=TODAY).roles} == expected
        client.logout()
    assert verdict().holds


def test_making_it_again_leaves_what_is_there(settings):
    settings.MODE = "demo"
    call_command("make_demo")
    Person.objects.filter(email="kari@example.org").update(name="Kari Nordmann")
    call_command("make_demo")
    assert Person.objects.count() == 5
    assert Person.objects.get(email="kari@example.org").name == "Kari Nordmann"
