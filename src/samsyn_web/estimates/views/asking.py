"""What the pages of a study share: which study, today, and acts that may be refused."""

from collections.abc import Callable
from datetime import date, datetime

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from samsyn_web.estimates.forms.said import REFUSALS, Said
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.studies import study_for


def today() -> date:
    """Return the day of the request."""
    return timezone.localdate()


def now() -> datetime:
    """Return the moment of the request."""
    return timezone.now()


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent in, also where every field was left empty; None where nothing was."""
    return request.POST if request.method == "POST" else None


def held(request: HttpRequest, pk: int) -> KeptStudy:
    """Return the study, for one who may estimate."""
    return study_for(request.user, pk=pk, on=today())


def attempt(form: Said, act: Callable[[], object]) -> bool:
    """Do an act with what a form read; a refusal stands at the form. Tell whether it was done."""
    try:
        act()
    except REFUSALS as refused:
        form.refuse(refused)
        return False
    return True
