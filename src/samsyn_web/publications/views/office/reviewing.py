"""To review, judged by two, released: the pages of an edition that is written."""

from datetime import datetime, time

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samsyn_web.face.asking import now, posted
from samsyn_web.face.attempting import attempt, attempt_form
from samsyn_web.people.fresh import insist_fresh
from samsyn_web.permissions import Permission
from samsyn_web.publications.actions.reviewing import (
    approve_alone,
    give_verdict,
    release_edition,
    send_to_review,
    take_back,
)
from samsyn_web.publications.actions.waiving import waive_finding, withdraw_waiver
from samsyn_web.publications.forms import EmbargoForm, ReasonForm, VerdictForm
from samsyn_web.publications.queries.reviewing import (
    NEEDED,
    candidate_of,
    verdicts_of,
    verdicts_shown_to,
)
from samsyn_web.publications.views.office.asking import held


@login_required
@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Build what is to be released, and send it to review."""
    found = held(request, pk, Permission.EDITION_WRITE)
    sent = attempt(
        request,
        lambda: send_to_review(found, by=request.user, at=now()),
        done="publications.done-sent",
    )
    return redirect("edition-review" if sent else "edition-check", pk=pk)


@login_required
@require_POST
def back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an edition back to be written in."""
    found = held(request, pk, Permission.EDITION_WRITE)
    attempt(
        request,
        lambda: take_back(found, by=request.user, at=now()),
        done="publications.done-taken-back",
    )
    return redirect("edition", pk=pk)


@login_required
@never_cache
@require_safe
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what is looked at, and what one may see of what was said of it."""
    found = held(request, pk, Permission.EDITION_READ)
    verdicts = verdicts_of(found)
    return render(request, "publications/office/review.html", {
        "edition": found, "candidate": candidate_of(found), "needed": NEEDED,
        "verdicts": verdicts_shown_to(request.user, found), "count": len(verdicts),
        "has_spoken": any(one.by_id == request.user.pk for one in verdicts),
        "form": VerdictForm(), "embargo": EmbargoForm(),
    })  # fmt: skip


@login_required
@require_safe
def candidate(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the very bytes that are to be released."""
    found = candidate_of(held(request, pk, Permission.EDITION_READ))
    if found is None:
        return redirect("edition-review", pk=pk)
    name = f"samsyn-{found.edition.round.period}-{found.edition.version}.zip"
    return HttpResponse(
        bytes(found.content), content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )  # fmt: skip


@login_required
def verdict(request: HttpRequest, pk: int) -> HttpResponse:
    """Say yes or no of what is looked at."""
    found = held(request, pk, Permission.EDITION_APPROVE)
    insist_fresh(request, "edition-verdict")
    form = VerdictForm(posted(request))
    if form.is_valid() and attempt_form(
        request, form, lambda: give_verdict(found, **form.cleaned_data, by=request.user, at=now()),
        done="publications.done-verdict",
    ):  # fmt: skip
        return redirect("edition-review", pk=pk)
    context = {"edition": found, "candidate": candidate_of(found), "form": form}
    return render(request, "publications/office/verdict.html", context,
                  status=422 if form.errors else 200)  # fmt: skip


@login_required
def alone(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the yes of one be enough, with a reason that is printed."""
    found = held(request, pk, Permission.EDITION_WRITE)
    form = ReasonForm(posted(request))
    if form.is_valid() and attempt_form(
        request, form, lambda: approve_alone(found, **form.cleaned_data, by=request.user, at=now()),
        done="publications.done-alone",
    ):  # fmt: skip
        return redirect("edition", pk=pk)
    context = {"edition": found, "form": form, "what": "alone"}
    return render(request, "publications/office/reason.html", context,
                  status=422 if form.errors else 200)  # fmt: skip


@login_required
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Release the edition, at once or under embargo."""
    found = held(request, pk, Permission.EDITION_WRITE)
    insist_fresh(request, "edition-release")
    form = EmbargoForm(posted(request))
    if form.is_valid():
        day = form.cleaned_data["embargo"]
        moment = timezone.make_aware(datetime.combine(day, time())) if day else None
        act = lambda: release_edition(found, published_at=moment, by=request.user, at=now())  # noqa: E731 - one act
        if attempt_form(request, form, act, done="publications.done-released"):
            return redirect("edition", pk=pk)
    context = {"edition": found, "candidate": candidate_of(found), "form": form}
    return render(request, "publications/office/release.html", context,
                  status=422 if form.errors else 200)  # fmt: skip


@login_required
def waive(request: HttpRequest, pk: int, mark: str) -> HttpResponse:
    """Let a finding stand, with a reason that is printed; or let it stand no longer."""
    found = held(request, pk, Permission.EDITION_WRITE)
    standing = found.waivers.filter(mark=mark, withdrawn_at__isnull=True).first()
    if standing is not None and request.method == "POST":
        attempt(request, lambda: withdraw_waiver(standing, by=request.user, at=now()),
                done="publications.done-waiver-withdrawn")  # fmt: skip
        return redirect("edition-check", pk=pk)
    form = ReasonForm(posted(request))
    if form.is_valid() and attempt_form(
        request, form,
        lambda: waive_finding(found, mark=mark, **form.cleaned_data, by=request.user, at=now()),
        done="publications.done-waived",
    ):  # fmt: skip
        return redirect("edition-check", pk=pk)
    context = {"edition": found, "form": form, "what": "waive"}
    return render(request, "publications/office/reason.html", context,
                  status=422 if form.errors else 200)  # fmt: skip
