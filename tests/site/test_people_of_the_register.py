"""The people of the register: invited, changed, closed; and what they do for themselves."""

from datetime import date, timedelta

import pytest
from django.test import Client
from site_cast import NOW

from samsyn_web.audit.models import Entry
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.actions import (
    give_consent,
    withdraw_consent,
)
from samsyn_web.organisations.models import Consent, Role
from samsyn_web.organisations.queries import consents_for
from samsyn_web.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_person_is_invited_into_a_role_in_one_act(kari):
    role = Role.objects.get(code="reporter-htso")
    sent = {"person_name": "Ny Person", "email": "ny@example.org", "language": "nn",
            "role": role.pk, "since": "2021-02-01"}  # fmt: skip
    page = kari.post("/nb/register/people/invite/", sent, follow=True)
    assert "Ny Person er invitert" in page.content.decode()
    letter = Letter.objects.get()
    assert "http://testserver/nn/invitation/" in letter.text
    assert role.holdings.get(person=letter.to).since == date(2021, 2, 1)


def test_a_person_is_not_invited_to_an_address_that_is_taken_nor_into_half_a_role(kari, cast):
    role = Role.objects.get(code="reporter-htso")
    sent = {"person_name": "Ny", "email": cast.stranger.email, "language": "nn", "role": role.pk}
    page = kari.post("/nb/register/people/invite/", sent).content.decode()
    assert "Fyll ut «Fra og med»" in page
    page = kari.post("/nb/register/people/invite/", sent | {"since": "2021-02-01"}).content.decode()
    assert "er alt i bruk av en annen" in page
    assert not Letter.objects.exists()


def test_a_new_address_signs_a_person_out_and_is_told_there(kari, cast):
    theirs = Client()
    theirs.post("/nb/account/login/", {"login": cast.htso_reporter.email,
                                       "password": "lang nok setning 2021"})  # fmt: skip
    assert theirs.get("/nb/my-account/").status_code == 200
    sent = {"person_name": "Htso", "email": "ny@example.org", "language": "nb"}
    kari.post(f"/nb/register/people/{cast.htso_reporter.pk}/change/", sent)
    cast.htso_reporter.refresh_from_db()
    assert cast.htso_reporter.email == "ny@example.org"
    assert theirs.get("/nb/my-account/").status_code == 302
    assert "e-postadressen du logger inn med" in Letter.objects.get().text


def test_an_account_is_closed_and_opened_and_lost_factors_are_taken_away(kari, cast):
    person = cast.signatory
    kari.post(f"/nb/register/people/{person.pk}/factors/")
    assert not person.authenticator_set.exists()
    assert "har tatt bort appen, nøklene og kodene" in Letter.objects.get().text
    kari.post(f"/nb/register/people/{person.pk}/close/")
    assert not Person.objects.get(pk=person.pk).is_active
    kari.post(f"/nb/register/people/{person.pk}/open/")
    assert Person.objects.get(pk=person.pk).is_active
    assert [entry.act for entry in Entry.objects.order_by("number")] == [
        "people.factors-reset", "people.closed", "people.opened",
    ]  # fmt: skip


@pytest.mark.parametrize("address", ["people/invite/", "people/{person}/change/", "roles/{role}/"])
def test_acts_that_open_doors_ask_again_who_is_there(kari, cast, address):
    session = kari.session
    session["signed-in-at"] -= 901
    session.save()
    role = Role.objects.get(code="reporter-rosa")
    there = "/nb/register/" + address.format(person=cast.stranger.pk, role=role.pk)
    page = kari.post(there, {"person": cast.stranger.pk, "since": "2021-01-01"})
    assert page.url.startswith("/nb/account/")
    assert "reauthenticate" in page.url
    assert not role.holdings.filter(person=cast.stranger).exists()


def test_consent_is_given_and_withdrawn_by_oneself_and_seen_by_the_coordinator(client, cast):
    client.force_login(cast.rosa_reporter)
    client.post("/nb/my-account/consents/newsletter/", {"act": "give"})
    assert [c.person for c in consents_for("newsletter")] == [cast.rosa_reporter]
    client.force_login(cast.coordinator)
    page = client.get("/nb/register/consents/").content.decode()
    assert cast.rosa_reporter.email in page
    client.force_login(cast.rosa_reporter)
    client.post("/nb/my-account/consents/newsletter/", {"act": "withdraw"})
    assert not consents_for("newsletter")
    kept = Consent.objects.get()
    assert kept.withdrawn_at is not None, "that it stood is kept"
    assert client.post("/nb/my-account/consents/annet/", {"act": "give"}).status_code == 404


def test_consent_is_given_once_and_taken_back_once(cast):
    for at in (NOW, NOW + timedelta(hours=1)):
        give_consent(purpose=Consent.Purpose.SEMINARS, by=cast.stranger, at=at)
    for at in (NOW + timedelta(hours=2), NOW + timedelta(hours=3)):
        withdraw_consent(purpose=Consent.Purpose.SEMINARS, by=cast.stranger, at=at)
    assert Consent.objects.count() == 1
    assert Entry.objects.count() == 2


def test_one_changes_ones_own_name_and_language(client, cast):
    client.force_login(cast.rosa_reporter)
    client.post("/nb/my-account/", {"name": "Rita", "language": "nn"})
    cast.rosa_reporter.refresh_from_db()
    assert (cast.rosa_reporter.name, cast.rosa_reporter.language) == ("Rita", "nn")
    page = client.post("/nb/my-account/", {"name": "", "language": "nn"}).content.decode()
    assert "Fyll ut «Navn»." in page
