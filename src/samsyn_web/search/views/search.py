"""The page of the search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn_web.face.asking import now
from samsyn_web.face.texts import language
from samsyn_web.publications.views.showing import public_page
from samsyn_web.search.queries.index import found


@public_page
def search(request: HttpRequest) -> HttpResponse:
    """Show what answers the words somebody typed."""
    asked = request.GET.get("q", "").strip()
    hits = found(asked, lang=language(), at=now())
    return render(request, "search/search.html", {"asked": asked, "hits": hits})
