"""People sign in by hand: with a password, a code, a passkey, another identity, or by keyboard."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from playwright.sync_api import expect
from site_cast import PASSWORD, TOTP_SECRET

pytestmark = pytest.mark.chromium


def sign_in(page, email, password=PASSWORD, lang="nb"):
    page.goto(f"/{lang}/account/login/")
    page.locator("#id_login").fill(email)
    page.locator("#id_password").fill(password)
    page.locator("form.narrow button[type=submit]").click()


def code(secret=TOTP_SECRET):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def virtual_authenticator(page):
    """A key in the machine that says yes when it is asked."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    key = session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }})["authenticatorId"]  # fmt: skip
    return session, key


def test_a_passkey_is_added_and_then_is_enough_alone(page, cast):
    virtual_authenticator(page)
    sign_in(page, cast.rosa_reporter.email)
    page.goto("/nb/account/factors/webauthn/add/")
    page.get_by_label("Hva skal nøkkelen hete?").fill("Bærbar PC")
    page.get_by_label("Logg inn med bare denne nøkkelen").check()
    page.get_by_role("button", name="Legg til nøkkel").click()
    expect(page.get_by_role("heading", name="Gjenopprettingskoder")).to_be_visible()
    expect(page.locator(".codes li")).to_have_count(10)
    page.get_by_role("button", name="Logg ut").click()
    page.goto("/nb/account/login/")
    page.get_by_role("button", name="Logg inn med passnøkkel").click()
    expect(page.get_by_role("link", name=cast.rosa_reporter.name)).to_be_visible()
    page.goto("/nb/account/factors/webauthn/")
    expect(page.get_by_text("Passnøkkel, uten passord")).to_be_visible()


def test_a_key_is_the_second_step_of_one_who_must_have_two(page, cast, keep):
    Authenticator.objects.filter(user=cast.coordinator).delete()
    virtual_authenticator(page)
    sign_in(page, cast.coordinator.email)
    expect(page.get_by_text("Rollen din krever to steg")).to_be_visible()
    page.get_by_role("link", name="Legg til nøkkel").click()
    page.get_by_role("button", name="Legg til nøkkel").click()
    page.get_by_role("link", name="Jeg har tatt vare på dem").click()
    page.get_by_role("link", name="Register").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Organisasjoner i registeret")
    page.get_by_role("button", name="Logg ut").click()
    sign_in(page, cast.coordinator.email)
    keep(page, "second-step", most=560)
    page.get_by_role("button", name="Bruk passnøkkel eller sikkerhetsnøkkel").click()
    expect(page.get_by_role("link", name="Register")).to_be_visible()


def test_a_key_that_says_no_is_told_in_words(page, cast):
    session, key = virtual_authenticator(page)
    session.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": False})
    sign_in(page, cast.rosa_reporter.email, lang="nn")
    page.goto("/nn/account/factors/webauthn/add/")
    page.get_by_label("Logg inn med berre denne nøkkelen").check()
    page.get_by_role("button", name="Legg til nøkkel").click()
    expect(page.get_by_role("alert")).to_contain_text("Nøkkelen vart ikkje brukt")
    assert not Authenticator.objects.filter(user=cast.rosa_reporter).exists()


def test_an_app_is_set_up_from_the_picture_or_the_key_and_asked_for_next_time(page, cast):
    sign_in(page, cast.htso_reporter.email)
    page.goto("/nb/my-account/")
    page.get_by_role("link", name="Innlogging i to steg").click()
    page.get_by_role("link", name="Sett opp app").click()
    expect(page.get_by_role("img", name=re.compile("QR-kode"))).to_be_visible()
    secret = page.locator(".secret").inner_text()
    page.get_by_label("Kode fra appen").fill(code(secret))
    page.get_by_role("button", name="Sett opp app").click()
    expect(page.get_by_role("heading", name="Gjenopprettingskoder")).to_be_visible()
    first = page.locator(".codes li").first.inner_text()
    page.get_by_role("button", name="Logg ut").click()
    sign_in(page, cast.htso_reporter.email)
    page.get_by_label("Kode").fill(first)
    page.locator("form.narrow button[type=submit]").click()
    expect(page.get_by_role("link", name=cast.htso_reporter.name)).to_be_visible()


def test_all_of_it_is_done_with_the_keyboard_alone(page, cast):
    page.goto("/nb/account/login/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Hopp til innholdet")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("E-postadresse")).to_be_focused()
    page.keyboard.type("x@example.org")
    page.keyboard.press("Enter")
    summary = page.get_by_role("group", name="Dette må rettes")
    expect(summary).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Passord")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type(cast.rosa_reporter.email)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=cast.rosa_reporter.name)).to_be_visible()


def test_without_javascript_one_signs_in_with_password_and_code(new_context, cast):
    page = new_context(java_script_enabled=False).new_page()
    sign_in(page, cast.coordinator.email)
    assert page.locator("[data-needs-passkeys]").is_hidden()
    assert page.get_by_text("krever at JavaScript er slått på").is_visible()
    page.get_by_label("Kode").fill(code())
    page.locator("form.narrow button[type=submit]").click()
    assert page.get_by_role("link", name="Register").is_visible()
    page.get_by_role("link", name="Register").click()
    page.get_by_role("link", name="Vis alle organisasjoner").click()
    page.get_by_role("link", name="Oslo kommune").click()
    page.get_by_role("link", name="Endre organisasjon").click()
    page.get_by_label("Organisasjonsnummer").fill("974760674")
    page.get_by_role("button", name="Lagre").click()
    assert page.get_by_role("link", name=re.compile("stemmer ikke med hverandre")).is_visible()
