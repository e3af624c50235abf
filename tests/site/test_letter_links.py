"""A link in a letter leads through signing in to the very return, in the language of its reader."""

import re
from urllib.parse import urlsplit

import pytest
from asked_cast import opened, seen
from django.conf import settings
from django.test import Client
from round_cast import fill
from site_cast import NOW, PASSWORD, TODAY

from samsyn_web.collection.actions.round_letters import (
    plan_reminder,
    send_due_reminders,
    send_invitations,
)
from samsyn_web.collection.actions.rounds import choose_asked
from samsyn_web.collection.actions.sending_back import send_back
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.models import Holding, Role
from samsyn_web.people.models import Person

pytestmark = pytest.mark.django_db
LINK = re.compile(r"https?://\S+")


@pytest.fixture
def the_round(cast):
    return opened(cast)


@pytest.fixture
def rosa(cast, the_round):
    return the_round.returns.get(service=cast.rosa)


def invite(cast, the_round, rosa):  # noqa: ARG001 - as the others
    shown = seen(the_round, on=TODAY)
    send_invitations(the_round, seen=shown, by=cast.coordinator, at=NOW)


def remind(cast, the_round, rosa):  # noqa: ARG001 - as the others
    plan_reminder(the_round, send_on=TODAY, by=cast.coordinator, at=NOW)
    send_due_reminders(at=NOW)


def give_back(cast, the_round, rosa):  # noqa: ARG001 - as the others
    fill(rosa)
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    send_back(rosa, text="Se på kvinner.", by=cast.coordinator, at=NOW)


def follow(link, *, person):
    """Open a link as somebody who has not signed in, sign in, and return the page that comes."""
    client = Client()
    address = link.removeprefix(settings.ADDRESS)
    asks = client.get(address)
    assert asks.status_code == 302
    page = client.get(asks.url)
    hidden = re.findall(r'type="hidden" name="next" value="([^"]+)"', page.content.decode())
    assert set(hidden) == {address}
    sent = {"login": person.email, "password": PASSWORD, "next": hidden[0]}
    return client.post(urlsplit(asks.url).path, sent, follow=True)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize("write", [invite, remind, give_back])
def test_the_link_of_a_letter_leads_to_the_return(cast, the_round, rosa, write, lang):
    Person.objects.filter(pk=cast.rosa_reporter.pk).update(language=lang)
    write(cast, the_round, rosa)
    letter = Letter.objects.get(to=cast.rosa_reporter)
    (link,) = LINK.findall(letter.text)
    assert f'<a href="{link}"' in letter.html
    page = follow(link, person=cast.rosa_reporter)
    assert page.status_code == 200
    assert page.request["PATH_INFO"] == f"/{lang}/returns/{rosa.pk}/"
    html = page.content.decode()
    assert f'<html lang="{lang}' in html
    assert "ROSA 2020</h1>" in html


def test_one_who_answers_for_several_gets_a_link_to_each(cast, the_round, rosa):
    role = Role.objects.get(code="reporter-htso")
    Holding.objects.create(role=role, person=cast.rosa_reporter, since=TODAY)
    both = [(cast.rosa.pk, "service"), (cast.rosa.pk, "housing"), (cast.htso.pk, "service")]
    choose_asked(the_round, asked=both, by=cast.coordinator, at=NOW)
    invite(cast, the_round, rosa)
    letter = Letter.objects.get(to=cast.rosa_reporter)
    addresses = {link.removeprefix(settings.ADDRESS) for link in LINK.findall(letter.text)}
    assert addresses == {f"/nb/returns/{one.pk}/" for one in the_round.returns.all()}
    assert "– ROSA, Botilbud for antatte ofre: frist" in letter.text
    assert "– HTSO: frist" in letter.text


def test_who_has_signed_in_already_comes_straight_to_the_return(cast, the_round, rosa, client):
    invite(cast, the_round, rosa)
    client.force_login(cast.rosa_reporter)
    (link,) = LINK.findall(Letter.objects.get(to=cast.rosa_reporter).text)
    assert client.get(link.removeprefix(settings.ADDRESS)).status_code == 200
