"""The reports: what was released, and every page and file of it."""

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from samsyn_web.face.asking import now
from samsyn_web.face.texts import language
from samsyn_web.publications.queries.releases import release_at, releases_at
from samsyn_web.publications.queries.reports import corrigendum_of, file_of, report_of
from samsyn_web.publications.views.showing import public_page

# A page that stands alone holds its style and its letters; there is no script in it.
ALONE = {"style-src": ["'unsafe-inline'"], "font-src": ["data:"]}


@public_page
def reports(request: HttpRequest) -> HttpResponse:
    """List every report that was released, with what came after it."""
    at = now()
    listed = [report_of(one, lang=language(), at=at) for one in releases_at(at)]
    return render(request, "publications/reports.html", {"reports": listed})


@public_page
def report(_: HttpRequest, period: str, version: str) -> HttpResponse:
    """Lead to the first page of a report."""
    at = now()
    found = report_of(release_at(at, period=period, version=version), lang=language(), at=at)
    return redirect("report-file", period=period, version=version, path=found.front)


@csp_update(ALONE)
@public_page
def report_file(_: HttpRequest, period: str, version: str, path: str) -> HttpResponse:
    """Give a page or a file of a report as it was released."""
    at = now()
    found = report_of(release_at(at, period=period, version=version), lang=language(), at=at)
    content, media = file_of(found, path)
    return HttpResponse(content, content_type=media)


@csp_update(ALONE)
@public_page
def corrigendum(_: HttpRequest, period: str, version: str, name: str) -> HttpResponse:
    """Give the corrigendum of a release that corrects another."""
    found = release_at(now(), period=period, version=version)
    content, media = corrigendum_of(found, name)
    return HttpResponse(content, content_type=media)


@public_page
def package(_: HttpRequest, period: str, version: str) -> HttpResponse:
    """Give the whole release as the one signed file it is."""
    found = release_at(now(), period=period, version=version)
    name = f"samsyn-{period}-{version}.zip"
    return HttpResponse(
        bytes(found.content), content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )  # fmt: skip
