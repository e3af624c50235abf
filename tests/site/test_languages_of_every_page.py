"""Every page of every address, in every state, and what every form on it answers: one language."""

import ast
import re
from functools import cache
from pathlib import Path

import django
import pytest
from django.utils import translation
from every_state import STATES, Seen, faults_in, pages_of, sent_from
from vocabulary import strange_words, text_of

pytestmark = pytest.mark.django_db
WAYS = {  # how forms are sent, in each language
    "nb": ("emptied", "nonsense", "long"), "nn": ("as it is", "emptied", "nonsense", "long"),
    "en": ("as it is", "nonsense"),
}  # fmt: skip
LIBRARY = Path(django.__file__).parent
FORMS = [*(LIBRARY / "forms").glob("*.py"), LIBRARY / "core" / "validators.py"]


def strange_in(seen, *, lang):
    found = strange_words(text_of(seen.html), lang)
    return dict.fromkeys(found.items(), f"{seen.who}: {seen.what}")


@pytest.mark.parametrize(("state", "lang", "whose"), [
    ("in_progress", "nb", "crsx"), ("in_progress", "nn", "crsx"), ("in_progress", "en", "crsx"),
    ("sent_back", "nn", "cr"), ("submitted", "nn", "cr"), ("submitted", "en", "cr"),
    ("frozen", "nn", "cr"), ("frozen", "en", "cr"),
])  # fmt: skip
def test_every_page_speaks_one_language(cast, state, lang, whose):
    scene = STATES[state](cast)
    strange, seen = {}, 0
    for _, _, page in pages_of(scene, cast, lang=lang, whose=whose):
        strange |= strange_in(page, lang=lang)
        seen += 1
    assert strange == {}
    assert seen > 60


@cache
def said_by_the_library(lang):
    """How the faults of forms begin where nobody has given them words of the house."""
    messages = [
        node.args for path in FORMS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext_lazy")
    ]  # fmt: skip
    with translation.override(lang):
        told = [
            translation.ngettext(one[0].value, one[1].value, 2) if len(one) > 1
            else translation.gettext(one[0].value) for one in messages
        ]  # fmt: skip
    return [one for one in (text.partition("%")[0].strip() for text in told) if len(one) > 12]


def of_the_library(seen, *, lang):
    text = re.sub(r"\s+", " ", text_of(seen.html))
    return [words for words in said_by_the_library(lang) if words in text]


@pytest.mark.parametrize("lang", WAYS)
def test_every_form_answers_in_one_language_and_in_our_words_whatever_is_sent(cast, lang):
    scene = STATES["in_progress"](cast)
    strange, seen = {}, 0
    for client, address, page in pages_of(scene, cast, lang=lang, whose="cr"):
        for answer in sent_from(client, address, page.who, page.html, ways=WAYS[lang]):
            strange |= strange_in(answer, lang=lang)
            strange |= dict.fromkeys(faults_in(answer), f"{answer.who}: {answer.what}")
            strange |= dict.fromkeys(of_the_library(answer, lang=lang), answer.what)
            seen += 1
    assert strange == {}
    assert seen > 100


@pytest.mark.parametrize(("html", "finds"), [
    ("<p>Kva gjer du?</p>", {}), ("<p>Hva gjør du?</p>", {"hva": "nb", "gjør": "nb"}),
    ('<p aria-label="Choose a file"></p>', {"choose": "en", "file": "en"}),
    ('<p lang="en">Choose a file</p><code>have</code><q translate="no">ikke</q>', {}),
])  # fmt: skip
def test_the_walk_sees_words_of_another_language(html, finds):
    assert strange_words(text_of(html), "nn") == finds


@pytest.mark.parametrize(("html", "finds"), [
    ('<div class="error-summary" autofocus><a href="#x">Nei</a></div><b id="x"></b>', 0),
    ('<div class="error-summary" autofocus><a href="#y">Nei</a></div>', 1),
    ('<div class="error-summary">Nei</div>', 1), ('<p class="field-error">Nei</p>', 1),
    ("<p>Ja</p>", 0),
])  # fmt: skip
def test_the_walk_sees_a_fault_that_is_not_told_of(html, finds):
    assert len([*faults_in(Seen("", "", html))]) == finds


def test_the_walk_sees_the_words_of_the_library():
    html = "<p>Sørg for at denne verdien har 10 eller færre tegn</p>"
    assert of_the_library(Seen("", "", html), lang="nb")
