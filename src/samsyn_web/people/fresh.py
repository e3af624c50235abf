"""Sensitive acts ask again who is there, when the last proof of it is more than a quarter old.

Which they are stands in one list, `SENSITIVE` of the permissions.
"""

from allauth.account.decorators import reauthentication_required
from django.http import HttpRequest

from samsyn_web.permissions import SENSITIVE


class NotSensitiveError(Exception):
    """An act asks for a fresh proof, and is not on the list of those that do."""


def insist_fresh(request: HttpRequest, act: str) -> None:
    """Go on with a fresh proof of who is there; else lead to giving one, and back to what was sent.

    It is asked after the permission: to whom a page is not open, it is not there, however fresh
    their proof. Looking is never asked for it.

    Args:
        request: what was sent.
        act: the name of the address.

    Raises:
        NotSensitiveError: the act is not on the list.
    """
    if act not in SENSITIVE:
        raise NotSensitiveError(act)
    _proof(request)


@reauthentication_required(allow_get=True)
def _proof(_: HttpRequest) -> None:
    """Do nothing; whoever comes here has proved who they are."""
