"""From the folder of an edition to the finished report."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from samsyn.codes import Codes, read_period
from samsyn.documents import (
    Document,
    DocumentFinding,
    Edition,
    build_document,
    read_edition,
    write_docx,
    write_html,
    write_pdf,
)
from samsyn.figures import Compilation, Conflict, compile_figures, read_settlements
from samsyn.returns import (
    Cell,
    Finding,
    Questionnaires,
    Returns,
    Service,
    check,
    read_returns,
    read_services,
)

Step = Literal["read", "check", "compile", "bind", "write"]
FORMATS = ("html", "pdf", "docx")


@dataclass(frozen=True, slots=True)
class Report:
    """What became of an edition.

    `answers` are the findings in the returns, `texts` those in the chapters, `conflicts` the
    numbers that two sources dispute. `files` is empty where an error in the chapters kept the
    report from being written.
    """

    files: tuple[Path, ...]
    answers: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    texts: tuple[DocumentFinding, ...]


def make_report(
    folder: Path,
    *,
    out: Path,
    formats: Sequence[str] = FORMATS,
    codes: Codes,
    questionnaires: Questionnaires,
    lang: str,
    on_step: Callable[[Step], None],
) -> Report:
    """Read, check, compile, bind and write an edition.

    Args:
        folder: holds `edition.toml`.
        out: the folder the report is written to; made where it is missing.
        lang: of the findings; the report's own stands in `edition.toml`.
        on_step: told of each step as it begins.

    Raises:
        ReaderError: something cannot be read.
    """
    edition = read_edition(folder)
    on_step("read")
    services = tuple(s for path in edition.services for s in read_services(path))
    returns = _returns(edition, lang=lang)
    on_step("check")
    answers = tuple(
        _check(returns, edition=edition, services=services, codes=codes,
               questionnaires=questionnaires, lang=lang)
    )  # fmt: skip
    on_step("compile")
    compilation = _compile(edition, returns.cells, services, codes, questionnaires)
    on_step("bind")
    bound = build_document(edition, compilation=compilation, codes=codes, services=services)
    faulty = any(finding.severity == "error" for finding in bound.findings)
    on_step("write")
    return Report(
        files=() if faulty else write_report(bound.document, out=out, formats=formats),
        answers=answers,
        conflicts=compilation.conflicts,
        texts=bound.findings,
    )


def write_report(document: Document, *, out: Path, formats: Sequence[str]) -> tuple[Path, ...]:
    """Write a bound document in each format, side by side."""
    out.mkdir(parents=True, exist_ok=True)
    writers: dict[str, Callable[[], Iterable[Path]]] = {
        "html": lambda: write_html(document, folder=out),
        "pdf": lambda: [write_pdf(document, path=out / "rapport.pdf")],
        "docx": lambda: [write_docx(document, path=out / "rapport.docx")],
    }
    with ThreadPoolExecutor() as pool:
        written = [pool.submit(writers[name]) for name in formats]
        return tuple(path for files in written for path in files.result())


def _returns(edition: Edition, *, lang: str) -> Returns:
    read = [read_returns(path, lang=lang) for path in edition.cells]
    return Returns(
        cells=tuple(cell for returns in read for cell in returns.cells),
        unread=tuple(finding for returns in read for finding in returns.unread),
    )


def _check(
    returns: Returns, *, edition: Edition, services: Sequence[Service], codes: Codes,
    questionnaires: Questionnaires, lang: str,
) -> Iterable[Finding]:  # fmt: skip
    """Check every period against the one before; of other years only errors are told."""
    periods = sorted({cell.period for cell in returns.cells})
    yield from returns.unread
    for period in periods:
        before = str(read_period(period).year - 1)
        report = check(
            Returns(cells=_of(returns.cells, period)), services=services, codes=codes,
            questionnaires=questionnaires, previous=Returns(cells=_of(returns.cells, before)),
            lang=lang,
        )  # fmt: skip
        for finding in report.findings:
            if period == edition.period or finding.severity == "error":
                yield finding


def _of(cells: Iterable[Cell], period: str) -> tuple[Cell, ...]:
    return tuple(cell for cell in cells if cell.period == period)


def _compile(
    edition: Edition, cells: Sequence[Cell], services: Sequence[Service], codes: Codes,
    questionnaires: Questionnaires,
) -> Compilation:  # fmt: skip
    settlements = [s for path in edition.settlements for s in read_settlements(path)]
    return compile_figures(
        cells=cells, services=services, codes=codes, questionnaires=questionnaires,
        settlements=settlements,
    )  # fmt: skip
