"""Asking for a permission of the whole site from below the register, which alone knows roles."""

from collections.abc import Callable
from datetime import date
from typing import Any

from samsyn_web.permissions.permissions import NotYoursError, Permission

Answerer = Callable[[Any, Permission, date], bool]
_ANSWERER: list[Answerer] = []


def answer_with(answerer: Answerer) -> None:
    """Let the register answer from now on; it says so when it is ready."""
    _ANSWERER[:] = [answerer]


def may(person: Any, permission: Permission, *, on: date) -> bool:  # noqa: ANN401 - a person, or nobody in particular
    """Tell whether a person has a permission for the whole site on a day."""
    return any(answerer(person, permission, on) for answerer in _ANSWERER)


def demand(person: Any, permission: Permission, *, on: date) -> None:  # noqa: ANN401 - as above
    """Insist on a permission for the whole site.

    Raises:
        NotYoursError: no role of the person carries it.
    """
    if not may(person, permission, on=on):
        raise NotYoursError(permission)
