"""Words that one language has and another has not, taken from everything that we say ourselves.

A word of the nb texts that no nn text has must not be met on a page in nynorsk, and so on. What
the libraries say is known by their own catalogues and by a list of common words.
"""

import csv
import gettext
import re
import tomllib
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import allauth
import django

import samsyn
import samsyn_web

CORE, SITE = (Path(package.__file__).parent for package in (samsyn, samsyn_web))
LANGUAGES = ("nb", "nn", "en")
NOT_SAID = ("data", "norway-2020")  # the report of the example year, which nobody signs in to
LIBRARY = Path(django.__file__).parent
CATALOGUES = (LIBRARY / "conf", LIBRARY / "contrib" / "auth", Path(allauth.__file__).parent)
# Bodies and people of the cast, who are called the same in every language.
NAMES = ("Coordinator Rosa Htso Signatory Stranger", "ROSA HTSO Oslo krisesenter Oslo kommune")
# Words that only one of the languages has, whoever says them.
ONLY = {
    "en": "the and your you is are of with please must this that not have enter sign password "
          "email code name again choose invalid required field value select from",
    "nb": "ikke jeg hva hvor hvordan hvem hvis noe noen mye bare fra være gjør velg "
          "virksomhet virksomheter tiltakene dere kommer glemt lenke "
          "lenken koder kodene nøkler nøklene navn e-postadressen adressen "
          "rollen tallene innloggingen brukes ennå tidligere "
          "påkrevd gyldig inneholder ukens skrevet vennligst tegn",
    "nn": "ikkje eg kva kvar korleis kven viss noko nokon nokre berre frå vere blei gjer "
          "verksemd verksemder gløymt lenkje lenkja kodar kodane nøklar nøklane namn adressa "
          "rolla tala innlogginga enno tidlegare påkravd inneheld teikn heile",
}  # fmt: skip


class Words(HTMLParser):
    """The words a page shows or reads aloud, but those marked as of another language."""

    def __init__(self):
        super().__init__()
        self.text, self.hidden = [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag in ("script", "style", "code") or (
            tag != "html" and ("lang" in attrs or attrs.get("translate") == "no")
        ):
            self.hidden.append(tag)
        self.text += [
            attrs.get(name) or "" for name in ("aria-label", "alt", "placeholder", "title")
        ]

    def handle_endtag(self, tag):
        if self.hidden and self.hidden[-1] == tag:
            self.hidden.pop()

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def text_of(html):
    """The text of a page, without what stands in another language on purpose."""
    reader = Words()
    reader.feed(html)
    return " ".join(reader.text)


def words_of(text):
    """The words of a text; addresses and what a sentence leaves open are none."""
    plain = re.sub(r"https?://\S+|\S+@\S+|\{[^}]*\}|%\(\w+\)s", " ", text)
    return set(re.findall(r"(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*(?!\w)", plain.lower()))


@cache
def own_words(lang):
    """Every word that our texts, our codes and our own catalogue have in a language."""
    said = [*_texts(lang), *_codes(lang), *_translated(SITE / "face", lang)]
    return frozenset(word for text in said for word in words_of(text))


@cache
def words_of_others(lang):
    """Every word that somebody, a library too, says in another language and we not in this one."""
    return {
        word: other
        for other in LANGUAGES
        if other != lang
        for word in own_words(other) | _words_of_libraries(other)
        if word not in own_words(lang)
    }


def _words_of_libraries(lang):
    said = [text for folder in CATALOGUES for text in _translated(folder, lang)]
    return frozenset(word for text in said for word in words_of(text))


def strange_words(text, lang):
    """Words that others have and this language has not, but for the names of the cast."""
    found = words_of(text) - words_of(" ".join(NAMES))
    common = {
        word: other for other in LANGUAGES if other != lang
        for word in ONLY[other].split()
        if word not in own_words(lang)
    }  # fmt: skip
    strange = words_of_others(lang) | common
    return {word: strange[word] for word in sorted(found & strange.keys())}


def _texts(lang):
    for package in (CORE, SITE):
        for path in sorted(package.rglob("*.toml")):
            if not set(NOT_SAID) <= set(path.parts):
                yield from _said_in(tomllib.loads(path.read_text(encoding="utf-8")), lang=lang)


def _said_in(node, *, lang):
    if isinstance(node, dict):
        yield from _strings(node.get(lang))
        for key, value in node.items():
            if key not in LANGUAGES:
                yield from _said_in(value, lang=lang)
    elif isinstance(node, list):
        for one in node:
            yield from _said_in(one, lang=lang)


def _strings(value):
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield one


def _codes(lang):
    for path in sorted((CORE / "codes" / "data").rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from (row[key] or "" for key in row if key and key.endswith(f"_{lang}"))


def _translated(folder, lang):
    path = folder / "locale" / lang / "LC_MESSAGES" / "django.mo"
    if path.is_file():
        with path.open("rb") as file:
            yield from filter(None, gettext.GNUTranslations(file)._catalog.values())
