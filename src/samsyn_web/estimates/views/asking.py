"""What the pages of a study share: which study."""

from django.http import HttpRequest

from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.studies import study_for
from samsyn_web.face.asking import today


def held(request: HttpRequest, pk: int) -> KeptStudy:
    """Return the study, for one who may estimate."""
    return study_for(request.user, pk=pk, on=today())
