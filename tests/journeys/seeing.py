"""Opening a page as somebody, and looking at it: with axe, for its width, as a picture."""

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client

PICTURES = os.environ.get("SAMSYN_PICTURES", "")  # a folder, where pictures are to be kept
STANDARD = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


def signed_in(chromium, site, person, *, width=1280, has_script=True):
    """Open a browser window of a width, signed in as a person."""
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=has_script
    )
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
    return context.new_page()


def look(tab, name):
    """Insist that nothing is wrong on a page, and keep a picture of it where one is asked for."""
    if PICTURES:
        width = tab.viewport_size["width"]
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        tab.screenshot(path=f"{PICTURES}/{name}-{width}.png", full_page=True)
    found = Axe().run(tab, options=STANDARD).response["violations"]
    told = [(one["id"], one["nodes"][0]["html"]) for one in found]
    assert told == [], f"{name}: {told}"
    wider = tab.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wider <= 0, f"{name} is {wider} pixels too wide"
