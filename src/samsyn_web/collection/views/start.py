"""The front page: what is asked of the one who has signed in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from samsyn_web.collection.queries.returns import answered_by


def start(request: HttpRequest) -> HttpResponse:
    """Show where to begin; whoever answers for somebody begins at their returns."""
    today = timezone.localdate()
    mine = answered_by(request.user, on=today) if request.user.is_authenticated else ()
    context = {
        "now": [one for one in mine if one.round.state == "open"],
        "before": [one for one in mine if one.round.state == "frozen"], "today": today,
    }  # fmt: skip
    return render(request, "collection/start.html", context)
