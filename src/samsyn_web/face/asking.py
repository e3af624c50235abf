"""What every page may ask of a request: its day, its moment, and what was sent in."""

from datetime import date, datetime

from django.http import HttpRequest, QueryDict
from django.utils import timezone


def today() -> date:
    """Return the day of the request."""
    return timezone.localdate()


def now() -> datetime:
    """Return the moment of the request."""
    return timezone.now()


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent in, also where every field was left empty; None where nothing was."""
    return request.POST if request.method == "POST" else None
