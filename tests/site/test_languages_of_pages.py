"""Every page speaks one language: no English in Norwegian, no bokmål in nynorsk."""

import gettext
import importlib.util
import re
from functools import cache
from pathlib import Path

import pytest
from django.core.cache import cache as attempts
from django.utils import timezone, translation
from django.utils.html import escape
from pages import PAGES, make_places
from vocabulary import strange_words, text_of

from samsyn_web.organisations.models import Holding

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "src" / "samsyn_web" / "face" / "locale"
MACHINES = re.compile(r"\bNone\b|\b(?:19|20)\d\d-\d\d-\d\d(?!\.)\b")  # as machines say it


def fetch(client, page, lang, people, places):
    """Open a page as it is described."""
    attempts.clear()
    if page.who:
        client.force_login(people[page.who])
    if page.first:
        where, sends = page.first
        client.post(where.format(lang=lang, **places), sends)
    address = page.address.format(lang=lang, **places)
    if page.sends is None:
        return client.get(address, follow=True)
    return client.post(address, page.sends, follow=True)


@pytest.fixture
def places(cast):
    people, places = make_places(cast)
    today = timezone.localdate()
    Holding.objects.filter(person=people["bare_coordinator"]).update(since=today, until=today)
    return people, places


@pytest.fixture
def untranslated(monkeypatch):
    """What the libraries asked for in a language and got back in English."""
    asked, original = set(), translation._trans.gettext

    def listen(message):
        got = original(message)
        if got == message and translation.get_language() in ("nb", "nn") and " " in message:
            asked.add(str(message))
        return got

    monkeypatch.setattr(translation._trans, "gettext", listen)
    return asked


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_a_page_speaks_the_language_of_its_address_and_no_other(
    client, places, untranslated, lang, page
):
    answer = fetch(client, page, lang, *places)
    html = answer.content.decode()
    assert answer.status_code == page.status
    assert f'<html lang="{lang}' in html
    assert answer.request["PATH_INFO"].startswith(f"/{lang}/")
    assert strange_words(text_of(html), lang) == {}
    assert [message for message in untranslated if escape(message) in html] == []
    assert MACHINES.findall(text_of(html)) == []


@pytest.mark.django_db
def test_the_walk_sees_what_it_must(client, places):
    html = fetch(client, PAGES[1], "nn", *places).content.decode()
    for planted, language in (("Ikke gyldig", "nb"), ("This field is required.", "en")):
        assert (
            language
            in strange_words(
                text_of(html.replace("</main>", f"<p>{planted}</p></main>")), "nn"
            ).values()
        )


@cache
def compiler():
    spec = importlib.util.spec_from_file_location("compiling", ROOT / "scripts/compile_locale.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_what_is_compiled_is_what_is_written(lang):
    folder = LOCALE / lang / "LC_MESSAGES"
    written = compiler().read_po((folder / "django.po").read_text(encoding="utf-8"))
    with (folder / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert all(written.values())
    assert {key: compiled.gettext(key) for key in written if key} == {
        key: value for key, value in written.items() if key
    }
    assert (folder / "django.mo").read_bytes() == compiler().compile_mo(written)


def test_the_three_languages_translate_the_same():
    keys = [
        set(compiler().read_po((LOCALE / lang / "LC_MESSAGES/django.po").read_text("utf-8")))
        for lang in ("nb", "nn", "en")
    ]
    assert keys[0] == keys[1] == keys[2]


def test_the_compiler_refuses_a_line_it_does_not_know():
    with pytest.raises(compiler().CannotReadError):
        compiler().read_po('msgid "a"\nmsgid_plural "b"\n')
