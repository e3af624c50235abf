"""Look over the answers, confirm the totals, submit; the same page is read by who may only read."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.returns import TOTAL
from samsyn_web.collection.actions.answering import ReturnClosedError
from samsyn_web.collection.actions.reading import note_reading
from samsyn_web.collection.actions.submitting import (
    ErrorsLeftError,
    NotConfirmedError,
    NothingAnsweredError,
    NotReopenedError,
    WaitsError,
    reopen_return,
    submit_return,
)
from samsyn_web.collection.forms.confirming import read_confirmation
from samsyn_web.collection.models import Return
from samsyn_web.collection.queries.answered import standing_in
from samsyn_web.collection.queries.findings import Found, findings_of
from samsyn_web.collection.queries.history import changed_since
from samsyn_web.collection.queries.returns import is_open, may, questionnaire_of, return_for
from samsyn_web.collection.queries.standing import checksum_of, has_answers
from samsyn_web.collection.queries.submitted import last_submission
from samsyn_web.collection.queries.waiting import waiting_in
from samsyn_web.face.texts import language, say
from samsyn_web.permissions import Permission

WHY: dict[type[Exception], tuple[str, int]] = {  # why nothing was submitted, and the status
    NothingAnsweredError: ("nothing-answered", 422), NotConfirmedError: ("changed", 409),
    ErrorsLeftError: ("errors-left", 422), WaitsError: ("waits", 409),
    ReturnClosedError: ("closed", 409),
}  # fmt: skip
SERVICE_MISSING = "service-missing"  # told to the coordinator, not to the one who is answering


@login_required
@require_http_methods(["GET", "POST"])
def answers(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every answer; submit them when the totals are confirmed."""
    now = timezone.now()
    asked = Permission.RETURN_SUBMIT if request.method == "POST" else Permission.RETURN_READ
    the_return = return_for(request.user, pk=pk, permission=asked, on=timezone.localdate(now))
    if request.method == "POST":
        return _submit(request, the_return, now=now)
    note_reading(the_return, by=request.user, at=now)
    return _show(request, the_return, now=now)


@login_required
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a submitted return again."""
    now = timezone.now()
    the_return = return_for(
        request.user, pk=pk, permission=Permission.RETURN_SUBMIT, on=timezone.localdate(now)
    )
    try:
        reopen_return(the_return, by=request.user, at=now)
    except NotReopenedError:
        messages.error(request, say("collection.not-reopened"))
        return HttpResponseRedirect(reverse("receipt", args=[pk]))
    return HttpResponseRedirect(reverse("return", args=[pk]))


def _submit(request: HttpRequest, the_return: Return, *, now: datetime) -> HttpResponse:
    said = read_confirmation(request.POST.dict())
    if not said.is_given:
        return _show(request, the_return, now=now, why="not-ticked", status=422)
    try:
        submit_return(the_return, confirmed=said.shown, by=request.user, at=now, lang=language())
    except tuple(WHY) as refused:
        why, status = WHY[type(refused)]
        return _show(request, the_return, now=now, why=why, status=status)
    return HttpResponseRedirect(reverse("receipt", args=[the_return.pk]))


def _show(
    request: HttpRequest, the_return: Return, *, now: datetime, why: str = "", status: int = 200
) -> HttpResponse:
    today = timezone.localdate(now)
    found = findings_of(the_return, lang=language(), submits=True)
    sections = standing_in(the_return, found=found, lang=language())
    asked = questionnaire_of(the_return)
    where = {
        (q.quantity, q.dimension): part.code for part in asked.sections for q in part.questions
    } | {(p.code, ""): part.code for part in asked.sections for p in part.prompts}
    notes = {
        given.field.name: given.note
        for part in sections for question in part.questions for given in question.given
    }  # fmt: skip
    may_write = may(request.user, Permission.RETURN_WRITE, of=the_return, on=today)
    waits = waiting_in(the_return) if may_write else {}
    context = {
        "the_return": the_return, "sections": sections, "why": why, "is_open": is_open(the_return),
        "title": asked.title.text(language()), "may_write": may_write,
        "may_submit": may(request.user, Permission.RETURN_SUBMIT, of=the_return, on=today),
        "shown": checksum_of(the_return), "submission": last_submission(the_return),
        "errors": [_placed(one, where, notes) for one in found if one.stops],
        "others": [
            _placed(one, where, notes) for one in found
            if not one.stops and one.finding.rule != SERVICE_MISSING
        ],
        "totals": [
            (question.title, question.given[0]) for part in sections for question in part.questions
            if question.question.dimension == TOTAL
        ],
        "waits": len(waits), "has_answers": has_answers(the_return),
        "changed_by": changed_since(the_return, shown_at=request.POST.get("shown-at", ""))
        if why == "changed" else (),
        "now": now,
    }  # fmt: skip
    return render(request, "collection/answers.html", context, status=status)


def _placed(
    found: Found, where: Mapping[tuple[str, str], str], notes: Mapping[str, str]
) -> tuple[Found, str, str]:
    """Return a finding with the code of its section, and the note that explains its field."""
    field = found.field
    place = (field.quantity, field.dimension) if field else (found.finding.prompt, "")
    return found, where.get(place, ""), notes.get(found.about, "")
