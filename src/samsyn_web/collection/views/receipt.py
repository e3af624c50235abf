"""The receipt: that it arrived, when, by whom, with which checksum; on the page and as a PDF."""

from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from samsyn_web.collection.actions.reading import note_reading
from samsyn_web.collection.models import Return
from samsyn_web.collection.queries.answered import submitted_in
from samsyn_web.collection.queries.handovers import names_of
from samsyn_web.collection.queries.returns import may, questionnaire_of, return_for
from samsyn_web.collection.queries.submitted import last_submission, submission_of
from samsyn_web.collection.receipt_document import receipt_pdf
from samsyn_web.face.texts import language
from samsyn_web.permissions import Permission


@login_required
def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the receipt of the last submission."""
    now = timezone.now()
    the_return = _fetch(request, pk=pk, now=now)
    submission = last_submission(the_return)
    if submission is None:
        return HttpResponseRedirect(reverse("return", args=[pk]))
    earlier = the_return.submissions.exclude(pk=submission.pk).order_by("-number")
    context = {
        "the_return": the_return, "submission": submission, "earlier": earlier,
        "by": names_of([submission.by]).get(submission.by, ""),
        "title": questionnaire_of(the_return).title.text(language()),
        "is_submitted": the_return.state == Return.State.SUBMITTED,
        "may_reopen": the_return.state == Return.State.SUBMITTED
        and the_return.round.state == "open"
        and may(request.user, Permission.RETURN_SUBMIT, of=the_return,
                on=timezone.localdate(now)),
    }  # fmt: skip
    return render(request, "collection/receipt.html", context)


@login_required
def receipt_file(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Give the receipt of a submission as a PDF."""
    now = timezone.now()
    the_return = _fetch(request, pk=pk, now=now)
    submission = submission_of(the_return, number=number)
    data = receipt_pdf(
        the_return, submission, by=names_of([submission.by]).get(submission.by, ""),
        sections=submitted_in(the_return, submission, lang=language()), lang=language(),
    )  # fmt: skip
    name = f"{the_return.service.code}-{the_return.round.period}-{number}-{language()}.pdf"
    return HttpResponse(
        data, content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )  # fmt: skip


def _fetch(request: HttpRequest, *, pk: int, now: datetime) -> Return:
    day = timezone.localdate(now)
    the_return = return_for(request.user, pk=pk, permission=Permission.RETURN_READ, on=day)
    note_reading(the_return, by=request.user, at=now)
    return the_return
