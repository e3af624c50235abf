"""Telling the log that somebody read a return: once a day for each return and each reader.

Those who answer for a return read it all day: they are told of by what they save.
"""

from datetime import datetime, timedelta

from django.utils import timezone

from samsyn_web.audit.actions import record_reading
from samsyn_web.audit.queries import was_told
from samsyn_web.collection.models import Return, Round
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Permission

RETURN_READ, ROUND_EXPORTED = "collection.return-read", "collection.round-exported"


def note_reading(of: Return, *, by: Person, at: datetime) -> None:
    """Tell that a return was opened, unless by one who answers for it, or twice on the same day."""
    standing = standing_of(by, on=timezone.localdate(at))
    if standing.may(Permission.RETURN_WRITE, service=of.service):
        return
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    of_object = ("return", of.pk)
    if not was_told(
        RETURN_READ, of=of_object, by=by.pk, since=midnight, until=midnight + timedelta(days=1)
    ):
        record_reading(RETURN_READ, of=of_object, by=by.pk, at=at)


def note_export(of: Round, *, by: Person, at: datetime) -> None:
    """Tell that the answers of a whole round were taken out, each time."""
    record_reading(ROUND_EXPORTED, of=("round", of.pk), by=by.pk, at=at)
