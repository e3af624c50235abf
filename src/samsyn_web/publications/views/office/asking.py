"""What the pages of an edition share: which edition."""

from django.http import HttpRequest

from samsyn_web.face.asking import today
from samsyn_web.permissions import Permission
from samsyn_web.publications.models import Edition
from samsyn_web.publications.queries.editions import edition_for


def held(request: HttpRequest, pk: int, permission: Permission) -> Edition:
    """Return the edition, for one who has a permission."""
    return edition_for(request.user, pk=pk, permission=permission, on=today())
