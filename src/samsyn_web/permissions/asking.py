"""Asking for a permission of the whole site from below the register, which alone knows roles."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from samsyn_web.permissions.permissions import NotYoursError, Permission

Held = Callable[[Permission], bool]
Answerer = Callable[[Any, date], Held]
_ANSWERER: list[Answerer] = []


def answer_with(answerer: Answerer) -> None:
    """Let the register answer from now on; it says so when it is ready."""
    _ANSWERER[:] = [answerer]


def may(person: Any, permission: Permission, *, on: date) -> bool:  # noqa: ANN401 - a person, or nobody in particular
    """Tell whether a person has a permission for the whole site on a day."""
    return any(answerer(person, on)(permission) for answerer in _ANSWERER)


def reader_may(permission: Permission) -> Callable[[HttpRequest], bool]:
    """Return what tells whether the reader of a page has a permission for the whole site today.

    The menu asks for one permission after the other; the register is asked once a page.
    """

    def tell(request: HttpRequest) -> bool:
        if not hasattr(request, "held_today"):
            today = timezone.localdate()
            request.held_today = [answerer(request.user, today) for answerer in _ANSWERER]
        return any(held(permission) for held in request.held_today)

    return tell


def demand(person: Any, permission: Permission, *, on: date) -> None:  # noqa: ANN401 - as above
    """Insist on a permission for the whole site.

    Raises:
        NotYoursError: no role of the person carries it.
    """
    if not may(person, permission, on=on):
        raise NotYoursError(permission)
