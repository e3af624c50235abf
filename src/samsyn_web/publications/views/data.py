"""Open data for people: what there is, in which formats, and the catalogue for machines."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samsyn.exchange import dcat_catalogue
from samsyn_web.face.asking import now
from samsyn_web.face.texts import language
from samsyn_web.publications.queries.catalogue import datasets_of
from samsyn_web.publications.queries.releases import releases_at
from samsyn_web.publications.views.showing import figures_now, public_page


@public_page
def data(request: HttpRequest) -> HttpResponse:
    """Tell of the open data and its API."""
    public = figures_now()
    if public is None:
        raise Http404
    named = [
        (code, public.codes.quantities[code].label.text(language()))
        for code in public.published.quantities
    ]
    return render(request, "publications/data.html", {
        "quantities": named, "latest": releases_at(now())[0],
        "address": settings.ADDRESS + reverse("open-data:datasets"),
    })  # fmt: skip


@public_page
def catalogue(_: HttpRequest) -> HttpResponse:
    """Give the catalogue as DCAT-AP-NO in Turtle."""
    public = figures_now()
    if public is None:
        raise Http404
    text = dcat_catalogue(
        datasets_of(public), address=settings.ADDRESS + reverse("catalogue"),
        publisher=public.latest.publisher("nb"), contact=settings.MAIL_FROM,
    )  # fmt: skip
    return HttpResponse(text, content_type="text/turtle; charset=utf-8")
