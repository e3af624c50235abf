"""Signing in by another's identity in a real browser, past the policy that guards forms."""

import json
import sys

import pytest
from django.core.cache import cache
from playwright.sync_api import expect
from running import environment, free_port, process
from site_cast import PASSWORD

pytestmark = pytest.mark.chromium
SUBJECT = "0123-of-the-provider"


@pytest.fixture
def provider(settings, tmp_path):
    """A provider that runs, offered by the site and let through by its policy."""
    port = free_port()
    words = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port),
             "--user-claims", json.dumps({"sub": SUBJECT, "email": "x@example.org"})]  # fmt: skip
    with process(words, env=environment(tmp_path), port=port) as address:
        app = {"provider_id": "proving", "name": "Prøveporten", "client_id": "samsyn",
               "secret": "hemmelig", "settings": {"server_url": address}}  # fmt: skip
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}
        }
        policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
        settings.CONTENT_SECURITY_POLICY = {
            "DIRECTIVES": policy | {"form-action": [*policy["form-action"], address]}
        }
        cache.clear()
        yield address


def at_the_provider(page, address):
    page.wait_for_url(f"{address}/**")
    page.locator("input[name=sub]").fill(SUBJECT)
    page.locator("button[type=submit]").first.click()


def test_an_identity_is_connected_from_my_account_and_then_opens_the_door(page, cast, provider):
    page.goto("/nn/account/login/")
    page.locator("#id_login").fill(cast.rosa_reporter.email)
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form.narrow button[type=submit]").click()
    page.goto("/nn/my-account/")
    page.get_by_role("link", name="Innlogging frå andre").click()
    page.get_by_role("button", name="Knyt til Prøveporten").click()
    at_the_provider(page, provider)
    expect(page.get_by_text("Innlogginga er knytt til kontoen din")).to_be_visible()
    page.get_by_role("button", name="Logg ut").click()
    page.goto("/nn/account/login/")
    page.get_by_role("button", name="Logg inn med Prøveporten").click()
    at_the_provider(page, provider)
    expect(page.get_by_role("link", name=cast.rosa_reporter.name)).to_be_visible()


def test_one_whom_nobody_invited_is_told_so_in_the_language_of_the_page(page, cast, provider):
    assert cast.stranger
    page.goto("/nn/account/login/")
    page.get_by_role("button", name="Logg inn med Prøveporten").click()
    at_the_provider(page, provider)
    expect(page.get_by_role("heading", level=1)).to_have_text("Du må vere invitert")
