"""Telling the log who looked at answers where a report is written."""

from datetime import datetime

from samsyn_web.audit.actions import record_reading_of_the_day
from samsyn_web.people.models import Person
from samsyn_web.publications.models import Edition


def note_drafting(of: Edition, *, by: Person, at: datetime) -> None:
    """Tell, once a day, that somebody saw what services gave in a report that is not released."""
    record_reading_of_the_day("publications.draft-read", of=("edition", of.pk), by=by.pk, at=at)
