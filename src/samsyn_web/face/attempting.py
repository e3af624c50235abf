"""Trying an act that may be refused, and telling how it went on the page one comes to."""

from collections.abc import Callable
from typing import Protocol

from django.contrib import messages
from django.http import HttpRequest

from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import say


class ShowsRefusals(Protocol):
    """A form that shows why what it read was refused."""

    def refuse(self, refused: RefusedError) -> None:
        """Show why; what was typed stands."""


def attempt(request: HttpRequest, act: Callable[[], object], *, done: str) -> bool:
    """Do an act and say so; where it is refused, say why. Tell whether it was done.

    Args:
        request: who is told.
        act: does it.
        done: the key of the sentence that says it is done.
    """
    try:
        act()
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return False
    messages.success(request, say(done))
    return True


def attempt_form(
    request: HttpRequest, form: ShowsRefusals, act: Callable[[], object], *, done: str
) -> bool:
    """Do the same with what a form read; a refusal stands at the form, with what was typed."""
    try:
        act()
    except RefusedError as refused:
        form.refuse(refused)
        return False
    messages.success(request, say(done))
    return True
