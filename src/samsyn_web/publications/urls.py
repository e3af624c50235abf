"""Addresses of the public pages, and of those who write what they show."""

from django.urls import path

from samsyn_web.publications.office_urls import office_urls
from samsyn_web.publications.views import (
    data,
    downloads,
    feed,
    front,
    numbers,
    reports,
)

urlpatterns = [
    path("", front.front, name="front"),
    path("numbers/", numbers.numbers, name="numbers"),
    path("numbers/compare/", numbers.compare, name="compare"),
    path("numbers/topic/<slug:code>/", numbers.topic, name="topic"),
    path("numbers/<slug:quantity>/", numbers.figure, name="figure"),
    path("numbers/<slug:quantity>.<str:kind>", downloads.figure_file, name="figure-file"),
    path(
        "numbers/<slug:quantity>/<str:name>.<str:kind>", downloads.drawing_file,
        name="drawing-file",
    ),
    path("definitions/", numbers.definitions, name="definitions"),
    path("definitions/<slug:quantity>/", numbers.definition, name="definition"),
    path("reports/", reports.reports, name="reports"),
    path("reports/feed.atom", feed.feed, name="feed"),
    path("reports/<str:period>/<str:version>/", reports.report, name="report"),
    path("reports/<str:period>/<str:version>/package.zip", reports.package, name="package"),
    path(
        "reports/<str:period>/<str:version>/corrigendum/<str:name>", reports.corrigendum,
        name="corrigendum",
    ),
    path(
        "reports/<str:period>/<str:version>/<path:path>", reports.report_file, name="report-file"
    ),
    path("data/", data.data, name="data"),
    path("data/catalogue.ttl", data.catalogue, name="catalogue"),
    *office_urls,
]  # fmt: skip
