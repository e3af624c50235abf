"""Asking those concerned, and the page where they see their passages and answer."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samsyn.codes import ReaderError
from samsyn_web.face.asking import now, posted, today
from samsyn_web.face.attempting import attempt_form
from samsyn_web.face.texts import language
from samsyn_web.organisations.models import Organisation
from samsyn_web.permissions import Permission
from samsyn_web.publications.actions.consulting import answer_consultation, ask_organisation
from samsyn_web.publications.actions.reading import note_drafting
from samsyn_web.publications.forms import AnswerForm, AskForm
from samsyn_web.publications.queries.consulting import (
    consultation_for,
    consultations_for,
    consultations_of,
    organisations_concerned,
    shown_to,
)
from samsyn_web.publications.views.office.asking import held


@login_required
@never_cache
def consultations(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who is concerned and what they said, and ask one more."""
    is_sent = request.method == "POST"
    wanted = Permission.EDITION_WRITE if is_sent else Permission.EDITION_READ
    found = held(request, pk, wanted)
    form = AskForm(posted(request), organisations=Organisation.objects.filter(is_active=True))
    if form.is_valid() and attempt_form(
        request, form,
        lambda: ask_organisation(found, **form.cleaned_data, by=request.user, at=now()),
        done="publications.done-asked",
    ):  # fmt: skip
        return redirect("edition-consultations", pk=pk)
    try:
        concerned, fault = organisations_concerned(found), ""
    except ReaderError as refused:
        concerned, fault = [], refused.message(language())
    asked = list(consultations_of(found))
    known = {one.organisation_id for one in asked}
    return render(request, "publications/office/consultations.html", {
        "edition": found, "asked": asked, "form": form, "fault": fault, "today": today(),
        "concerned": [(one, count) for one, count in concerned if one.pk not in known],
    }, status=422 if form.errors else 200)  # fmt: skip


@login_required
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """List what one is asked about."""
    listed = consultations_for(request.user, on=today())
    return render(request, "publications/office/mine.html", {"asked": listed, "today": today()})


@login_required
@never_cache
def consultation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an organisation its passages, and take its answer."""
    asked = consultation_for(request.user, pk=pk, on=today())
    form = AnswerForm(posted(request))
    if form.is_valid() and attempt_form(
        request, form,
        lambda: answer_consultation(asked, **form.cleaned_data, by=request.user, at=now()),
        done="publications.done-answered",
    ):  # fmt: skip
        return redirect("consultation", pk=pk)
    note_drafting(asked.edition, by=request.user, at=now())
    try:
        shown, fault = shown_to(asked), ""
    except ReaderError as refused:
        shown, fault = None, refused.message(language())
    return render(request, "publications/office/consultation.html", {
        "asked": asked, "shown": shown, "form": form, "fault": fault,
    }, status=422 if form.errors else 200)  # fmt: skip
