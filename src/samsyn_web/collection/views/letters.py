"""The queue of letters, where the coordinator settles those that are uncertain."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from samsyn_web.collection.queries.letters import letter_for, letters_for
from samsyn_web.face.asking import now, today
from samsyn_web.face.texts import say
from samsyn_web.mail.actions import NotFailedError, NotUncertainError, send_again, tell_arrived


@login_required
@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """Show what waits, what is uncertain, what was given up and what was sent."""
    queue = letters_for(request.user, on=today(), at=now())
    context = {"queue": queue, "has_server": settings.MAIL is not None}
    return render(request, "collection/letters.html", context)


@login_required
@require_POST
def arrived(request: HttpRequest, pk: int) -> HttpResponse:
    """Take note that an uncertain letter has arrived."""
    return _settle(request, pk, act=tell_arrived, done="letter-is-arrived")


@login_required
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a letter again that is uncertain or was given up."""
    return _settle(request, pk, act=send_again, done="letter-is-queued")


def _settle(request: HttpRequest, pk: int, *, act: Callable[..., None], done: str) -> HttpResponse:
    letter = letter_for(request.user, pk=pk, on=today())
    try:
        act(letter, by=request.user, at=now())
        messages.success(request, say(f"collection.{done}", name=letter.to.name))
    except NotUncertainError:
        messages.error(request, say("mail.not-uncertain"))
    except NotFailedError:
        messages.error(request, say("mail.not-failed"))
    return redirect("letters")
