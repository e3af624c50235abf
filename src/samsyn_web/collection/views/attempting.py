"""Trying an act that may be refused, and telling how it went on the page one comes to."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest

from samsyn_web.collection.actions.answering import PersonalDataError
from samsyn_web.collection.forms.reviewing import WordsForm
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import say


def attempt(request: HttpRequest, act: Callable[[], object], *, done: str) -> bool:
    """Do an act and say so; where it is refused, say why. Tell whether it was done."""
    try:
        act()
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return False
    messages.success(request, say(f"collection.review-{done}"))
    return True


def attempt_words(
    request: HttpRequest, form: WordsForm, act: Callable[[], object], *, done: str
) -> bool:
    """Do the same with words from a form; a refusal stands at the form, with what was typed."""
    try:
        act()
    except RefusedError as refused:
        form.add_error(None, refused.sentence)
        return False
    except PersonalDataError as refused:
        form.refuse(refused.kind)
        return False
    messages.success(request, say(f"collection.review-{done}"))
    return True
