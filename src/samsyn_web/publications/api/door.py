"""The API of open data: what was published, for any program, without a key."""

import json
from typing import Annotated, Any, Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from ninja import NinjaAPI, Path, Query, Schema

from samsyn.exchange import Item, json_stat, json_stat_collection, labelled_csv
from samsyn.figures import rows_to_csv
from samsyn_web.publications.views.showing import figures_now, public_page

DESCRIPTION = """\
Every number that was published in a report, checked so that no person can be found in it.

A dataset is a quantity: what is counted. It comes as JSON-stat 2.0, or as CSV with labels. A
number that could point at a person stands as a colon. Answers carry an `ETag`: send it back as
`If-None-Match` and hear 304 until something is released. No key is needed, and none is taken.

Labels come in bokmål, nynorsk or English, by `lang=nb`, `nn` or `en`.
"""
Lang = Annotated[Literal["nb", "nn", "en"], Query()]
Code = Annotated[str, Path(example="police-reports")]


class Fault(Schema):
    """Why there is no answer: a sentence, or what is wrong in the request, one by one."""

    detail: str | list[dict[str, Any]]


api = NinjaAPI(
    title="Samsyn: open data", version="1", description=DESCRIPTION, docs_url=None,
    urls_namespace="open-data", auth=None,
)  # fmt: skip
REFUSED = {404: Fault, 422: Fault}
OF_JSON = {
    "responses": {
        200: {
            "description": "JSON-stat 2.0",
            "content": {"application/json": {"schema": {"type": "object"}}},
        }
    }
}
OF_CSV = {
    "responses": {
        200: {"description": "CSV", "content": {"text/csv": {"schema": {"type": "string"}}}}
    }
}


@api.get("/datasets", url_name="datasets", openapi_extra=OF_JSON, response=REFUSED)
def datasets(request: HttpRequest, lang: Lang = "nb") -> HttpResponse:
    """List the datasets, as a JSON-stat collection."""
    return _datasets(request, lang=lang)


@api.get("/datasets/{quantity}.json", url_name="dataset", openapi_extra=OF_JSON,
         response=REFUSED)  # fmt: skip
def dataset(
    request: HttpRequest, quantity: Code,
    lang: Lang = "nb",
) -> HttpResponse:  # fmt: skip
    """Read a dataset as JSON-stat 2.0."""
    return _dataset(request, quantity, lang=lang)


@api.get("/datasets/{quantity}.csv", url_name="dataset-csv", openapi_extra=OF_CSV,
         response=REFUSED)  # fmt: skip
def dataset_csv(
    request: HttpRequest, quantity: Code,
    lang: Lang = "nb",
) -> HttpResponse:  # fmt: skip
    """Read a dataset as CSV with labels."""
    return _dataset_csv(request, quantity, lang=lang)


@api.get("/figures.csv", url_name="figures", openapi_extra=OF_CSV, response=REFUSED)
def figures(request: HttpRequest) -> HttpResponse:
    """Read every figure at once, by codes: period, quantity, scope, dimension, category."""
    return _figures(request)


@public_page
def _datasets(_: HttpRequest, *, lang: Lang) -> HttpResponse:
    public = figures_now()
    if public is None:
        return _missing("Nothing has been published yet.")
    items = [
        Item(settings.ADDRESS + reverse("open-data:dataset", args=[code]) + f"?lang={lang}",
             public.codes.quantities[code].label.text(lang))
        for code in public.published.quantities
    ]  # fmt: skip
    address = settings.ADDRESS + reverse("open-data:datasets")
    return _json(json_stat_collection(items, label=public.latest.title(lang), address=address))


@public_page
def _dataset(_: HttpRequest, quantity: str, *, lang: Lang) -> HttpResponse:
    public = figures_now()
    if public is None or quantity not in public.published.quantities:
        return _missing(f"There is no dataset '{quantity}': the list names those there are.")
    source, day = public.latest.publisher(lang), public.latest.day
    return _json(json_stat(public.published, quantity, lang=lang, source=source, updated=day))


@public_page
def _dataset_csv(_: HttpRequest, quantity: str, *, lang: Lang) -> HttpResponse:
    public = figures_now()
    if public is None or quantity not in public.published.quantities:
        return _missing(f"There is no dataset '{quantity}': the list names those there are.")
    with override(lang):
        return _csv(labelled_csv(public.published, quantity, lang=lang))


@public_page
def _figures(_: HttpRequest) -> HttpResponse:
    public = figures_now()
    if public is None:
        return _missing("Nothing has been published yet.")
    return _csv(rows_to_csv(public.published.rows))


def _json(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="application/json",
                        headers={"Access-Control-Allow-Origin": "*"})  # fmt: skip


def _csv(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="text/csv; charset=utf-8",
                        headers={"Access-Control-Allow-Origin": "*"})  # fmt: skip


def _missing(why: str) -> HttpResponse:
    return HttpResponse(json.dumps({"detail": why}), content_type="application/json", status=404)
