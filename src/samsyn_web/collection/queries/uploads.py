"""Workbooks that wait for a yes."""

from datetime import date

from samsyn_web.collection.models import Return, Upload
from samsyn_web.collection.queries.returns import return_for
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission


def upload_for(person: Person, *, pk: int, of: int, on: date) -> Upload:
    """Return an upload that waits, if the person may write in its return.

    Raises:
        NotYoursError: it is not theirs, is not there, or waits no longer.
    """
    the_return = return_for(person, pk=of, permission=Permission.RETURN_WRITE, on=on)
    found = Upload.objects.filter(pk=pk, of=the_return, taken_at__isnull=True).first()
    if found is None:
        raise NotYoursError(Permission.RETURN_WRITE)
    found.of = the_return
    return found


def waiting_uploads(the_return: Return) -> list[Upload]:
    """Return the uploads of a return that wait, the newest first, without what is in them."""
    waiting = Upload.objects.filter(of=the_return, taken_at__isnull=True)
    return list(waiting.defer("content").order_by("-pk"))
