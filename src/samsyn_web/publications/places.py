"""The places of the reports in the menu, and who sees them."""

from django.http import HttpRequest
from django.utils import timezone

from samsyn_web.face.menu import Entry
from samsyn_web.organisations.queries import standing_of
from samsyn_web.permissions import Duty, Permission
from samsyn_web.permissions.asking import reader_may


def _signs(request: HttpRequest) -> bool:
    """Tell whether the reader signs for an organisation."""
    return standing_of(request.user, on=timezone.localdate()).has(Duty.SIGNATORY)


PLACES = (
    Entry("editions", "publications.editions-menu", reader_may(Permission.EDITION_READ)),
    Entry("consultations", "publications.consultations-menu", _signs),
)
