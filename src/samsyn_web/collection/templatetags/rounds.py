"""Filters of the pages of a round: what a code, a reminder and a questionnaire are called."""

from django import template

from samsyn_web.collection.models import Reminder, Return
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.face.days import day_in_words
from samsyn_web.face.texts import language
from samsyn_web.face.texts import say as say_in

register = template.Library()


@register.filter
def questionnaire_title(of: Return) -> str:
    """Return what the questionnaire of a return is called."""
    return questionnaire_of(of).title.text(language())


@register.simple_tag
def named(kind: str, code: str) -> str:
    """Return what a code is called: `{% named "round-state" round.state %}`."""
    return say_in(f"collection.{kind}-{code}")


@register.simple_tag
def reminder_state(reminder: Reminder) -> str:
    """Return whether a reminder is planned, was sent or was passed over, and when."""
    if reminder.done_at:
        return say_in(
            "collection.reminder-done", day=day_in_words(reminder.done_at, lang=language())
        )
    if reminder.passed_over_at:
        return say_in(
            "collection.reminder-passed", day=day_in_words(reminder.passed_over_at, lang=language())
        )
    return say_in("collection.reminder-planned")
