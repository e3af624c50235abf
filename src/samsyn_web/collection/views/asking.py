"""What the pages of a round share: today, now, and what was ticked."""

from datetime import date, datetime

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from samsyn_web.collection.queries.rounds import Asked


def today() -> date:
    """Return the day of the request."""
    return timezone.localdate()


def now() -> datetime:
    """Return the moment of the request."""
    return timezone.now()


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent in, also where every field was left empty; None where nothing was."""
    return request.POST if request.method == "POST" else None


def ticked(request: HttpRequest) -> tuple[Asked, ...]:
    """Return what was ticked as `asked`; what is no such thing is left out."""
    found = (value.partition(":") for value in request.POST.getlist("asked"))
    return tuple((int(pk), code) for pk, _, code in found if pk.isdecimal() and pk.isascii())
