"""The pages and files of a released report, as they lie in its package."""

import mimetypes
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from django.http import Http404
from django.template.loader import render_to_string

from samsyn.yearbook import OpenedRelease
from samsyn_web.publications.models import Release
from samsyn_web.publications.queries.releases import correction_of, opened

FILES = ("rapport.pdf", "rapport.docx", "rapport.html")
BODY, HEAD_END = "<body", "</head>"


@dataclass(frozen=True, slots=True)
class Report:
    """A released report as the list of reports shows it.

    `correction` is what took its place, and `corrects` what it took the place of; only where they
    may be read.
    """

    release: Release
    package: OpenedRelease
    lang: str
    correction: Release | None

    @property
    def title(self) -> str:
        """What it is called."""
        return self.package.title(self.lang)

    @property
    def publisher(self) -> str:
        """Who published it."""
        return self.package.publisher(self.lang)

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Each file with its path in the package."""
        return tuple((name, f"{self.lang}/{name}") for name in FILES)

    @property
    def front(self) -> str:
        """The path of the first page of the report."""
        return f"{self.lang}/html/index.html"


def report_of(release: Release, *, lang: str, at: datetime) -> Report:
    """Return a report in a language, or in that of the original where it is not translated."""
    package = opened(release)
    spoken = lang if lang in package.languages else package.languages[0]
    return Report(release, package, spoken, correction_of(release, at=at))


def file_of(report: Report, path: str) -> tuple[bytes, str]:
    """Return a file of the package and its media type; a page is given a bar that leads back.

    Raises:
        Http404: there is no such file in it.
    """
    content = report.package.files.get(path)
    if content is None:
        raise Http404
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    if kind == "text/html" and "/html/" in path:
        return _with_bar(content.decode(), report).encode(), kind
    return content, kind


def corrigendum_of(release: Release, name: str) -> tuple[bytes, str]:
    """Return a file of the corrigendum of a release and its media type.

    Raises:
        Http404: there is no corrigendum, or no such file in it.
    """
    if not release.corrigendum:
        raise Http404
    with ZipFile(BytesIO(bytes(release.corrigendum))) as package:
        if name not in package.namelist():
            raise Http404
        return package.read(name), mimetypes.guess_type(name)[0] or "application/octet-stream"


def _with_bar(page: str, report: Report) -> str:
    """Return a page of a report with a line above it: where it is from, and what came after it."""
    told = {"report": report, "lang": report.lang}
    style, bar = (
        render_to_string(f"publications/{name}.html", told) for name in ("bar_style", "bar")
    )
    head, body, rest = page.replace(HEAD_END, style + HEAD_END, 1).partition(BODY)
    opening, end, rest = rest.partition(">")
    return f"{head}{body}{opening}{end}{bar}{rest}"
