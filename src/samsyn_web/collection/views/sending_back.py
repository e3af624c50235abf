"""Pages with one reason to write: sending back, waiving, leaving out."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from samsyn_web.collection.actions.freezing import leave_out, take_in
from samsyn_web.collection.actions.reviewing import waive_finding, withdraw_waiver
from samsyn_web.collection.actions.sending_back import send_back
from samsyn_web.collection.forms.reviewing import WordsForm
from samsyn_web.collection.models import Return
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.collection.queries.remarks import comments_of
from samsyn_web.collection.queries.returns import return_for, waiver_for
from samsyn_web.face.attempting import attempt, attempt_form
from samsyn_web.face.texts import language, say
from samsyn_web.permissions import Permission

PAGE = require_http_methods(["GET", "HEAD", "POST"])
REASON_LENGTH = 500  # signs, as the database has them


@login_required
@never_cache
@PAGE
def send_back_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a return back with comments."""
    of = _reviewed(request, pk)
    open_comments = [one for one in comments_of(of, lang=language()) if not one.comment.settled_at]
    form = WordsForm(
        request.POST or None, label=say("collection.review-send-back-words"),
        help_text=say("collection.review-send-back-words-help"), is_required=not open_comments,
    )  # fmt: skip
    if form.is_valid() and attempt_form(
        request, form, done="collection.review-sent-back-done",
        act=lambda: send_back(of, text=form.cleaned_data["text"], by=request.user,
                              at=timezone.now()),
    ):  # fmt: skip
        return redirect("review-return", pk=pk)
    return render(
        request, "collection/send_back.html", {"of": of, "form": form, "comments": open_comments}
    )


@login_required
@never_cache
@PAGE
def waive(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a finding stand, with a reason."""
    of = _reviewed(request, pk)
    rule, about = request.GET.get("rule", ""), request.GET.get("about", "")
    there = [one for one in findings_of(of, lang=language())
             if (one.finding.rule, one.about) == (rule, about)]  # fmt: skip
    if not there:
        raise Http404
    form = _reason_form(request, say("collection.review-waive-reason"))
    if form.is_valid() and attempt_form(
        request, form, done="collection.review-waived-done",
        act=lambda: waive_finding(of, rule=rule, about=about, reason=form.cleaned_data["text"],
                                  by=request.user, at=timezone.now()),
    ):  # fmt: skip
        return redirect("review-return", pk=pk)
    return render(request, "collection/waive.html", {"of": of, "form": form, "found": there})


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that a finding may stand."""
    now = timezone.now()
    waiver = waiver_for(request.user, pk=pk, on=timezone.localdate(now))
    attempt(
        request,
        lambda: withdraw_waiver(waiver, by=request.user, at=now),
        done="collection.review-withdrawn-done",
    )
    return redirect("review-return", pk=waiver.of_id)


@login_required
@never_cache
@PAGE
def leave_out_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a return out of the figures of its round."""
    of = _reviewed(request, pk)
    form = _reason_form(request, say("collection.review-leave-out-reason"))
    if form.is_valid() and attempt_form(
        request, form, done="collection.review-left-out-done",
        act=lambda: leave_out(of, reason=form.cleaned_data["text"], by=request.user,
                              at=timezone.now()),
    ):  # fmt: skip
        return redirect("review-return", pk=pk)
    return render(request, "collection/leave_out.html", {"of": of, "form": form})


@login_required
@require_POST
def take_in_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a return into the round again."""
    of = _reviewed(request, pk)
    attempt(
        request,
        lambda: take_in(of, by=request.user, at=timezone.now()),
        done="collection.review-taken-in-done",
    )
    return redirect("review-return", pk=pk)


def _reviewed(request: HttpRequest, pk: int) -> Return:
    return return_for(
        request.user, pk=pk, permission=Permission.RETURN_REVIEW, on=timezone.localdate()
    )


def _reason_form(request: HttpRequest, label: str) -> WordsForm:
    return WordsForm(
        request.POST or None, label=label, help_text=say("collection.review-reason-published"),
        longest=REASON_LENGTH,
    )  # fmt: skip
