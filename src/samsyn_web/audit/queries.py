"""Reading the log."""

from django.db.models import QuerySet

from samsyn_web.audit.chain import Verdict, verify
from samsyn_web.audit.models import Entry


def entries() -> QuerySet[Entry]:
    """Return every entry, the newest first."""
    return Entry.objects.order_by("-number")


def verdict(*, kept_head: str = "") -> Verdict:
    """Walk the whole chain."""
    return verify(Entry.objects.order_by("number").iterator(), kept_head=kept_head)
