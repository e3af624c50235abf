"""Pages where the coordinator sees who would get which letter, and sends."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from samsyn_web.collection.actions.round_letters import (
    drop_reminder,
    plan_reminder,
    send_invitations,
    send_reminder,
)
from samsyn_web.collection.forms.rounds import PlannedReminder
from samsyn_web.collection.queries.round_letters import invitations_of, reminders_of
from samsyn_web.collection.queries.rounds import reminder_for, round_for
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.collection.views.asking import do_what_was_shown
from samsyn_web.face.asking import now, posted, today
from samsyn_web.face.texts import say
from samsyn_web.people.fresh import insist_fresh
from samsyn_web.permissions import Permission


@login_required
def invitations(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the invitations to the word, and send them."""
    the_round = round_for(request.user, pk=pk, permission=Permission.LETTER_SEND, on=today())
    insist_fresh(request, "invitations")
    done, refused = do_what_was_shown(request, partial(_send, request, send_invitations, the_round))
    if done:
        return redirect("round", pk=pk)
    run = invitations_of(the_round, on=today())
    return render(
        request, "collection/invitations.html",
        {"round": the_round, "run": run, "refused": refused}, status=422 if refused else 200,
    )  # fmt: skip


@login_required
def reminders(request: HttpRequest, pk: int) -> HttpResponse:
    """List the reminders of a round, and plan one."""
    the_round = round_for(request.user, pk=pk, permission=Permission.ROUND_WRITE, on=today())
    form = PlannedReminder(posted(request))
    if form.is_valid():
        try:
            plan_reminder(
                the_round, send_on=form.cleaned_data["send_on"], by=request.user, at=now()
            )
            messages.success(request, say("collection.reminder-saved"))
            return redirect("reminders", pk=pk)
        except RoundRefusalError as refusal:
            form.refuse(refusal)
    return render(
        request, "collection/reminders.html",
        {"round": the_round, "reminders": the_round.reminders.all(), "form": form,
         "today": today()},
        status=422 if form.errors else 200,
    )  # fmt: skip


@login_required
def reminder(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a reminder to the word as it would be today, and send it now."""
    the_reminder = reminder_for(request.user, pk=pk, permission=Permission.LETTER_SEND, on=today())
    insist_fresh(request, "reminder")
    done, refused = do_what_was_shown(request, partial(_send, request, send_reminder, the_reminder))
    if done:
        return redirect("reminders", pk=the_reminder.round_id)
    return render(
        request, "collection/reminder.html",
        {"round": the_reminder.round, "reminder": the_reminder, "refused": refused,
         "run": reminders_of(the_reminder, on=today()), "today": today()},
        status=422 if refused else 200,
    )  # fmt: skip


@login_required
@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a reminder."""
    the_reminder = reminder_for(request.user, pk=pk, permission=Permission.ROUND_WRITE, on=today())
    try:
        drop_reminder(the_reminder, by=request.user, at=now())
        messages.success(request, say("collection.reminder-taken-back"))
    except RoundRefusalError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("reminders", pk=the_reminder.round_id)


def _send(request: HttpRequest, act: Callable[..., int], of: object, seen: str) -> str:
    return say("collection.letters-queued", count=act(of, seen=seen, by=request.user, at=now()))
