"""What the pages of a round share: what was ticked, and doing what was shown."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest

from samsyn_web.collection.queries.rounds import Asked
from samsyn_web.collection.refusals import RoundRefusalError


def ticked(request: HttpRequest) -> tuple[Asked, ...]:
    """Return what was ticked as `asked`; what is no such thing is left out."""
    found = (value.partition(":") for value in request.POST.getlist("asked"))
    return tuple((int(pk), code) for pk, _, code in found if pk.isdecimal() and pk.isascii())


def do_what_was_shown(request: HttpRequest, act: Callable[[str], str]) -> tuple[bool, str]:
    """Do what a dry run showed, where it is sent.

    Args:
        request: with `seen`, the fingerprint of what was shown.
        act: does it, given the fingerprint, and returns what is told of it.

    Returns:
        Whether it is done, and why it was refused.
    """
    if request.method != "POST":
        return False, ""
    try:
        messages.success(request, act(request.POST.get("seen", "")))
    except RoundRefusalError as refusal:
        return False, refusal.sentence
    return True, ""
