"""What of the publications may be looked in: numbers, and every section of a report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import lxml.html
from django.urls import reverse
from lxml.html import HtmlElement

from samsyn_web.publications.queries.figure_page import figure_page, headline_of
from samsyn_web.publications.queries.figures import public_figures
from samsyn_web.publications.queries.releases import standing_at
from samsyn_web.publications.queries.reports import Report, report_of

HEADINGS = ("h1", "h2", "h3")
LEFT_OUT = ("noter-", "tall-")  # notes, and the list of sources: the numbers are found by name


@dataclass(frozen=True, slots=True)
class Searchable:
    """A piece that can be found: its kind, what it is called, what it says, where it lies."""

    kind: str
    title: str
    text: str
    address: str


def searchable_in(lang: str, *, at: datetime) -> Iterator[Searchable]:
    """Yield everything that may be looked in, in a language."""
    public = public_figures(at)
    for code in public.published.quantities if public else ():
        page = figure_page(public, code, lang=lang)
        told = f"{headline_of(page.latest, public=public, lang=lang)} ({page.latest.period})"
        yield Searchable("number", page.name, f"{told}. {page.definition}",
                         reverse("figure", args=[code]))  # fmt: skip
    for release in standing_at(at):
        report = report_of(release, lang=lang, at=at)
        if report.lang == lang:
            yield from _sections(report)


def _sections(report: Report) -> Iterator[Searchable]:
    folder = f"{report.lang}/html/"
    pages = (path for path in report.package.files if path.startswith(folder))
    for path in sorted(path for path in pages if path.endswith(".html")):
        address = reverse("report-file", args=[
            report.release.period, report.release.version, path
        ])  # fmt: skip
        page = lxml.html.fromstring(report.package.files[path])
        for main in page.xpath("//main/section[@class='chapter']"):
            for heading, text in _pieces(main):
                name = heading.get("id") or ""
                if not name.startswith(LEFT_OUT):
                    title = " ".join(heading.text_content().split())
                    yield Searchable("report", title, text, f"{address}#{name}")


def _pieces(chapter: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield each heading of a chapter with the words under it."""
    heading, words = None, []
    for element in chapter:
        if element.tag in HEADINGS:
            if heading is not None:
                yield heading, " ".join(words)
            heading, words = element, []
        else:
            words.append(" ".join(element.text_content().split()))
    if heading is not None:
        yield heading, " ".join(words)
