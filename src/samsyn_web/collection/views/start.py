"""The front page: what is asked of the one who has signed in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from samsyn_web.collection.queries.returns import answered_by
from samsyn_web.face.texts import language


def start(request: HttpRequest) -> HttpResponse:
    """Show where to begin; whoever answers for somebody begins at their returns."""
    today = timezone.localdate()
    mine = answered_by(request.user, on=today) if request.user.is_authenticated else ()
    now = [one for one in mine if one.round.state == "open"]
    rounds = {one.round_id: one.round for one in now}.values()
    openings = [(one, getattr(one, f"opening_{language()}").strip()) for one in rounds]
    context = {
        "now": now, "openings": [(one, text) for one, text in openings if text],
        "before": [one for one in mine if one.round.state == "frozen"], "today": today,
    }  # fmt: skip
    return render(request, "collection/start.html", context)
