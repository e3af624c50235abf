"""From the folder of an edition to the finished report."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from samsyn.codes import Codes
from samsyn.documents import (
    Document,
    DocumentFinding,
    build_document,
    read_edition,
    write_docx,
    write_html,
    write_pdf,
)
from samsyn.figures import Compilation, Conflict, LeftOut, Settlement
from samsyn.returns import Finding, Questionnaires
from samsyn.yearbook.given import check_given, compile_given, read_given

Step = Literal["read", "check", "compile", "bind", "write"]
FORMATS = ("html", "pdf", "docx")


@dataclass(frozen=True, slots=True)
class Report:
    """What became of an edition.

    `answers` are the findings in the returns, `texts` those in the chapters, `conflicts` the
    numbers that two sources dispute, `left_out` the answers that are in no figure, with why, and
    `unused_settlements` the choices that settle no conflict there is. `files` is empty where an
    error in the chapters kept the report from being written.
    """

    files: tuple[Path, ...]
    answers: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    left_out: tuple[LeftOut, ...]
    unused_settlements: tuple[Settlement, ...]
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
    addresses: Mapping[str, str] | None = None,
) -> Report:
    """Read, check, compile, bind and write an edition.

    Args:
        folder: holds `edition.toml`, the chapters and what they name.
        out: the folder the report is written to; made where it is missing.
        formats: any of `FORMATS`.
        lang: of the findings; the report's own stands in `edition.toml`.
        on_step: told of each step as it begins.
        addresses: where the report lies in other languages, seen from `out`; without it, what
            the edition says itself.

    Raises:
        ReaderError: something cannot be read.
    """
    edition = read_edition(folder)
    if addresses is not None:
        edition = replace(edition, addresses=addresses)
    on_step("read")
    given = read_given(edition, codes=codes, questionnaires=questionnaires, lang=lang)
    on_step("check")
    answers = tuple(check_given(given, lang=lang))
    on_step("compile")
    compilation = compile_given(given)
    on_step("bind")
    bound = build_document(edition, compilation=compilation, codes=codes, services=given.services)
    faulty = any(finding.severity == "error" for finding in bound.findings)
    on_step("write")
    files = () if faulty else write_report(bound.document, out=out, formats=formats)
    return _told(files, answers=answers, compilation=compilation, texts=bound.findings)


def _told(
    files: tuple[Path, ...],
    *,
    answers: tuple[Finding, ...],
    compilation: Compilation,
    texts: tuple[DocumentFinding, ...],
) -> Report:
    return Report(
        files=files,
        answers=answers,
        conflicts=compilation.conflicts,
        left_out=compilation.left_out,
        unused_settlements=compilation.unused_settlements,
        texts=texts,
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
