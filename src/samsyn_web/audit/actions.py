"""Writing to the log, inside the transaction of the act it tells of."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from samsyn_web.audit.chain import hash_of
from samsyn_web.audit.models import Entry, Head
from samsyn_web.audit.queries import was_told

Detail = Mapping[str, str | int | bool | None]


class OutsideTransactionError(Exception):
    """An act was told outside its transaction: one could be kept without the other."""


def record(
    act: str, *, of: tuple[str, object], by: int | None, at: datetime, detail: Detail | None = None
) -> Entry:
    """Add an entry at the end of the chain.

    Args:
        act: what was done, as `app.verb-object`.
        of: the kind and the id of what it was done to.
        by: the id of the person, or None for the program itself.
        at: when.
        detail: codes and numbers that say more; never words that somebody typed.

    Raises:
        OutsideTransactionError: there is no transaction to be part of.
    """
    if not connection.in_atomic_block:
        raise OutsideTransactionError(act)
    head = Head.objects.select_for_update().get_or_create(pk=1)[0]
    entry = Entry(
        number=head.number + 1, at=at, by=by, act=act, object_kind=of[0], object_id=str(of[1]),
        detail=dict(detail or {}), previous=head.hash,
    )  # fmt: skip
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)
    head.number, head.hash = entry.number, entry.hash
    head.save(update_fields=["number", "hash"])
    return entry


@transaction.atomic
def record_reading(
    act: str, *, of: tuple[str, object], by: int | None, at: datetime, detail: Detail | None = None
) -> Entry:
    """Tell that somebody looked at something, in a transaction of its own."""
    return record(act, of=of, by=by, at=at, detail=detail)


def record_reading_of_the_day(
    act: str, *, of: tuple[str, object], by: int, at: datetime
) -> None:  # fmt: skip
    """Tell that somebody looked at something, unless they were told of on the same day."""
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    if not was_told(act, of=of, by=by, since=midnight, until=midnight + timedelta(days=1)):
        record_reading(act, of=of, by=by, at=at)
