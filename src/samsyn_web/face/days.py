"""Days and hours in words, as they stand on a page, in a letter and in a receipt."""

from datetime import date, datetime

from django.utils import timezone, translation
from django.utils.formats import date_format

from samsyn_web.face.texts import say


def day_in_words(day: date, *, lang: str) -> str:
    """Return a day as it is written in a language: 1. mars 2021, 1 March 2021.

    A moment is told by the day it has where the site is.
    """
    here = timezone.localtime(day).date() if isinstance(day, datetime) else day
    with translation.override(lang):
        return date_format(here, "j F Y" if lang == "en" else "j. F Y")


def hour_in_words(moment: datetime, *, lang: str) -> str:
    """Return the hour where the site is: 10.30, in English 10:30."""
    return timezone.localtime(moment).strftime("%H:%M" if lang == "en" else "%H.%M")


def moment_in_words(moment: datetime, *, lang: str) -> str:
    """Return a day with its hour: 1. mars 2021 kl. 10.30, 1 March 2021 at 10:30."""
    day, hour = day_in_words(moment, lang=lang), hour_in_words(moment, lang=lang)
    return say("face.day-and-hour", lang=lang, day=day, hour=hour)
