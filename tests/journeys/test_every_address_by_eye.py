"""Every address of the site is looked at in a browser, in two states, narrow and wide.

Wide is 1280 pixels. Narrow is 320 by 256: what is left of 1280 by 1024 when it is enlarged to
400 %. An address that nobody looks at fails here.
"""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import resolve
from django.utils.translation import override
from each_page_scene import SHOWN, WHO, address_of
from every_state import MORE, STATES
from insisting import insist, insist_on_focus, picture
from matrix_scene import addresses
from matrix_tables import OF_LIBRARIES, PUBLIC
from pages import PAGES

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
SIZES = {"wide": {"width": 1280}, "narrow": {"width": 320, "height": 256}}
ANY = dict.fromkeys(("token", "reset"), "1-x") | dict.fromkeys(
    ("invited", "key", "organisation", "service", "role", "holding", "last_holding", "person"), 1
)
NO_PAGE = {  # and why
    "mfa_download_recovery_codes": "a file",
    "mfa_login_webauthn": "what the browser's key and the site say to each other",
    "openid_connect_login": "leads to the provider", "openid_connect_callback": "leads back",
    "socialaccount_signup": "the page of account_signup; seen in test_identity_by_hand",
    "returns-file": "a file", "services-file": "a file", "figures-file": "a file",
    "receipt-file": "a file", "return-workbook-file": "a file", "return-upload-marked": "a file",
    "text-word": "a file", "edition-candidate": "a file",
    "estimate-file": "a file",
    "audit-head": "a file", "root": "leads to the first page", "latest-board": "leads to a board",
    "handed": "a link to a colleague; seen in test_pages_of_answering",
    "section-of-period": "only police are asked of earlier years; seen in test_pages_of_answering",
}  # fmt: skip
ONLY_SENT = {  # nothing is shown at these
    "save-section", "save-section-of-period", "save-handed", "reopen", "reminder-drop", "consent",
    "letter-arrived", "letter-again", "accept", "take-back", "take-in", "settle-comment",
    "edition-begin", "edition-send", "edition-language", "edition-back",
    "text-preview", "text-settle", "text-remark",
    "estimate-start",
    "withdraw-waiver", "withdraw-handover", "withdraw-decision", "act-on-person",
}  # fmt: skip
WITHOUT_CONTEXT = ("403.html", "403_csrf.html", "429.html", "500.html", "people/locked_out.html",
                   "collection/no_round.html", "collection/link_stopped.html")  # fmt: skip
MISSING = {"sent_back": set(), "frozen": {"waive"}}  # what has no page in a state


def names_of_pages():
    """The names of the addresses that test_pages_by_eye looks at."""
    paths = [page.address.format(lang="nb", **ANY).partition("?")[0] for page in PAGES]
    return {resolve(path).url_name for path in paths if "nowhere" not in path}


def test_every_address_is_looked_at_or_has_no_page():
    walked = {name for name, _, _ in places()} | names_of_pages()
    of_the_public = PUBLIC  # seen in test_public_pages_by_eye
    assert set(addresses()) - walked - ONLY_SENT - set(NO_PAGE) - of_the_public == set()
    libraries = {name for name in addresses() if name.startswith(OF_LIBRARIES)}
    assert libraries - names_of_pages() - set(NO_PAGE) == set()


def places():
    """Every address that has a page: its name, the letter of who sees it, what comes after it."""
    for name, letters in SHOWN.items():
        if name not in NO_PAGE and name not in ONLY_SENT:
            yield name, (letters or "c")[0], ""
    yield "receipt", "r", ""
    for name, after in MORE:
        yield name, (SHOWN[name] or "c")[0], after


@pytest.mark.parametrize(
    ("state", "size"), [("sent_back", "wide"), ("sent_back", "narrow"), ("frozen", "narrow")]
)
def test_every_address_can_be_used_by_everybody(cast, visit, state, size):
    scene = STATES[state](cast)
    seen, visitors = set(), {}
    for name, letter, after in places():
        if letter not in visitors:
            visitors[letter] = visit(getattr(cast, WHO[letter]), **SIZES[size])
        at, address = visitors[letter], address_of(name, scene) + after
        status = at.go(re.sub("^/[a-z]+/", "/nn/", address))
        if status in (200, 409, 422):
            picture(at.page, f"{state}-{name}")
            insist(at.page, f"{name}, {state}")
            insist_on_focus(at.page, f"{name}, {state}")
            seen.add(name)
    assert {name for name, _, _ in places()} - seen == MISSING[state]


def test_what_is_said_when_something_went_wrong_can_be_read_by_everybody(visit):
    at = visit(width=320, height=256)
    request = RequestFactory().get("/nn/")
    request.user = AnonymousUser()
    for template in WITHOUT_CONTEXT:
        with override("nn"):
            said = render_to_string(template, {}, request=request)
        at.go("/nn/")
        at.page.evaluate("said => { document.documentElement.innerHTML = said; }", said)
        insist(at.page, template)
        insist_on_focus(at.page, template)
