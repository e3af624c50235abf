"""Reading the log."""

from datetime import datetime

from django.db.models import QuerySet

from samsyn_web.audit.chain import Verdict, verify
from samsyn_web.audit.models import Entry


def entries() -> QuerySet[Entry]:
    """Return every entry, the newest first."""
    return Entry.objects.order_by("-number")


def was_told(
    act: str, *, of: tuple[str, object], by: int, since: datetime, until: datetime
) -> bool:
    """Tell whether the log knows of an act by a person on an object in a span of time."""
    same = Entry.objects.filter(object_kind=of[0], object_id=str(of[1]), act=act, by=by)
    return same.filter(at__gte=since, at__lt=until).exists()


def verdict(*, kept_head: str = "") -> Verdict:
    """Walk the whole chain."""
    return verify(Entry.objects.order_by("number").iterator(), kept_head=kept_head)
