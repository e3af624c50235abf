"""Every page in every state: by axe, at 320 and 1280 pixels, with a picture to look at."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from insisting import WIDTHS, insist_on_focus
from pages import PAGES, make_places
from seeing import look

from samsyn_web.organisations.models import Holding

pytestmark = pytest.mark.chromium
LANG = "nn"


@pytest.fixture
def places(cast):
    cache.clear()
    people, places = make_places(cast)
    today = timezone.localdate()
    Holding.objects.filter(person=people["bare_coordinator"]).update(since=today, until=today)
    return people, places


def open_page(context, shown, places, cookie):
    """Open a page as it is described: signed in by a cookie, forms sent by themselves."""
    tab = context.new_page()
    if cookie:
        context.add_cookies([cookie])
    if shown.first:
        where, sends = shown.first
        tab.goto(where.format(lang=LANG, **places))
        send(tab, sends)
    answer = tab.goto(shown.address.format(lang=LANG, **places))
    assert shown.sends is not None or answer.status == shown.status, shown.name
    if shown.sends is not None:
        send(tab, shown.sends)
    return tab


def cookie_of(person, site):
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": site}


def send(tab, sends):
    """Fill in what can be filled in by hand, and send the form."""
    form = tab.locator("main form.narrow")
    for name, value in sends.items():
        field = form.locator(f"[name={name}]")
        kind = field.evaluate("field => field.type")
        if kind == "date":
            field.fill(value if value[:4].isdecimal() else "")
        elif kind != "select-one":
            field.fill(value)
    with tab.expect_navigation():
        form.evaluate("form => form.submit()")


@pytest.mark.parametrize("who", sorted({page.who for page in PAGES}))
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_can_be_used_by_everybody(new_context, live_server, places, who, width):
    people, addresses = places
    cookie = cookie_of(people[who], live_server.url) if who else None
    for shown in (page for page in PAGES if page.who == who):
        cache.clear()
        context = new_context(width)
        tab = open_page(context, shown, addresses, cookie)
        look(tab, shown.name)
        insist_on_focus(tab, shown.name)
        context.close()
