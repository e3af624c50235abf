"""The page where next year's round is looked through and made."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from samsyn_web.collection.actions.next_round import make_next_round
from samsyn_web.collection.forms.rounds import NextRoundForm
from samsyn_web.collection.queries.next_round import NextRound, next_round_of, opening_for
from samsyn_web.collection.queries.rounds import round_for
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.collection.views.asking import ticked
from samsyn_web.face.asking import now, posted, today
from samsyn_web.face.texts import language, say
from samsyn_web.permissions import Permission


@login_required
def next_round(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what would be new, who would be asked, and make it with one button."""
    before = round_for(request.user, pk=pk, permission=Permission.ROUND_WRITE, on=today())
    plan = next_round_of(before, on=today())
    form = NextRoundForm(posted(request))
    if form.is_valid():
        try:
            made = make_next_round(
                before, deadline=form.cleaned_data["deadline"], asked=ticked(request),
                by=request.user, at=now(),
            )  # fmt: skip
            messages.success(request, say("collection.next-made", period=made.period))
            return redirect("round", pk=made.pk)
        except RoundRefusalError as refusal:
            form.refuse(refusal)
    return render(
        request, "collection/next_round.html",
        {"round": before, "plan": plan, "form": form, "ticked": _standing(request, plan),
         "opening": opening_for(before, period=plan.period)[language()]},
        status=422 if form.errors else 200,
    )  # fmt: skip


def _standing(request: HttpRequest, plan: NextRound) -> set[str]:
    if request.method == "POST":
        return set(request.POST.getlist("asked"))
    return {one.key for listed in plan.organisations for one in listed.news if one.kind == "again"}
