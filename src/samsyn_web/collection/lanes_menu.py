"""The place of the keys to the API in the menu."""

from django.http import HttpRequest
from django.utils import timezone

from samsyn_web.face.menu import Entry
from samsyn_web.organisations.queries import standing_of
from samsyn_web.permissions import Permission


def _may_keep_keys(request: HttpRequest) -> bool:
    standing = standing_of(request.user, on=timezone.localdate())
    return standing.may(Permission.TOKEN_WRITE)


KEYS = Entry("api-keys", "collection.keys-menu", _may_keep_keys)
