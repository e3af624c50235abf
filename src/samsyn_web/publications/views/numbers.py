"""The numbers: topics, a page for each quantity, two years beside each other, definitions."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn_web.face.texts import language, say
from samsyn_web.publications.queries.charts import MAP, SERIES, drawings_of
from samsyn_web.publications.queries.compare import compared, periods_of
from samsyn_web.publications.queries.definitions import definition_of
from samsyn_web.publications.queries.figure_page import FigurePage, figure_page, headline_of
from samsyn_web.publications.queries.figures import PublicFigures
from samsyn_web.publications.queries.topics import topic_of, topics
from samsyn_web.publications.views.showing import figures_now, public_page


@public_page
def numbers(request: HttpRequest) -> HttpResponse:
    """List the topics, each with its leading numbers."""
    public = _public()
    listed = [(topic, _in_topic(public, topic.quantities)) for topic in topics()]
    return render(request, "publications/numbers.html", {
        "topics": [(topic, pages) for topic, pages in listed if pages],
        "publisher": public.latest.publisher(language()), "lang_code": language(),
    })  # fmt: skip


@public_page
def topic(request: HttpRequest, code: str) -> HttpResponse:
    """Show a topic: every number in it, the leading one with its drawing."""
    found = next((one for one in topics() if one.code == code), None)
    public = _public()
    pages = _in_topic(public, found.quantities) if found else []
    if not pages:
        raise Http404
    lead, *others = pages
    return render(request, "publications/topic.html", {
        "topic": found, "lead": lead, "others": others, "public": public,
        "headline": headline_of(lead.latest, public=public, lang=language()),
        "drawings": drawings_of(lead, public=public, lang=language()), "lang_code": language(),
        "topics": topics(),
    })  # fmt: skip


@public_page
def figure(request: HttpRequest, quantity: str) -> HttpResponse:
    """Show a quantity: headline, chart, table, definition, coverage, breaks, downloads."""
    public = _public()
    page = _page(public, quantity)
    drawings = drawings_of(page, public=public, lang=language())
    return render(request, "publications/figure.html", {
        "page": page, "public": public, "topic": topic_of(quantity), "lang_code": language(),
        "headline": headline_of(page.latest, public=public, lang=language()),
        "series": drawings.get(SERIES), "map": drawings.get(MAP),
        "divisions": [(one, drawings.get(one.code)) for one in page.divisions],
        "definition": definition_of(quantity, codes=public.codes, lang=language()),
    })  # fmt: skip


@public_page
def compare(request: HttpRequest) -> HttpResponse:
    """Set two years beside each other."""
    public = _public()
    periods = periods_of(public)
    later = request.GET.get("b", periods[0])
    earlier = request.GET.get("a", periods[min(1, len(periods) - 1)])
    fault = "" if {earlier, later} <= set(periods) else say("publications.compare-unknown")
    found = [] if fault else compared(public, earlier, later, lang=language())
    return render(
        request, "publications/compare.html",
        {"periods": periods, "earlier": earlier, "later": later, "fault": fault,
         "compared": found, "lang_code": language()},
        status=404 if fault else 200,
    )  # fmt: skip


@public_page
def definitions(request: HttpRequest) -> HttpResponse:
    """List what each number means."""
    public = _public()
    there = set(public.published.quantities)
    listed = [
        (one, [(code, public.codes.quantities[code].label.text(language()))
               for code in one.quantities if code in there])
        for one in topics()
    ]  # fmt: skip
    return render(request, "publications/definitions.html",
                  {"topics": [(one, codes) for one, codes in listed if codes]})  # fmt: skip


@public_page
def definition(request: HttpRequest, quantity: str) -> HttpResponse:
    """Show what one number means, and how it has changed."""
    public = _public()
    _page(public, quantity)
    return render(request, "publications/definition.html", {
        "definition": definition_of(quantity, codes=public.codes, lang=language()),
        "topic": topic_of(quantity), "lang_code": language(),
    })  # fmt: skip


def _public() -> PublicFigures:
    public = figures_now()
    if public is None:
        raise Http404
    return public


def _page(public: PublicFigures, quantity: str) -> FigurePage:
    if quantity not in public.published.quantities:
        raise Http404
    return figure_page(public, quantity, lang=language())


def _in_topic(public: PublicFigures, quantities: tuple[str, ...]) -> list[FigurePage]:
    there = set(public.published.quantities)
    return [figure_page(public, one, lang=language()) for one in quantities if one in there]
