"""`{{ when|day }}`, `{{ when|hour }}` and `{{ when|moment }}`, in the language of the page."""

from datetime import date, datetime

from django import template

from samsyn_web.face.days import day_in_words, hour_in_words, moment_in_words
from samsyn_web.face.texts import language

register = template.Library()


@register.filter
def day(when: date | None) -> str:
    """Return a day, or the day of a moment: «1. mars 2021», in English «1 March 2021»."""
    return day_in_words(when, lang=language()) if when else ""


@register.filter
def hour(when: datetime) -> str:
    """Return the hour here: «10.30», in English «10:30»."""
    return hour_in_words(when, lang=language())


@register.filter
def moment(when: datetime | None) -> str:
    """Return a day and an hour."""
    return moment_in_words(when, lang=language()) if when else ""
