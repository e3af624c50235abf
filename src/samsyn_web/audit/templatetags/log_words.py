"""How the log writes a moment."""

from datetime import datetime

from django import template
from django.utils import timezone

from samsyn.codes import day_name
from samsyn_web.face.texts import language

register = template.Library()


@register.filter
def log_moment(value: datetime) -> str:
    """Return a day with its time to the second, as readers of the language write it."""
    here = timezone.localtime(value)
    clock = f"{here:%H:%M:%S}" if language() == "en" else f"{here:%H.%M.%S}"
    return f"{day_name(here.date(), lang=language())} {clock}"
