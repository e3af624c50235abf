"""Who comes in, by what, and what is asked of them first."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.usersessions.models import UserSession
from django.test import Client
from site_cast import PASSWORD, TOTP_SECRET

from samsyn_web.audit.models import Entry
from samsyn_web.audit.queries import verdict
from samsyn_web.mail.models import Letter

pytestmark = pytest.mark.django_db
LOGIN = "/nn/account/login/"


def sign_in(client, person, *, password=PASSWORD, lang="nb"):
    return client.post(
        f"/{lang}/account/login/", {"login": person.email, "password": password}, follow=True
    )


def totp_code(secret=TOTP_SECRET):
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def acts():
    return list(Entry.objects.order_by("number").values_list("act", flat=True))


def test_a_reporter_comes_in_with_address_and_password(client, cast):
    cast.rosa_reporter.language = "nn"
    cast.rosa_reporter.save()
    page = sign_in(client, cast.rosa_reporter)
    assert page.redirect_chain[-1][0] == "/nn/", "the first page speaks their language"
    assert page.wsgi_request.user == cast.rosa_reporter
    assert acts() == ["people.signed-in"]
    assert verdict().holds


@pytest.mark.parametrize(
    ("lang", "says"),
    [("nb", "hører ikke sammen"), ("nn", "høyrer ikkje saman"), ("en", "do not belong together")],
)
def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, cast, lang, says):
    wrong = sign_in(client, cast.rosa_reporter, password="noe annet enn det", lang=lang)
    unknown = client.post(f"/{lang}/account/login/", {"login": "x@example.org", "password": "y"})
    for page in (wrong, unknown):
        assert page.status_code == 200
        assert page.content.decode().count(says) >= 1
        assert not page.wsgi_request.user.is_authenticated


def test_nobody_makes_an_account_alone(client):
    sent = {"email": "ny@example.org", "password1": PASSWORD, "password2": PASSWORD}
    for page in (client.get("/nn/account/signup/"), client.post("/nn/account/signup/", sent)):
        assert "Du må vere invitert" in page.content.decode()
    assert not EmailAddress.objects.exists()


def test_a_coordinator_is_asked_for_the_second_step(client, cast):
    page = sign_in(client, cast.coordinator)
    assert "Andre steg" in page.content.decode()
    assert not page.wsgi_request.user.is_authenticated
    refused = client.post("/nb/account/factors/authenticate/", {"code": "000000"})
    assert "Koden stemmer ikke" in refused.content.decode()
    page = client.post("/nb/account/factors/authenticate/", {"code": totp_code()}, follow=True)
    assert page.wsgi_request.user == cast.coordinator
    assert acts() == ["people.factor-refused", "people.signed-in"]


def test_a_recovery_code_opens_once(client, cast):
    codes = RecoveryCodes.activate(cast.coordinator).get_unused_codes()
    sign_in(client, cast.coordinator)
    page = client.post("/nb/account/factors/authenticate/", {"code": codes[0]}, follow=True)
    assert page.wsgi_request.user == cast.coordinator
    again = Client()
    sign_in(again, cast.coordinator)
    page = again.post("/nb/account/factors/authenticate/", {"code": codes[0]}, follow=True)
    assert not page.wsgi_request.user.is_authenticated


@pytest.mark.parametrize("who", ["coordinator", "signatory"])
def test_whose_role_asks_for_two_steps_goes_nowhere_without(client, cast, who):
    person = getattr(cast, who)
    Authenticator.objects.filter(user=person).delete()
    page = sign_in(client, person)
    assert page.redirect_chain[-1][0] == "/nb/account/factors/"
    assert "Rollen din krever to steg" in page.content.decode()
    for address in ("/nb/", "/nb/register/", "/nb/my-account/", "/nb/account/sessions/"):
        assert client.get(address).url == "/nb/account/factors/"
    assert client.get("/nb/account/factors/totp/activate/").status_code == 200
    assert client.post("/nb/account/logout/").url == "/nb/"


def test_other_roles_may_choose_two_steps(client, cast):
    for person in (cast.rosa_reporter, cast.stranger):
        client.force_login(person)
        assert client.get("/nb/my-account/").status_code == 200


def test_an_app_is_set_up_with_its_first_code_and_told_by_letter(
    client, cast, django_capture_on_commit_callbacks
):
    sign_in(client, cast.rosa_reporter)
    page = client.get("/nb/account/factors/totp/activate/")
    secret = page.context["form"].secret
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/nb/account/factors/totp/activate/", {"code": totp_code(secret)})
    page = client.get("/nb/account/factors/recovery-codes/")
    assert "Gjenopprettingskoder" in page.content.decode()
    kinds = set(
        Authenticator.objects.filter(user=cast.rosa_reporter).values_list("type", flat=True)
    )
    assert kinds == {"totp", "recovery_codes"}
    assert "En app som lager koder er satt opp" in Letter.objects.first().text
    assert "people.factor-added" in acts()


SENSITIVE = [
    "/nb/account/factors/totp/activate/", "/nb/account/factors/webauthn/add/",
    "/nb/account/factors/recovery-codes/generate/",
]  # fmt: skip


@pytest.mark.parametrize("address", SENSITIVE)
def test_factors_are_changed_only_by_one_who_has_just_shown_who_they_are(client, cast, address):
    sign_in(client, cast.rosa_reporter)
    session = client.session
    session["signed-in-at"] -= 901
    session.save()
    asked = client.get(address)
    assert asked.url.startswith("/nb/account/reauthenticate/?next=")
    wrong = client.post(asked.url, {"password": "noe annet"})
    assert "Passordet stemmer ikke" in wrong.content.decode()
    right = client.post(asked.url, {"password": PASSWORD})
    assert right.url == address


def test_a_session_ends_after_a_working_day_whatever_was_done_in_between(client, cast, settings):
    sign_in(client, cast.rosa_reporter)
    session = client.session
    session["signed-in-at"] -= settings.SESSION_COOKIE_AGE + 1
    session.save()
    page = client.get("/nn/my-account/", follow=True)
    assert page.redirect_chain[-1][0] == LOGIN
    assert "Det er ein arbeidsdag sidan" in page.content.decode()


def test_one_sees_where_one_is_signed_in_and_ends_the_others(client, cast):
    other = Client(HTTP_USER_AGENT="En annen nettleser")
    sign_in(other, cast.rosa_reporter)
    sign_in(client, cast.rosa_reporter)
    assert "En annen nettleser" in client.get("/nb/account/sessions/").content.decode()
    client.post("/nb/account/sessions/")
    assert UserSession.objects.count() == 1
    assert client.get("/nb/my-account/").status_code == 200
    assert other.get("/nb/my-account/").url.startswith("/nb/account/login/")


def test_a_new_password_signs_out_everywhere(client, cast):
    other = Client()
    sign_in(other, cast.rosa_reporter)
    sign_in(client, cast.rosa_reporter)
    new = "en annen setning 2022"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post("/nb/account/password/change/", sent)
    for one in (client, other):
        assert one.get("/nb/my-account/").status_code == 302
    assert sign_in(client, cast.rosa_reporter, password=new).wsgi_request.user.is_authenticated
    assert "Passordet ditt er byttet" in Letter.objects.get().text


def test_a_forgotten_password_is_made_anew_by_a_letter_in_the_queue(client, cast):
    page = client.post(
        "/en/account/password/reset/", {"email": cast.htso_reporter.email}, follow=True
    )
    known = page.content.decode()
    letter = Letter.objects.get()
    assert (letter.to, letter.language) == (cast.htso_reporter, "nb")
    link = next(word for word in letter.text.split() if word.startswith("http"))
    assert "/nb/account/password/reset/key/" in link
    page = client.get(link, follow=True)
    new = "en annen setning 2022"
    done = client.post(page.request["PATH_INFO"], {"password1": new, "password2": new}, follow=True)
    assert "Passordet er byttet" in done.content.decode()
    assert "Lenken virker ikke lenger" in Client().get(link, follow=True).content.decode()
    page = client.post("/en/account/password/reset/", {"email": "x@example.org"}, follow=True)
    assert Letter.objects.exclude(subject__contains="endret").count() == 1, "no letter to strangers"
    assert page.content.decode() == known, "and no way to tell who has an account"


def test_a_closed_account_is_not_opened_by_a_password(client, cast):
    cast.rosa_reporter.is_active = False
    cast.rosa_reporter.save()
    page = sign_in(client, cast.rosa_reporter)
    assert not page.wsgi_request.user.is_authenticated
