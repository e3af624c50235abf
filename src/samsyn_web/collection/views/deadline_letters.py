"""The page where the coordinator tells of a deadline that was changed, or leaves it untold."""

from functools import partial

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from samsyn_web.collection.actions.deadline_letters import (
    leave_deadline_untold,
    send_deadline_letters,
)
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.deadline_letters import deadline_letters_of
from samsyn_web.collection.queries.rounds import round_for
from samsyn_web.collection.views.asking import do_what_was_shown
from samsyn_web.face.asking import now, today
from samsyn_web.face.texts import say
from samsyn_web.people.fresh import insist_fresh
from samsyn_web.permissions import Permission


@login_required
def deadline_letters(request: HttpRequest, pk: int) -> HttpResponse:
    """Show to the word who would be told of which deadline, and send, or leave it untold."""
    the_round = round_for(request.user, pk=pk, permission=Permission.LETTER_SEND, on=today())
    insist_fresh(request, "deadline-letters")
    done, refused = do_what_was_shown(request, partial(_act, request, the_round))
    if done:
        return redirect("round", pk=pk)
    context = {"round": the_round, "run": deadline_letters_of(the_round, on=today()),
               "refused": refused}  # fmt: skip
    status = 422 if refused else 200
    return render(request, "collection/deadline_letters.html", context, status=status)


def _act(request: HttpRequest, the_round: Round, seen: str) -> str:
    how = {"seen": seen, "by": request.user, "at": now()}
    if "leave" in request.POST:
        leave_deadline_untold(the_round, **how)
        return say("collection.deadline-untold-done")
    return say("collection.letters-queued", count=send_deadline_letters(the_round, **how))


def after_deadline(the_round: Round) -> HttpResponse:
    """Lead to the letters where somebody was told another deadline, else to the round."""
    is_open = the_round.state == Round.State.OPEN
    concerned = is_open and deadline_letters_of(the_round, on=today()).drafts
    return redirect("deadline-letters" if concerned else "round", pk=the_round.pk)
