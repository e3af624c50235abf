"""The chapters in their order, and the files that are made of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from samsyn.disclosure import Clearance, NotPublished
from samsyn.documents import Document, Meta, PlainChapter, plain_document, sealed
from samsyn.estimation import Study, lists_as_text
from samsyn.yearbook.report import FORMATS, write_report
from samsyn.yearbook.study_report.answer import answer_chapter
from samsyn.yearbook.study_report.appendix import appendix_chapter
from samsyn.yearbook.study_report.assumptions import assumptions_chapter
from samsyn.yearbook.study_report.every_method import methods_chapter
from samsyn.yearbook.study_report.input_file import INPUT
from samsyn.yearbook.study_report.listed_people import lists_chapter
from samsyn.yearbook.study_report.sensitivity import sensitivity_chapter
from samsyn.yearbook.study_report.telling import Telling


def study_report(
    study: Study, *, lang: str, published: date, title: str = "", publisher: str = "",
    version: str = "1", for_public: bool = False,
) -> Document:  # fmt: skip
    """Return the report of a study as a document for the writers.

    Args:
        study: as far as it has come; what is not there has no chapter.
        lang: `nb`, `nn` or `en`.
        published: the day that stands on it.
        title: of the report; without it, a question that says what it is about.
        publisher: who publishes it.
        version: of the report.
        for_public: tells no more than the recommended number, coarsely, and people in tens: many
            numbers from the same lists would give the counts away. Else it is for the office.
    """
    telling = Telling(study, lang, for_public)
    meta = Meta(
        title=title or telling.say("title"),
        subtitle=telling.say("subtitle", count=len(study.lists.names)), period="",
        publisher=publisher, date=published.isoformat(), version=version, lang=lang,
    )  # fmt: skip
    chapters = [answer_chapter(telling), lists_chapter(telling)]
    if not for_public:
        chapters += _of_the_office(telling)
    chapters += [assumptions_chapter(telling), appendix_chapter(telling)]
    return sealed(plain_document(meta, chapters))


def _of_the_office(telling: Telling) -> Iterator[PlainChapter]:
    """Yield the chapters of all that was estimated from the lists."""
    study, found = telling.study, telling.every_method
    if any(one.reasons != study.gate or one.estimate is not None for one in found):
        yield methods_chapter(telling)
    if study.without or study.merged or study.dial:
        yield sensitivity_chapter(telling)


def write_study_report(
    study: Study, into: Path, *, lang: str, published: date, formats: Sequence[str] = FORMATS,
    title: str = "", publisher: str = "", version: str = "1", for_public: bool = False,
    cleared: Clearance = NotPublished.DRAFT,
) -> tuple[Path, ...]:  # fmt: skip
    """Write the report of a study in each format, side by side.

    Args:
        study: as for `study_report`, as are the language, the day, the title and the rest.
        into: the folder it is written to.
        formats: any of `FORMATS`.
        cleared: a certificate over the document, or why it is not published.

    Returns:
        Every file written; the last are the exact counts, where the report is for the office.

    Raises:
        CertificateError: the certificate is over something else.
    """
    document = study_report(
        study, lang=lang, published=published, title=title, publisher=publisher, version=version,
        for_public=for_public,
    )  # fmt: skip
    written = write_report(document, out=into, formats=formats, cleared=cleared)
    if for_public:
        return written
    path = into / INPUT
    path.write_bytes(lists_as_text(study.lists).encode("utf-8"))
    return (*written, path)
