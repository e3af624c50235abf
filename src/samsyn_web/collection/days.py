"""A day in words, as it stands on a page and in a letter."""

from datetime import date

from django.utils import translation
from django.utils.formats import date_format


def day_in_words(day: date, *, lang: str) -> str:
    """Return a day as it is written in a language: 1. mars 2021, 1 March 2021."""
    with translation.override(lang):
        return date_format(day, "j F Y" if lang == "en" else "j. F Y")
