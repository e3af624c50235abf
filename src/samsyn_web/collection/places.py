"""The places of the round in the menu, and who sees them."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils import timezone

from samsyn_web.face.menu import Entry
from samsyn_web.organisations.queries import standing_of
from samsyn_web.permissions import Permission


def may(permission: Permission) -> Callable[[HttpRequest], bool]:
    """Return what tells whether the reader of a page has a permission for the whole site."""

    def is_for(request: HttpRequest) -> bool:
        return standing_of(request.user, on=timezone.localdate()).may(permission)

    return is_for


PLACES = (
    Entry("latest-board", "collection.review-board", is_for=may(Permission.ROUND_READ)),
    Entry("rounds", "collection.rounds", is_for=may(Permission.ROUND_READ)),
    Entry("letters", "collection.letters", is_for=may(Permission.LETTER_SEND)),
    Entry("api-keys", "collection.keys-menu", is_for=may(Permission.TOKEN_WRITE)),
)
