"""The coordinator makes a key, sees it once, and withdraws it."""

import re

import pytest
from api_calling import Caller, key_for
from round_cast import open_return
from site_cast import PASSWORD

from samsyn_web.audit.models import Entry
from samsyn_web.collection.models import ApiToken


@pytest.fixture
def coordinator(client, cast):
    """The coordinator, who has just shown who she is."""
    client.force_login(cast.coordinator)
    client.post("/nb/account/reauthenticate/", {"password": PASSWORD})
    return client


def make(client, cast, **more):
    sent = {"organisation": cast.rosa.organisation.pk, "name": "Fagsystem", "days": "90"} | more
    return client.post("/nb/keys/", sent)


def test_a_key_is_shown_once_and_only_its_hash_is_kept(coordinator, cast):
    rosa = open_return(cast.rosa)
    page = make(coordinator, cast)
    key = re.search(r"samsyn_[\w-]{43}", page.content.decode())[0]
    assert "no-store" in page["Cache-Control"]
    assert key not in coordinator.get("/nb/keys/").content.decode()
    token = ApiToken.objects.get()
    assert key not in str(vars(token))
    assert (token.expires_at - token.made_at).days == 90
    assert [one["id"] for one in Caller(coordinator, key).read("returns").json()] == [rosa.pk]
    entry = Entry.objects.get(act="collection.key-made")
    assert (entry.by, entry.object_id) == (cast.coordinator.pk, str(token.pk))


def test_the_keys_are_in_the_menu_of_who_keeps_them_alone(client, cast):
    for person, sees in ((cast.coordinator, True), (cast.rosa_reporter, False)):
        client.force_login(person)
        assert ("API-nøkler" in client.get("/nb/").content.decode()) is sees


def test_a_key_is_withdrawn_after_a_question(coordinator, cast):
    open_return(cast.rosa)
    caller = Caller(coordinator, key_for(cast))
    address = f"/nb/keys/{ApiToken.objects.get().pk}/withdraw/"
    assert "Fagsystem" in coordinator.get(address).content.decode()
    assert caller.read("returns").status_code == 200
    page = coordinator.post(address, follow=True)
    assert "er trukket tilbake" in page.content.decode()
    assert caller.read("returns").status_code == 401
    assert Entry.objects.filter(act="collection.key-withdrawn").count() == 1
    again = coordinator.post(address, follow=True)
    assert "alt trukket tilbake" in again.content.decode()


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"name": ""}, "Fyll ut «Navn på nøkkelen»"),
        ({"name": "x" * 81}, "plass til 80 tegn"),
        ({"days": "9000"}, "Velg noe fra listen under «Virker i»"),
        ({"organisation": "9999"}, "Velg noe fra listen under «Organisasjon»"),
    ],
)
def test_what_is_missing_is_said_at_its_field(coordinator, cast, more, says):
    page = make(coordinator, cast, **more)
    assert page.status_code == 422
    assert says in page.content.decode()
    assert not ApiToken.objects.exists()


def test_two_keys_of_one_organisation_have_two_names(coordinator, cast):
    make(coordinator, cast)
    page = make(coordinator, cast)
    assert "alt en nøkkel med dette navnet" in page.content.decode()
    assert ApiToken.objects.count() == 1


@pytest.mark.parametrize("who", ["rosa_reporter", "htso_reporter", "signatory", "stranger"])
def test_nobody_else_keeps_keys(client, cast, who):
    key_for(cast)
    client.force_login(getattr(cast, who))
    token = ApiToken.objects.get()
    for address in ("/nb/keys/", f"/nb/keys/{token.pk}/withdraw/"):
        assert client.get(address).status_code == 404
        assert client.post(address).status_code == 404
    token.refresh_from_db()
    assert token.withdrawn_at is None


def test_who_signed_in_long_ago_is_asked_again(client, cast):
    client.force_login(cast.coordinator)
    session = client.session
    session["signed-in-at"] -= 901
    session.save()
    page = make(client, cast)
    assert page.url.startswith("/nb/account/reauthenticate/")
    assert not ApiToken.objects.exists()
