"""The conflicts of a round: both sources beside each other, and the decision with its reason."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from samsyn_web.collection.actions.disputes import settle_conflict, withdraw_settlement
from samsyn_web.collection.actions.reading import note_conflicts
from samsyn_web.collection.forms.reviewing import DecisionForm
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.disputes import disputes_of
from samsyn_web.collection.queries.returns import round_for
from samsyn_web.face.attempting import attempt, attempt_form
from samsyn_web.permissions import Permission


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def conflicts(request: HttpRequest, period: str) -> HttpResponse:
    """Show what two sources dispute; a decision is sent to the same page."""
    the_round = _reviewed(request, period)
    found = disputes_of(the_round)
    sent = request.POST.get("conflict", "")
    shown = [
        (one, DecisionForm(request.POST if one.name == sent else None, dispute=one,
                           auto_id=f"c{number}-%s"))
        for number, one in enumerate(found)
    ]  # fmt: skip
    mine = [form for dispute, form in shown if dispute.name == sent]
    if mine and _settle(request, the_round, conflict=sent, form=mine[0]):
        return redirect("conflicts", period=period)
    if found:
        note_conflicts(the_round, by=request.user, at=timezone.now())
    return render(request, "collection/conflicts.html", {"round": the_round, "shown": shown})


@login_required
@require_POST
def withdraw_decision(request: HttpRequest, period: str, pk: int) -> HttpResponse:
    """Take a decision back."""
    the_round = _reviewed(request, period)
    settlement = get_object_or_404(the_round.settlements, pk=pk)
    attempt(
        request, done="collection.review-decision-withdrawn-done",
        act=lambda: withdraw_settlement(settlement, by=request.user, at=timezone.now()),
    )  # fmt: skip
    return redirect("conflicts", period=period)


def _settle(request: HttpRequest, of: Round, *, conflict: str, form: DecisionForm) -> bool:
    return form.is_valid() and attempt_form(
        request, form, done="collection.review-conflict-settled-done",
        act=lambda: settle_conflict(
            of, conflict=conflict, chosen=form.cleaned_data["chosen"],
            reason=form.cleaned_data["text"], by=request.user, at=timezone.now(),
        ),
    )  # fmt: skip


def _reviewed(request: HttpRequest, period: str) -> Round:
    return round_for(
        request.user, period=period, permission=Permission.RETURN_REVIEW, on=timezone.localdate()
    )
