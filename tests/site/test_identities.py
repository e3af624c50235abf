"""Signing in by OpenID Connect: code flow with PKCE, against a provider that is a real process."""

import base64
import hashlib
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

import pytest
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from running import environment, free_port, process
from site_cast import PASSWORD

from samsyn_web.environment import form_targets, oidc_providers
from samsyn_web.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("cast", "offered")]
SUBJECT = "01017000000-finst-ikkje"
LOGIN = "/nn/account/identities/proving/login/"


class Stay(urllib.request.HTTPRedirectHandler):
    """Does not follow: the way back is walked by the test."""

    def redirect_request(self, *_):
        return None


@pytest.fixture(scope="module")
def provider(tmp_path_factory):
    """The address of a provider with one user, whose e-mail is that of the coordinator."""
    port = free_port()
    told = {"sub": SUBJECT, "email": "coordinator@example.org", "email_verified": True,
            "pid": "01017000000", "name": "Kari Nordmann"}  # fmt: skip
    claims = json.dumps(told)
    words = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port),
             "--user-claims", claims]  # fmt: skip
    with process(words, env=environment(tmp_path_factory.mktemp("p")), port=port) as address:
        yield address


@pytest.fixture
def offered(provider, settings, tmp_path):
    """The provider, offered on the page for signing in as SAMSYN_OIDC names it."""
    file = tmp_path / "oidc.toml"
    file.write_text(
        f'[[provider]]\nid = "proving"\nname = "Prøveporten"\nclient_id = "samsyn"\n'
        f'secret = "hemmelig"\nserver_url = "{provider}"\n'
    )
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {"OAUTH_PKCE_ENABLED": True,
                           "APPS": oidc_providers({"SAMSYN_OIDC": str(file)})}
    }  # fmt: skip
    return provider


def ask(address):
    """Say yes at the provider as a person would; give back the address it leads to."""
    opener = urllib.request.build_opener(Stay)
    try:
        opener.open(address, urllib.parse.urlencode({"sub": SUBJECT}).encode(), timeout=20)
    except urllib.error.HTTPError as answer:
        assert answer.code in (302, 303), answer.read().decode()
        return answer.headers["location"]
    raise AssertionError("the provider did not lead back")


def walk(client, *, process="login"):
    """Go to the provider and back again; give back the page one ends on."""
    leaves = client.post(f"{LOGIN}?process={process}")
    back = urllib.parse.urlsplit(ask(leaves.url))
    return client.get(f"{back.path}?{back.query}", follow=True)


def connect(client, person):
    client.force_login(person)
    return walk(client, process="connect")


def test_the_way_to_the_provider_is_the_code_flow_with_pkce(client, offered):
    leaves = client.post(f"{LOGIN}?process=login")
    asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(leaves.url).query))
    assert leaves.url.startswith(offered)
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    assert len(asked["code_challenge"]) == 43
    assert "openid" in asked["scope"].split()
    assert asked["redirect_uri"] == "http://testserver/identities/proving/back/"
    verifier = next(iter(client.session["socialaccount_states"].values()))[0]["pkce_code_verifier"]
    digest = hashlib.sha256(verifier.encode()).digest()
    assert asked["code_challenge"] == base64.urlsafe_b64encode(digest).decode().rstrip("=")


def test_a_look_at_the_address_goes_nowhere(client):
    assert client.get(f"{LOGIN}?process=login").status_code == 200


def test_an_identity_known_elsewhere_makes_no_account_and_takes_none_over(client):
    people = Person.objects.count()
    page = walk(client)
    assert "Du må vere invitert" in page.content.decode(), "also on the way back in nynorsk"
    assert not page.wsgi_request.user.is_authenticated, "though its e-mail is the coordinator's"
    assert (Person.objects.count(), SocialAccount.objects.count()) == (people, 0)


def test_one_who_is_signed_in_connects_an_identity_and_comes_in_by_it(client, cast):
    page = connect(client, cast.rosa_reporter)
    assert "Innlogginga er knytt til kontoen din" in page.content.decode()
    other = Client()
    page = walk(other)
    assert page.wsgi_request.user == cast.rosa_reporter


def test_nothing_the_provider_tells_is_kept_but_who_it_is(client, cast):
    connect(client, cast.rosa_reporter)
    walk(Client())
    kept = SocialAccount.objects.get()
    assert (kept.uid, kept.extra_data, kept.user) == (SUBJECT, {}, cast.rosa_reporter)
    assert not SocialToken.objects.exists()
    assert not SocialApp.objects.exists()
    cast.rosa_reporter.refresh_from_db()
    assert cast.rosa_reporter.email == "rosa@example.org"


def test_an_identity_is_one_persons(client, cast):
    connect(client, cast.rosa_reporter)
    page = connect(Client(), cast.htso_reporter)
    assert "knytt til ein annan konto" in page.content.decode()
    assert SocialAccount.objects.get().user == cast.rosa_reporter


def test_the_second_step_is_asked_for_also_after_a_provider(client, cast):
    connect(client, cast.coordinator)
    other = Client()
    page = walk(other)
    assert page.redirect_chain[-1][0].endswith("/account/factors/authenticate/")
    assert not page.wsgi_request.user.is_authenticated


def test_an_answer_that_was_not_asked_for_is_refused(client, cast):
    connect(client, cast.rosa_reporter)
    leaves = Client().post(f"{LOGIN}?process=login")
    back = urllib.parse.urlsplit(ask(leaves.url))
    page = Client().get(f"{back.path}?{back.query}", follow=True)
    assert not page.wsgi_request.user.is_authenticated
    assert "kom ikkje fram" in page.content.decode() or "kom ikke fram" in page.content.decode()


def test_an_identity_is_taken_away_by_its_owner(client, cast):
    client.post("/nn/account/login/", {"login": cast.rosa_reporter.email, "password": PASSWORD})
    walk(client, process="connect")
    account = SocialAccount.objects.get()
    page = client.post("/nn/account/identities/", {"account": account.pk}, follow=True)
    assert "Innlogginga er teken bort" in page.content.decode()
    assert not SocialAccount.objects.exists()


def test_the_policy_lets_a_form_lead_to_the_providers_and_nowhere_else(tmp_path):
    file = tmp_path / "oidc.toml"
    file.write_text(
        '[[provider]]\nid = "a"\nname = "A"\nclient_id = "c"\nsecret = "s"\n'
        'server_url = "https://ansattporten.no/.well-known/openid-configuration"\n'
        'asks_at = ["https://login.ansattporten.no/authorize"]\n'
    )
    assert form_targets({"SAMSYN_OIDC": str(file)}) == [
        "https://ansattporten.no", "https://login.ansattporten.no",
    ]  # fmt: skip
    assert form_targets({}) == []
    file.write_text('[[provider]]\nid = "a"\nname = "A"\n')
    with pytest.raises(ImproperlyConfigured, match="lacks client_id, secret, server_url"):
        form_targets({"SAMSYN_OIDC": str(file)})
