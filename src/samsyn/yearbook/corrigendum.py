"""From a report as it was published and as it is corrected to a corrigendum."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from samsyn.codes import Codes, digits
from samsyn.disclosure import Entry, NotPublished, certify
from samsyn.documents import (
    Built,
    Corrected,
    CorrectedFigure,
    Document,
    corrected_places,
    corrigendum_document,
    document_bytes,
    figure_in_words,
    sealed,
    write_docx,
    write_html,
    write_pdf,
)
from samsyn.figures import Figure
from samsyn.returns import Questionnaires
from samsyn.yearbook.binding import Bound, bind_and_protect
from samsyn.yearbook.given import Given, compile_given, edition_of, read_given
from samsyn.yearbook.release_error import ReleaseError


@dataclass(frozen=True, slots=True)
class Corrigendum:
    """What a correction changes: figures, places in the report, and whose answers.

    `document` is what is published of it, and `bound` the corrected report.
    """

    figures: tuple[CorrectedFigure, ...]
    places: tuple[Corrected, ...]
    services: tuple[str, ...]
    document: Document
    bound: Bound


def make_corrigendum(
    before: Path,
    after: Path,
    *,
    codes: Codes,
    questionnaires: Questionnaires,
    lang: str,
    reason: str = "",
    protects_all: bool = False,
    ledger: Sequence[Entry] = (),
) -> Corrigendum:
    """Compare a report as it was published with the same report, corrected.

    Args:
        before: the folder of the edition as it was published.
        after: the folder of the edition with its answers or its words corrected.
        lang: of the findings.
        reason: why it is corrected, as it is printed.
        protects_all: small numbers are hidden whatever the editions decided.
        ledger: everything published before the correction.

    Raises:
        ReaderError: something cannot be read.
        ReleaseError: the corrected report has errors, or no version of its own; or nothing in it
            is corrected.
    """
    editions = (edition_of(folder, protects_all=protects_all) for folder in (before, after))
    given = [
        read_given(one, codes=codes, questionnaires=questionnaires, lang=lang) for one in editions
    ]
    first, second = (_bound(one, entries) for one, entries in zip(given, ((), ledger), strict=True))
    places = _places(first, second, lang=lang)
    figures = tuple(_figures(first.built, second.built, given=given[1], codes=codes))
    services = tuple(_services(*given))
    document = corrigendum_document(
        second.built.document.meta, before=first.built.document.meta, figures=figures,
        places=places, services=services, reason=reason,
    )  # fmt: skip
    return Corrigendum(figures, places, services, sealed(document), second)


def _bound(given: Given, ledger: Sequence[Entry]) -> Bound:
    return bind_and_protect(given, compile_given(given), on_step=lambda _: None, ledger=ledger)


def _places(before: Bound, after: Bound, *, lang: str) -> tuple[Corrected, ...]:
    places = corrected_places(before.built.document, after.built.document)
    if not places:
        raise ReleaseError("corrigendum-nothing")
    was, now = (one.built.document.meta for one in (before, after))
    if was.version == now.version:
        raise ReleaseError("corrigendum-version", {"version": now.version})
    if after.is_faulty:
        errors = sum(one.severity == "error" for one in after.built.findings)
        raise ReleaseError("release-errors", {"title": now.title, "lang": lang, "count": errors})
    return places


def write_corrigendum(corrigendum: Corrigendum, *, out: Path) -> tuple[Path, ...]:
    """Write it as HTML, PDF and Word, by the certificate of the corrected report's check."""
    document = corrigendum.document
    cleared = (
        certify(document_bytes(document), name=document.meta.title,
                checked=corrigendum.bound.verdict.checked())
        if corrigendum.bound.certificate else NotPublished.DRAFT
    )  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    page = write_html(document, folder=out, cleared=cleared)[0]
    return (
        page,
        write_pdf(document, path=out / "rettelse.pdf", cleared=cleared),
        write_docx(document, path=out / "rettelse.docx", cleared=cleared),
    )


def _figures(
    before: Built, after: Built, *, given: Given, codes: Codes
) -> Iterator[CorrectedFigure]:
    """Yield each figure that stands in both with another number, by its name."""
    lang = given.edition.lang
    old = {figure.key: figure for figure in before.figures}
    new = {figure.key: figure for figure in after.figures}
    for key in sorted(old.keys() & new.keys()):
        was, now = old[key], new[key]
        if was.value != now.value:
            name = figure_in_words(now, codes=codes, services=given.services, lang=lang)
            yield CorrectedFigure(name, _number(was, lang=lang), _number(now, lang=lang))


def _number(figure: Figure, *, lang: str) -> str:
    return ":" if figure.value is None else digits(figure.value, lang=lang)


def _services(before: Given, after: Given) -> Iterator[str]:
    """Yield the names of those who answered otherwise, in the order of the report."""
    answers = [
        {(cell.service, cell.key, cell.value, cell.status) for cell in given.returns.cells}
        for given in (before, after)
    ]
    changed = {service for service, *_ in answers[0] ^ answers[1]}
    yield from (one.name for one in after.services if one.code in changed)
