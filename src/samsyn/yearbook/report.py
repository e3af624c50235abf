"""From the folder of an edition to the finished report."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from samsyn.codes import Codes
from samsyn.disclosure import (
    Certificate,
    Clearance,
    Entry,
    certificate_to_json,
)
from samsyn.documents import (
    Document,
    DocumentFinding,
    Edition,
    Standing,
    write_docx,
    write_html,
    write_pdf,
)
from samsyn.figures import Compilation, Conflict, Figure, LeftOut, Settlement
from samsyn.returns import Finding, Questionnaires, Service
from samsyn.yearbook.binding import Bound, Listener, bind_and_protect
from samsyn.yearbook.given import Given, check_given, compile_given, edition_of, read_given
from samsyn.yearbook.protecting import Verdict

FORMATS = ("html", "pdf", "docx")
CERTIFICATE = "sertifikat.json"  # lies beside the report


@dataclass(frozen=True, slots=True)
class Report:
    """What became of an edition.

    `answers` are the findings in the returns, `texts` those in the chapters, `conflicts` the
    numbers that two sources dispute, `left_out` the answers that are in no figure, with why, and
    `unused_settlements` the choices that settle no conflict there is. `files` is empty where an
    error in the chapters kept the report from being written. `certificate` is None for a draft:
    `verdict` says then what could not be shown. `figures` are those that stand in it, as its
    readers see them, `stands` where, and `services` those whose answers they are.
    """

    files: tuple[Path, ...]
    answers: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    left_out: tuple[LeftOut, ...]
    unused_settlements: tuple[Settlement, ...]
    texts: tuple[DocumentFinding, ...]
    verdict: Verdict
    certificate: Certificate | None
    figures: tuple[Figure, ...] = ()
    services: tuple[Service, ...] = ()
    stands: tuple[Standing, ...] = ()


def make_report(
    folder: Path,
    *,
    out: Path,
    formats: Sequence[str] = FORMATS,
    codes: Codes,
    questionnaires: Questionnaires,
    lang: str,
    on_step: Listener,
    addresses: Mapping[str, str] | None = None,
    protects_all: bool = False,
    ledger: Sequence[Entry] = (),
) -> Report:
    """Read, check, compile, bind, protect and write an edition.

    Args:
        folder: holds `edition.toml`, the chapters and what they name.
        out: the folder the report is written to.
        formats: any of `FORMATS`.
        lang: of the findings; the report's own stands in `edition.toml`.
        on_step: told of each step as it begins.
        addresses: where it lies in other languages, seen from `out`, if not the edition says so.
        protects_all: small numbers are hidden whatever the edition decided.
        ledger: everything published before.

    Raises:
        ReaderError: something cannot be read.
    """
    edition = _edition(folder, addresses=addresses, protects_all=protects_all)
    on_step("read")
    given = read_given(edition, codes=codes, questionnaires=questionnaires, lang=lang)
    on_step("check")
    answers = tuple(check_given(given, lang=lang))
    on_step("compile")
    compilation = compile_given(given)
    bound = bind_and_protect(given, compilation, on_step=on_step, ledger=ledger)
    on_step("write")
    files = _files(bound, out=out, formats=formats)
    return _told(files, answers=answers, compilation=compilation, bound=bound, given=given)


def _files(bound: Bound, *, out: Path, formats: Sequence[str]) -> tuple[Path, ...]:
    """Write the document unless a text has an error."""
    if bound.is_faulty:
        return ()
    return write_report(bound.built.document, out=out, formats=formats, cleared=bound.clearance)


def _edition(folder: Path, *, addresses: Mapping[str, str] | None, protects_all: bool) -> Edition:
    edition = edition_of(folder, protects_all=protects_all)
    return edition if addresses is None else replace(edition, addresses=addresses)


def _told(
    files: tuple[Path, ...],
    *,
    answers: tuple[Finding, ...],
    compilation: Compilation,
    bound: Bound,
    given: Given,
) -> Report:
    return Report(
        files=files,
        answers=answers,
        conflicts=compilation.conflicts,
        left_out=compilation.left_out,
        unused_settlements=compilation.unused_settlements,
        texts=bound.built.findings,
        verdict=bound.verdict,
        certificate=bound.certificate,
        figures=bound.built.figures,
        services=given.services,
        stands=bound.built.stands,
    )


def write_report(
    document: Document, *, out: Path, formats: Sequence[str], cleared: Clearance
) -> tuple[Path, ...]:
    """Write a bound document in each format, side by side.

    Raises:
        CertificateError: the certificate is over something else.
    """
    out.mkdir(parents=True, exist_ok=True)
    writers: dict[str, Callable[[], Iterable[Path]]] = {
        "html": lambda: write_html(document, folder=out, cleared=cleared),
        "pdf": lambda: [write_pdf(document, path=out / "rapport.pdf", cleared=cleared)],
        "docx": lambda: [write_docx(document, path=out / "rapport.docx", cleared=cleared)],
    }
    if isinstance(cleared, Certificate):
        (out / CERTIFICATE).write_text(certificate_to_json(cleared), encoding="utf-8")
    with ThreadPoolExecutor() as pool:
        written = [pool.submit(writers[name]) for name in formats]
        return tuple(path for files in written for path in files.result())
