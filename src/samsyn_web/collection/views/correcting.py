"""Correcting an answer of a frozen round."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from samsyn_web.collection.actions.correcting import correct_answer
from samsyn_web.collection.actions.reading import note_reading
from samsyn_web.collection.fields import Field, UnknownFieldError, field_named
from samsyn_web.collection.forms.correcting import CorrectionForm
from samsyn_web.collection.models import Return
from samsyn_web.collection.queries.corrections import corrections_of_field, standing_answer
from samsyn_web.collection.queries.returns import questionnaire_of, return_for
from samsyn_web.collection.queries.wording import category_label
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import language, say
from samsyn_web.permissions import Permission


@login_required
@never_cache
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an answer as it stands with what was corrected in it, and correct it."""
    now = timezone.now()
    of = return_for(request.user, pk=pk, permission=Permission.RETURN_REVIEW,
                    on=timezone.localdate(now))  # fmt: skip
    field = _field(of, request.GET.get("about", ""))
    form = CorrectionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            correct_answer(of, field=field, **form.cleaned_data, by=request.user, at=now)
        except RefusedError as refused:
            form.refuse(refused)
        else:
            messages.success(request, say("collection.correct-done"))
            return redirect(f"{reverse('spot', args=[pk])}?about={field.name}")
    note_reading(of, by=request.user, at=now)
    value, status = standing_answer(of, field=field)
    return render(request, "collection/correct.html", {
        "of": of, "field": field, "form": form, "value": value, "status": status,
        "label": category_label(field.dimension, field.category, lang=language()),
        "corrections": corrections_of_field(of, field=field),
    }, status=422 if form.errors else 200)  # fmt: skip


def _field(of: Return, about: str) -> Field:
    try:
        return field_named(about, of=questionnaire_of(of), period=of.round.period)
    except UnknownFieldError as unknown:
        raise Http404 from unknown
