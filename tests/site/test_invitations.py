"""One who is invited chooses a password by a link that is good once, for a while, for them."""

from datetime import timedelta

import pytest
from django.core import signing
from site_cast import NOW, PASSWORD

from samsyn_web.audit.models import Entry
from samsyn_web.mail.models import Letter
from samsyn_web.people.actions import (
    AddressTakenError,
    HasPasswordError,
    close_account,
    invite_again,
    invite_person,
)
from samsyn_web.people.invitations import LASTS

pytestmark = pytest.mark.django_db


def link(token):
    return f"/nn/invitation/{token}/"


def invite(cast, *, email="Ny@Example.org "):
    return invite_person(
        name="Ny Person", email=email, language="nn", link=link, by=cast.coordinator, at=NOW
    )


def link_in(letter):
    return next(word for word in letter.text.split() if word.startswith("/nn/invitation/"))


def choose(client, address, password=PASSWORD):
    return client.post(address, {"password": password, "again": password}, follow=True)


def test_an_invitation_is_a_person_a_letter_and_one_entry_in_the_log(cast):
    person = invite(cast)
    letter = Letter.objects.get()
    assert (person.email, person.has_usable_password()) == ("ny@example.org", False)
    assert (letter.to, letter.language, letter.subject) == (
        person, "nn", "Du er invitert til Samsyn",
    )  # fmt: skip
    entry = Entry.objects.get()
    assert (entry.act, entry.by, entry.object_id) == (
        "people.invited", cast.coordinator.pk, str(person.pk),
    )  # fmt: skip


def test_the_link_lets_one_choose_a_password_and_sign_in(client, cast):
    person = invite(cast)
    page = client.get(link_in(Letter.objects.get()))
    assert "Velkomen til Samsyn" in page.content.decode()
    done = choose(client, link_in(Letter.objects.get()))
    assert "Passordet er lagra" in done.content.decode()
    page = client.post("/nn/account/login/", {"login": person.email, "password": PASSWORD})
    assert page.url == "/nn/"
    assert person.emailaddress_set.get().verified


def test_a_link_is_spent_when_it_has_been_used(client, cast):
    invite(cast)
    address = link_in(Letter.objects.get())
    choose(client, address)
    page = choose(client, address, "et helt annet passord")
    assert page.status_code == 410
    assert "Lenkja verkar ikkje lenger" in page.content.decode()


def test_a_new_letter_makes_the_link_of_the_last_lead_nowhere(client, cast):
    person = invite(cast)
    at = NOW + timedelta(hours=1)
    invite_again(person=person, link=link, by=cast.coordinator, at=at)
    first, second = Letter.objects.order_by("id")
    assert client.get(link_in(first)).status_code == 410
    assert client.get(link_in(second)).status_code == 200


def test_a_link_is_good_for_fourteen_days(client, cast, monkeypatch):
    invite(cast)
    address = link_in(Letter.objects.get())
    near = timedelta(minutes=2)  # a busy machine takes its time
    for age, status in ((LASTS - near, 200), (LASTS + near, 410)):
        later = signing.time.time() + age.total_seconds()
        with monkeypatch.context() as patch:
            patch.setattr(signing.time, "time", lambda later=later: later)
            assert client.get(address).status_code == status


def test_a_link_that_was_made_up_or_is_for_a_closed_account_leads_nowhere(client, cast):
    person = invite(cast)
    assert client.get("/nn/invitation/ikkje-ei-lenkje/").status_code == 410
    close_account(person=person, by=cast.coordinator, at=NOW)
    assert client.get(link_in(Letter.objects.get())).status_code == 410


@pytest.mark.parametrize(
    ("password", "again", "says"),
    [
        ("kort", "kort", "12"),
        ("passord passord", "passord passor", "Dei to passorda er ikkje like"),
        ("", "", "Fyll ut «Passord»."),
    ],
)
def test_a_password_that_will_not_do_is_refused_with_the_reason(
    client, cast, password, again, says
):
    person = invite(cast)
    page = client.post(link_in(Letter.objects.get()), {"password": password, "again": again})
    assert says in page.content.decode()
    person.refresh_from_db()
    assert not person.has_usable_password()


def test_an_address_is_one_persons(cast):
    with pytest.raises(AddressTakenError):
        invite(cast, email=cast.rosa_reporter.email.upper())


def test_one_who_has_a_password_is_not_invited_again(cast):
    with pytest.raises(HasPasswordError):
        invite_again(person=cast.rosa_reporter, link=link, by=cast.coordinator, at=NOW)
    assert not Letter.objects.exists()
