"""Opening a page as somebody, and looking at it."""

from django.conf import settings
from django.test import Client
from insisting import insist, picture


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
    picture(tab, name)
    insist(tab, name)
