"""The front page: how many, who, and what became of it, and where one goes from here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn_web.collection.views.start import start
from samsyn_web.face.asking import now
from samsyn_web.face.texts import language
from samsyn_web.publications.queries.charts import SERIES, drawing_of
from samsyn_web.publications.queries.front import front_of
from samsyn_web.publications.queries.releases import releases_at
from samsyn_web.publications.views.showing import figures_now, public_page


def front(request: HttpRequest) -> HttpResponse:
    """Show the front page; whoever has signed in begins at their own."""
    return start(request) if request.user.is_authenticated else _public(request)


@public_page
def _public(request: HttpRequest) -> HttpResponse:
    public = figures_now()
    if public is None:
        return start(request)
    lang = language()
    shown = front_of(public, lang=lang)
    drawn = drawing_of(shown.series, SERIES, public=public, lang=lang) if shown.series else None
    return render(request, "publications/front.html", {
        "front": shown, "title": public.latest.title(lang), "latest": releases_at(now())[0],
        "drawn": drawn,
    })  # fmt: skip
