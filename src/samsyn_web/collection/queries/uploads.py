"""Workbooks that wait for a yes: each for some days, and no longer."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from samsyn_web.audit.columns import rule_named
from samsyn_web.audit.erasing import kept_from
from samsyn_web.collection.models import Return, Upload
from samsyn_web.collection.queries.returns import return_for
from samsyn_web.people.models import Person
from samsyn_web.permissions import Permission

RULE = rule_named("uploads")


class UploadGoneError(Exception):
    """The workbook was taken in or discarded, or nobody decided in the days that one is kept."""


def upload_for(person: Person, *, pk: int, of: int, on: date) -> Upload:
    """Return an upload that waits, if the person may write in its return.

    Raises:
        NotYoursError: the return is not theirs, or is not there.
        UploadGoneError: the upload waits no longer.
    """
    the_return = return_for(person, pk=of, permission=Permission.RETURN_WRITE, on=on)
    found = waiting(on=on).filter(pk=pk, of=the_return).first()
    if found is None:
        raise UploadGoneError(pk)
    found.of = the_return
    return found


def waiting(*, on: date) -> QuerySet[Upload]:
    """Return every upload that waits on a day; one that is to be erased waits no longer."""
    return Upload.objects.filter(taken_at__isnull=True, at__gte=kept_from(RULE, on=on))


def waiting_uploads(the_return: Return, *, on: date) -> list[tuple[Upload, date]]:
    """Return the uploads of a return that wait, each with its last day, the newest first.

    What is in them is left where it is.
    """
    of_return = waiting(on=on).filter(of=the_return)
    return [(one, last_day(one.at)) for one in of_return.defer("content").order_by("-pk")]


def last_day(at: datetime) -> date:
    """Return the last day on which an upload that came at a moment waits."""
    return timezone.localdate(at) + RULE.lasts
