"""What is wrong is told on a page of the house, in the language of the address, and in no other."""

import logging
import re

import pytest
from api_calling import Caller, key_for
from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from round_cast import open_return
from site_cast import PASSWORD, signed_in
from vocabulary import strange_words, text_of

from samsyn_web.collection.api import returns
from samsyn_web.collection.kept import kept_of_address
from samsyn_web.collection.models import WrongLink
from samsyn_web.collection.queries.handovers import MOST_WRONG
from samsyn_web.collection.views import start
from samsyn_web.people.models import Person

LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}


def not_there(lang, cast):
    return signed_in(cast.stranger).get(f"/{lang}/nowhere/")


def not_yours(lang, cast):
    the_return = open_return(cast.rosa)
    return signed_in(cast.htso_reporter).get(f"/{lang}/returns/{the_return.pk}/")


def open_too_long(lang, _):
    return Client(enforce_csrf_checks=True).post(f"/{lang}/account/login/", {"login": "a"})


def open_too_long_and_signed_in(lang, cast):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.stranger, backend=settings.AUTHENTICATION_BACKENDS[1])
    return client.post(f"/{lang}/my-account/", {"name": "Fredrik"})


def unproved(lang, _):
    nobody = Person.objects.create_user("none@example.org", name="Nils")
    return signed_in(nobody).get(f"/{lang}/account/reauthenticate/")


def no_form(lang, cast):
    return signed_in(cast.stranger).post(
        f"/{lang}/my-account/", b"--x\r\nbroken", content_type="multipart/form-data; boundary="
    )


def too_much_text(lang, cast):
    return signed_in(cast.stranger).post(f"/{lang}/my-account/", {"name": "x" * 2_600_000})


def too_many_fields(lang, cast):
    fields = {f"field-{number}": "1" for number in range(1100)}
    return signed_in(cast.stranger).post(f"/{lang}/my-account/", fields)


def too_large_a_file(lang, cast):
    the_return = open_return(cast.rosa)
    file = SimpleUploadedFile("svar.xlsx", b"\0" * 10_500_000)
    address = f"/{lang}/returns/{the_return.pk}/workbook/"
    return signed_in(cast.rosa_reporter).post(address, {"workbook": file})


def locked_out(lang, _):
    wrong = {"login": "stranger@example.org", "password": "not " + PASSWORD}
    for _ in range(settings.AXES_FAILURE_LIMIT):
        page = Client().post(f"/{lang}/account/login/", wrong)
    return page


def too_often(lang, _):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    for _ in range(2):
        page = Client().post(f"/{lang}/account/login/", {"login": "a@example.org", "password": "b"})
    return page


def guessing(lang, _):
    who = kept_of_address("127.0.0.1")
    for _ in range(MOST_WRONG):
        WrongLink.objects.create(who=who, at=timezone.now())
    return Client().get(f"/{lang}/handed/guess/")


def link_closed(lang, _):
    return Client().get(f"/{lang}/handed/wrong/")


def invitation_spent(lang, _):
    return Client().get(f"/{lang}/invitation/wrong/")


FAULTS = {
    not_there: 404, not_yours: 404, open_too_long: 403, open_too_long_and_signed_in: 403,
    unproved: 403, no_form: 400, too_much_text: 413, too_many_fields: 413, too_large_a_file: 413,
    locked_out: 429, too_often: 429, guessing: 429, link_closed: 404, invitation_spent: 410,
}  # fmt: skip


@pytest.fixture
def as_before(db):  # noqa: ARG001 - tries are counted in the database
    """Put back what a fault changed, and let nobody have tried before."""
    limits = settings.ACCOUNT_RATE_LIMITS
    cache.clear()
    yield
    settings.ACCOUNT_RATE_LIMITS = limits
    cache.clear()


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_fault_has_a_page_of_the_house_in_its_language(cast, lang, fault):
    page = fault(lang, cast)
    assert page.status_code == FAULTS[fault]
    hold_to_the_house(page, lang=lang)


def hold_to_the_house(page, *, lang):
    """One heading, one language, a way on, and the ways to the same page in the others."""
    html = page.content.decode()
    assert f'<html lang="{LANGUAGES[lang]}">' in html
    assert len(re.findall(r"<h1\b", html)) == 1
    assert re.search(r"<title>[^<]{5,} – Samsyn</title>", html)
    assert strange_words(text_of(html), lang) == {}
    assert f'href="/{lang}/' in html
    for other in LANGUAGES.keys() - {lang}:
        assert f'hreflang="{other}"' in html
    assert "default-src" in page["Content-Security-Policy"]
    assert "Traceback" not in html


@pytest.fixture
def broken(monkeypatch):
    """A page that breaks, and nobody to tell it to."""

    def break_down(*_, **__):
        raise RuntimeError("what nobody but us shall read")

    monkeypatch.setattr(start, "answered_by", break_down)
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_fault_of_ours_has_one_too_and_tells_nothing_of_it(cast, lang):
    client = signed_in(cast.rosa_reporter)
    client.raise_request_exception = False
    page = client.get(f"/{lang}/")
    assert page.status_code == 500
    hold_to_the_house(page, lang=lang)
    assert "nobody but us" not in page.content.decode()


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    ("address", "lang"),
    [("/nb/", "nb"), ("/nn/rounds/", "nn"), ("/en/returns/1/", "en"), ("/nowhere/", "nb")],
)
def test_the_page_stands_though_the_database_does_not(address, lang):
    """No fixture asks for the database: whoever reaches for it here meets a fault."""
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = "of somebody who had signed in"
    page = client.get(address)
    assert page.status_code == 500
    hold_to_the_house(page, lang=lang)
    assert "/account/login/" not in page.content.decode()


def test_a_fault_in_the_api_is_a_problem_and_tells_nothing(cast, monkeypatch, caplog):
    def break_down(*_, **__):
        raise RuntimeError("what nobody but us shall read")

    monkeypatch.setattr(returns, "returns_of_key", break_down)
    page = Caller(Client(raise_request_exception=False), key_for(cast)).read("returns")
    assert (page.status_code, page["Content-Type"]) == (500, "application/problem+json")
    assert page.json()["type"] == "urn:samsyn:problem:broken"
    assert "nobody but us" not in page.content.decode()
    assert "nobody but us" in caplog.text
