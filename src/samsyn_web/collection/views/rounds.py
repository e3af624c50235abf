"""Pages where the coordinator makes and opens a round."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from samsyn.codes import LANGUAGES
from samsyn_web.collection.actions.rounds import (
    change_round,
    choose_asked,
    extend,
    make_round,
    open_round,
)
from samsyn_web.collection.forms.rounds import ChangedRound, Extension, NewRound
from samsyn_web.collection.models import Return, Round
from samsyn_web.collection.queries.deadline_letters import deadline_letters_of
from samsyn_web.collection.queries.round_letters import reporters_of, unreached_in
from samsyn_web.collection.queries.round_page import asked_rows
from samsyn_web.collection.queries.rounds import (
    asked_in,
    asked_return_for,
    choices_in,
    progress_of,
    returns_in,
    round_for,
    rounds_for,
)
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.collection.views.asking import ticked
from samsyn_web.collection.views.deadline_letters import after_deadline
from samsyn_web.face.asking import now, posted, today
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import say
from samsyn_web.permissions import Permission


@login_required
@require_GET
def rounds(request: HttpRequest) -> HttpResponse:
    """List the rounds."""
    found = rounds_for(request.user, on=today())
    listed = [(one, progress_of(one)) for one in found]
    return render(request, "collection/rounds.html", {"rounds": listed})


@login_required
def new_round(request: HttpRequest) -> HttpResponse:
    """Make a round."""
    rounds_for(request.user, on=today())
    openings = {f"opening_{x}": say("collection.opening-usual", lang=x) for x in LANGUAGES}
    form = NewRound(posted(request), initial=openings)
    if form.is_valid():
        try:
            made = make_round(
                period=form.cleaned_data["period"].strip(), opening=form.opening,
                deadline=form.cleaned_data["deadline"], by=request.user, at=now(),
            )  # fmt: skip
            return redirect("round-asked", pk=made.pk)
        except RefusedError as refused:
            form.refuse(refused)
    return render(request, "collection/round_new.html", {"form": form}, status=_status(form))


@login_required
@require_GET
def one_round(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a round: how far it has come, and what can be done with it."""
    the_round = round_for(request.user, pk=pk, permission=Permission.ROUND_READ, on=today())
    rows = asked_rows(the_round, on=today())
    return render(
        request, "collection/round.html",
        {"round": the_round, "asked": rows, "counts": progress_of(the_round).by_state.items(),
         "reminders": the_round.reminders.all(),
         "without": sum(not row.reporters for row in rows),
         "is_untold": bool(deadline_letters_of(the_round, on=today()).drafts)},
    )  # fmt: skip


@login_required
def asked(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose who is asked what."""
    the_round = _to_write(request, pk)
    refused = ""
    if request.method == "POST":
        try:
            choose_asked(the_round, asked=ticked(request), by=request.user, at=now())
            messages.success(request, say("collection.asked-saved"))
            return redirect("round", pk=pk)
        except RoundRefusalError as refusal:
            refused = refusal.sentence
    standing = set(ticked(request)) if refused else asked_in(the_round)
    choices = choices_in(the_round.period)
    is_fresh = not standing and the_round.state == Round.State.PREPARING
    listed = [(one, one.key in standing or (is_fresh and one.is_usual)) for one in choices]
    return render(
        request, "collection/round_asked.html",
        {"round": the_round, "choices": listed, "refused": refused},
        status=422 if refused else 200,
    )  # fmt: skip


@login_required
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the deadline and the opening text."""
    the_round = _to_write(request, pk)
    form = ChangedRound(
        posted(request),
        initial={"deadline": the_round.deadline,
                 **{f"opening_{x}": getattr(the_round, f"opening_{x}") for x in LANGUAGES}},
    )  # fmt: skip
    if form.is_valid():
        try:
            changed = change_round(
                the_round, deadline=form.cleaned_data["deadline"], opening=form.opening,
                by=request.user, at=now(),
            )  # fmt: skip
            messages.success(request, say("collection.round-saved"))
            return after_deadline(changed)
        except RefusedError as refused:
            form.refuse(refused)
    context = {"form": form, "round": the_round}
    return render(request, "collection/round_change.html", context, status=_status(form))


@login_required
def opening(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at a round for the last time, and open it."""
    the_round = _to_write(request, pk)
    refused = ""
    if request.method == "POST":
        try:
            open_round(the_round, by=request.user, at=now())
            messages.success(request, say("collection.round-is-open"))
            return redirect("invitations", pk=pk)
        except RoundRefusalError as refusal:
            refused = refusal.sentence
    reporters = reporters_of(returns_in(the_round), on=today())
    context = {"round": the_round, "refused": refused, "count": len(reporters),
               "without": unreached_in(reporters)}  # fmt: skip
    status = 422 if refused else 200
    return render(request, "collection/round_open.html", context, status=status)


@login_required
def extension(request: HttpRequest, pk: int) -> HttpResponse:
    """Give one service longer, or take it back."""
    one: Return = asked_return_for(request.user, pk=pk, on=today())
    is_taken_back = "take-back" in request.POST
    form = Extension(
        None if is_taken_back else posted(request), initial={"extended_to": one.extended_to}
    )
    if is_taken_back or form.is_valid():
        try:
            to = None if is_taken_back else form.cleaned_data["extended_to"]
            extend(one, to=to, by=request.user, at=now())
            messages.success(request, say("collection.extension-saved", service=one.service.name))
            return after_deadline(one.round)
        except RoundRefusalError as refusal:
            form = Extension(request.POST) if not form.is_bound else form
            form.is_valid()
            form.refuse(refusal)
    context = {"form": form, "return": one, "round": one.round}
    return render(request, "collection/round_extension.html", context, status=_status(form))


def _to_write(request: HttpRequest, pk: int) -> Round:
    return round_for(request.user, pk=pk, permission=Permission.ROUND_WRITE, on=today())


def _status(form: object) -> int:
    return 422 if form.errors else 200
