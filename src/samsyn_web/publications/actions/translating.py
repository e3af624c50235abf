"""Beginning a translation of an edition: the headings of the original, and its settings to fill."""

from datetime import datetime

import tomlkit
from django.db import transaction

from samsyn.codes import LANGUAGES
from samsyn_web.audit.actions import record
from samsyn_web.collection.queries.figures import services_of
from samsyn_web.people.models import Person
from samsyn_web.publications.actions.refusals import LanguageThereError
from samsyn_web.publications.actions.writing import hold_draft, refuse_personal_text
from samsyn_web.publications.models import Edition, Revision, Text
from samsyn_web.publications.queries.editions import ORIGINAL, SETTINGS, standing_of_texts
from samsyn_web.publications.queries.folder import rounds_under

OWN = ("title", "subtitle", "publisher")  # what a translation says in its own words


def add_language(of: Edition, *, lang: str, by: Person, at: datetime) -> None:
    """Begin a translation of every text of an edition.

    Raises:
        NotDraftError: the edition is in review or released.
        LanguageThereError: it is in this language already, or there is no such language.
        PersonalDataError: a heading could point to a person.
    """
    originals = {
        path: one.latest for (own, path), one in standing_of_texts(of).items() if own == ORIGINAL
    }
    begun = {
        path: _settings(one.content, of, lang=lang) if path == SETTINGS else _headings(one.content)
        for path, one in originals.items()
    }
    for path, content in begun.items():
        refuse_personal_text(content, of=("edition", of.pk), by=by, at=at, where=path)
    with transaction.atomic():
        held = hold_draft(of)
        if lang not in LANGUAGES or held.texts.filter(lang=lang).exists():
            raise LanguageThereError
        place = held.texts.count()
        for number, (path, content) in enumerate(begun.items()):
            text = Text.objects.create(edition=held, lang=lang, path=path, place=place + number)
            Revision.objects.create(text=text, number=1, content=content, by=by.pk, at=at)
        record("publications.language-added", of=("edition", held.pk), by=by.pk, at=at,
               detail={"language": lang})  # fmt: skip


def _headings(content: str) -> str:
    """Return the headings of a chapter without their names, which are those of the original."""
    lines = (line for line in content.splitlines() if line.startswith("#"))
    return "\n\n".join(line.partition("{#")[0].rstrip() for line in lines) + "\n"


def _settings(content: str, of: Edition, *, lang: str) -> str:
    """Return the settings with the words of the original, to be put into the other language."""
    original = tomlkit.parse(content)
    settings = tomlkit.document()
    for name in OWN:
        if name in original:
            settings[name] = original[name]
    settings["lang"] = lang
    figures = tomlkit.aot()
    for one in original.get("key_figures", ()):
        words = {"same": one["reference"], "label": one.get("label", ""),
                 "note": one.get("note", "")}  # fmt: skip
        figures.append(tomlkit.item(words))
    if len(figures):
        settings["key_figures"] = figures
    every = {one.code: one for under in rounds_under(of) for one in services_of(under)}
    settings["service_words"] = {
        code: {"name": one.name} | ({"counted_as": one.counted_as} if one.counted_as else {})
        for code, one in every.items()
    }
    return tomlkit.dumps(settings)
