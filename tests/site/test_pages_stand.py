"""The frame of every page: language, menu, and pages for what is not there."""

import pytest
from django.template.loader import get_template
from django.test import Client

from samsyn_web.face.texts import SITE

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("lang", "says"), [("nb", "Sammen ser"), ("nn", "Saman ser"),
                                            ("en", "Together we see")])  # fmt: skip
def test_the_front_page_speaks_the_language_of_its_address(client, lang, says):
    page = client.get(f"/{lang}/")
    assert says in page.content.decode()
    assert f'lang="{lang}' in page.content.decode()


def test_the_root_leads_to_bokmal(client):
    assert client.get("/").url == "/nb/"


def test_what_is_not_there_is_said_in_the_language_of_the_address(client):
    page = client.get("/nn/finst-ikkje/")
    assert page.status_code == 404
    assert "Vi fann ikkje sida" in page.content.decode()


def test_a_form_that_was_open_too_long_is_refused_in_words():
    page = Client(enforce_csrf_checks=True).post("/nb/account/login/", {"login": "a@example.org"})
    assert page.status_code == 403
    assert "stått åpen for lenge" in page.content.decode()


@pytest.mark.parametrize("name", sorted(
    str(path.relative_to(folder)) for folder in SITE.glob("*/templates")
    for path in folder.rglob("*.*")
))  # fmt: skip
def test_every_template_knows_its_tags_and_filters(name):
    assert get_template(name)
