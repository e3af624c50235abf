"""A quantity to take along: its numbers in the formats of others, its drawings as pictures."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from samsyn.documents import picture_png
from samsyn.exchange import figures_workbook, json_stat, labelled_csv
from samsyn_web.face.texts import language
from samsyn_web.publications.queries.charts import drawing_of
from samsyn_web.publications.queries.figure_page import figure_page
from samsyn_web.publications.queries.figures import PublicFigures
from samsyn_web.publications.views.showing import figures_now, public_page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _workbook(public: PublicFigures, code: str, lang: str) -> bytes:
    source, day = public.latest.publisher(lang), public.latest.day
    return figures_workbook(public.published, code, lang=lang, source=source, updated=day)


def _json_stat(public: PublicFigures, code: str, lang: str) -> str:
    source, day = public.latest.publisher(lang), public.latest.day
    return json_stat(public.published, code, lang=lang, source=source, updated=day)


def _csv(public: PublicFigures, code: str, lang: str) -> str:
    return labelled_csv(public.published, code, lang=lang)


FORMATS: dict[str, tuple[str, Callable[[PublicFigures, str, str], str | bytes]]] = {
    "csv": ("text/csv; charset=utf-8", _csv), "xlsx": (XLSX, _workbook),
    "json": ("application/json", _json_stat),
}  # fmt: skip


@public_page
def figure_file(_: HttpRequest, quantity: str, kind: str) -> HttpResponse:
    """Give the numbers of a quantity as a file."""
    public = figures_now()
    if public is None or kind not in FORMATS or quantity not in public.published.quantities:
        raise Http404
    media, write = FORMATS[kind]
    return _file(write(public, quantity, language()), media=media, name=f"{quantity}.{kind}")


@public_page
def drawing_file(_: HttpRequest, quantity: str, name: str, kind: str) -> HttpResponse:
    """Give a drawing of a quantity as a picture."""
    public = figures_now()
    if public is None or quantity not in public.published.quantities:
        raise Http404
    page = figure_page(public, quantity, lang=language())
    drawn = drawing_of(page, name, public=public, lang=language())
    if drawn is None:
        raise Http404
    if kind == "png":
        return _file(picture_png(drawn.picture), media="image/png", name=f"{quantity}-{name}.png")
    return _file(drawn.picture.svg, media="image/svg+xml", name=f"{quantity}-{name}.svg")


def _file(content: str | bytes, *, media: str, name: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media, headers=disposition)
