"""What letters to those who answer have in common: their returns, each with its link."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from samsyn_web.collection.models import Return
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.face.days import day_in_words
from samsyn_web.face.texts import say


def link_to_return(one: Return, *, lang: str) -> str:
    """Return the address of a return in full, in a language; who is not signed in, signs in first.

    The page itself leads to signing in and back again, so the address is the same for everybody.
    """
    with translation.override(lang):
        return settings.ADDRESS + reverse("return", args=[one.pk])


def listed(asked: Sequence[Return], *, lang: str) -> str:
    """Return a line for each return with its deadline and, under it, its link."""
    services = [one.service_id for one in asked]
    return "\n".join(
        say(
            "collection.letter-asked", lang=lang, link=link_to_return(one, lang=lang),
            service=_name(one, lang=lang, is_alone=services.count(one.service_id) == 1),
            deadline=day_in_words(one.deadline, lang=lang),
        )
        for one in asked
    )  # fmt: skip


def _name(one: Return, *, lang: str, is_alone: bool) -> str:
    """Return the name of the service, with that of the form where it answers several."""
    title = questionnaire_of(one).title.text(lang)
    return one.service.name if is_alone else f"{one.service.name}, {title}"
