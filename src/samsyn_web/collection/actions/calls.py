"""Counting calls to the API, so that one caller never takes the room of the others."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from samsyn_web.collection.kept import kept_of_address
from samsyn_web.collection.models import ApiCalls, ApiToken

KEY_MOST = 120  # calls a minute by one key: a whole return takes five
WRONG_MOST = 10  # wrong keys a minute from one address
KEPT = timedelta(hours=1)


class TooOftenError(Exception):
    """Somebody calls too often; `wait` is the seconds until the next minute."""

    def __init__(self, wait: int) -> None:
        super().__init__(wait)
        self.wait = wait


def count_call(token: ApiToken, *, at: datetime) -> None:
    """Count a call by a key.

    Raises:
        TooOftenError: the key has called as often as it may in this minute.
    """
    _count(f"key-{token.pk}", most=KEY_MOST, at=at)


def count_wrong_key(address: str, *, at: datetime) -> None:
    """Count a call with a key that does not work; the address itself is not kept.

    Raises:
        TooOftenError: as many wrong keys came from there as may in this minute.
    """
    _count(f"wrong-{kept_of_address(address)}", most=WRONG_MOST, at=at)


@transaction.atomic
def _count(caller: str, *, most: int, at: datetime) -> None:
    minute = at.replace(second=0, microsecond=0)
    row, is_new = ApiCalls.objects.get_or_create(caller=caller, minute=minute)
    if row.count >= most:
        raise TooOftenError(60 - at.second)
    ApiCalls.objects.filter(pk=row.pk).update(count=F("count") + 1)
    if is_new:
        ApiCalls.objects.filter(minute__lt=minute - KEPT).delete()
