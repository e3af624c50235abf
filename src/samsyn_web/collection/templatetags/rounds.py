"""Filters of the pages of a round: a day in words, a label in the language of the page."""

from datetime import date, datetime

from django import template
from django.utils import timezone

from samsyn.codes import Label
from samsyn_web.collection.days import day_in_words
from samsyn_web.collection.models import Reminder
from samsyn_web.face.texts import language
from samsyn_web.face.texts import say as say_in

register = template.Library()


@register.filter
def in_words(day: date | None) -> str:
    """Return a day, or the day of a moment where the site is, in words."""
    if day is None:
        return ""
    here = timezone.localtime(day).date() if isinstance(day, datetime) else day
    return day_in_words(here, lang=language())


@register.filter
def said(label: Label) -> str:
    """Return a label in the language of the page."""
    return label.text(language())


@register.simple_tag
def named(kind: str, code: str) -> str:
    """Return what a code is called: `{% named "round-state" round.state %}`."""
    return say_in(f"collection.{kind}-{code}")


@register.simple_tag
def reminder_state(reminder: Reminder) -> str:
    """Return whether a reminder is planned, was sent or was passed over, and when."""
    if reminder.done_at:
        return say_in("collection.reminder-done", day=in_words(reminder.done_at))
    if reminder.passed_over_at:
        return say_in("collection.reminder-passed", day=in_words(reminder.passed_over_at))
    return say_in("collection.reminder-planned")
