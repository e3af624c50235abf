"""Telling the log who looked at the counts of a study."""

from datetime import datetime

from samsyn_web.audit.actions import record_reading_of_the_day
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.people.models import Person


def note_study_read(of: KeptStudy, *, by: Person, at: datetime) -> None:
    """Tell, once a day, that somebody saw counts that may be of one or two people."""
    record_reading_of_the_day("estimates.study-read", of=("study", of.pk), by=by.pk, at=at)
