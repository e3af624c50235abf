"""One return as the coordinator, the signatory or whoever may read it sees it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samsyn_web.collection.actions.reading import note_reading
from samsyn_web.collection.actions.reviewing import (
    accept_return,
    comment_on,
    settle_comment,
    take_back_acceptance,
)
from samsyn_web.collection.beside import where_it_stands
from samsyn_web.collection.fields import Field, UnknownFieldError, field_named
from samsyn_web.collection.forms.reviewing import WordsForm
from samsyn_web.collection.models import Return
from samsyn_web.collection.queries.remarks import (
    comments_of,
    edits_of,
    passage_edits_of,
    waivers_of,
)
from samsyn_web.collection.queries.returns import comment_for, questionnaire_of, return_for
from samsyn_web.collection.queries.review import line_at, review_of
from samsyn_web.collection.queries.wording import spot_label
from samsyn_web.face.attempting import attempt, attempt_form
from samsyn_web.face.texts import language, say
from samsyn_web.organisations.queries import standing_of
from samsyn_web.permissions import Permission


@login_required
@never_cache
@require_safe
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a return with last year's beside it; that it was read is told in the log."""
    now = timezone.now()
    of = _readable(request, pk)
    standing = standing_of(request.user, on=timezone.localdate(now))
    note_reading(of, by=request.user, at=now)
    reviewed = review_of(of, lang=language())
    return render(
        request,
        "collection/review.html",
        {
            "of": of, "review": reviewed,
            "standing_findings": [one for one in reviewed.found if not one.waived],
            "asked": questionnaire_of(of), "comments": comments_of(of, lang=language()),
            "waivers": waivers_of(of, found=reviewed.found, lang=language()),
            "left_out": of.left_out.filter(withdrawn_at__isnull=True).first(),
            "submissions": list(of.submissions.all()),
            "may_review": standing.may(Permission.RETURN_REVIEW, service=of.service),
            "may_see_board": standing.may(Permission.ROUND_READ),
        },
    )  # fmt: skip


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def spot(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a cell, a passage or the whole return: its history, its comments, and a new one."""
    permission = Permission.RETURN_REVIEW if request.method == "POST" else Permission.RETURN_READ
    of = _readable(request, pk, permission=permission)
    about = request.GET.get("about", "")
    field = _known(about, of=of)
    form = WordsForm(request.POST or None, label=say("collection.review-comment"))
    if form.is_valid() and attempt_form(
        request, form, done="collection.review-comment-written",
        act=lambda: comment_on(of, about=about, text=form.cleaned_data["text"], by=request.user,
                               at=timezone.now()),
    ):  # fmt: skip
        return redirect(request.get_full_path())
    now, lang = timezone.now(), language()
    standing = standing_of(request.user, on=timezone.localdate(now))
    note_reading(of, by=request.user, at=now)
    return render(
        request,
        "collection/spot.html",
        {
            "of": of, "about": about, "field": field, "form": form,
            "label": spot_label(about, of=questionnaire_of(of), lang=lang) if about else "",
            "line": line_at(field, of=of, lang=lang) if field else None,
            "edits": edits_of(of, field=field, lang=lang) if field else [],
            "passages": passage_edits_of(of, prompt=about) if about and not field else [],
            "comments": [one for one in comments_of(of, lang=lang) if one.comment.about == about],
            "may_review": standing.may(Permission.RETURN_REVIEW, service=of.service),
            "stands": where_it_stands(of.service.code, field) if field else [],
        },
    )  # fmt: skip


@login_required
@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that what a comment asked for is done."""
    now = timezone.now()
    comment = comment_for(request.user, pk=pk, on=timezone.localdate(now))
    attempt(
        request,
        lambda: settle_comment(comment, by=request.user, at=now),
        done="collection.review-comment-settled",
    )
    return redirect("review-return", pk=comment.of_id)


@login_required
@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept the return as it was submitted."""
    of = _readable(request, pk, permission=Permission.RETURN_REVIEW)
    attempt(
        request, done="collection.review-accepted-done",
        act=lambda: accept_return(of, by=request.user, at=timezone.now(), lang=language()),
    )  # fmt: skip
    return redirect("review-return", pk=pk)


@login_required
@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an acceptance back."""
    of = _readable(request, pk, permission=Permission.RETURN_REVIEW)
    attempt(
        request, done="collection.review-acceptance-taken-back-done",
        act=lambda: take_back_acceptance(of, by=request.user, at=timezone.now()),
    )  # fmt: skip
    return redirect("review-return", pk=pk)


def _readable(
    request: HttpRequest, pk: int, *, permission: Permission = Permission.RETURN_READ
) -> Return:
    return return_for(request.user, pk=pk, permission=permission, on=timezone.localdate())


def _known(about: str, *, of: Return) -> Field | None:
    """Return the field of a name; nothing for a prompt or for the whole return.

    Raises:
        Http404: the return has no such place.
    """
    asked = questionnaire_of(of)
    if not about or about in {prompt.code for prompt in asked.prompts}:
        return None
    try:
        return field_named(about, of=asked, period=of.round.period)
    except UnknownFieldError as unknown:
        raise Http404 from unknown
