"""The list of studies, and one of them: the gate first, then the results as they come."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samsyn_web.estimates.actions.reading import note_study_read
from samsyn_web.estimates.forms.studies import SettingsForm
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.shown import shown_studies, shown_study
from samsyn_web.estimates.queries.studies import studies_for
from samsyn_web.estimates.views.asking import held
from samsyn_web.face.asking import now, today

NOTHING_NEW = 204  # the page stays as it is


@login_required
@require_safe
def studies(request: HttpRequest) -> HttpResponse:
    """List the studies."""
    listed = shown_studies(studies_for(request.user, on=today()), at=now())
    return render(request, "estimates/studies.html", {"studies": listed})


@login_required
@never_cache
@require_safe
def study(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a study; to a page that looks again, only what has come since."""
    found = held(request, pk)
    note_study_read(found, by=request.user, at=now())
    shown = shown_study(found, at=now())
    if request.htmx and shown.mark == request.GET.get("seen"):
        return HttpResponse(status=NOTHING_NEW)
    return study_page(request, found, SettingsForm(of=found))


def study_page(
    request: HttpRequest, found: KeptStudy, form: SettingsForm, *, status: int = 200
) -> HttpResponse:
    """Draw a study."""
    context = {
        "study": found, "shown": shown_study(found, at=now()), "form": form,
        "is_mine": found.by == request.user.pk,
    }  # fmt: skip
    page = "estimates/_study.html" if request.htmx else "estimates/study.html"
    return render(request, page, context, status=status)
