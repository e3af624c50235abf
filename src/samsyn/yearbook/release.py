"""A release: the report in every language and format, its data, and what proves it whole."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from html import escape
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from samsyn import __version__
from samsyn.codes import Codes, checksum_words, day_name
from samsyn.disclosure import Entry, head_of
from samsyn.documents import Edition, read_edition
from samsyn.returns import Questionnaires
from samsyn.yearbook.binding import Listener
from samsyn.yearbook.release_data import data_files
from samsyn.yearbook.release_error import ReleaseError, release_phrases
from samsyn.yearbook.release_package import MANIFEST, packed
from samsyn.yearbook.report import CERTIFICATE, Report, make_report

PAGE = Path(__file__).parent / "data" / "release.html"
START = "index.html"
OFFERED = ("rapport.html", "rapport.pdf", "rapport.docx")


@dataclass(frozen=True, slots=True)
class Release:
    """A release as the bytes of its package, the reports in it by language, and what it adds to the
    ledger: to be entered before anybody sees the package."""

    content: bytes
    reports: tuple[tuple[str, Report], ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    edition: Edition
    report: Report


def make_release(
    folders: Sequence[Path],
    *,
    codes: Codes,
    questionnaires: Questionnaires,
    lang: str,
    on_step: Listener,
    key: Ed25519PrivateKey | None = None,
    protects_all: bool = False,
    ledger: Sequence[Entry] = (),
) -> Release:
    """Make a release of an edition and its translations.

    Args:
        folders: of the edition, and of its translations.
        lang: of the findings.
        on_step: told of each step as it begins.
        key: what it is signed with; without it, nobody can tell from whom it is.
        protects_all: small numbers are hidden whatever the edition decided about them.
        ledger: everything published before.

    Raises:
        ReaderError: something cannot be read.
        ReleaseError: a text has errors, nobody decided about small numbers, answers contradict
            each other, or the editions are not of one report.
    """
    editions = [read_edition(folder) for folder in folders]
    _insist_on_one(editions)
    with TemporaryDirectory() as made:
        parts = []
        for edition in editions:
            report = make_report(
                edition.folder, out=Path(made) / edition.lang, codes=codes,
                questionnaires=questionnaires, lang=lang, on_step=on_step,
                addresses=_addresses(edition, among=editions), protects_all=protects_all,
                ledger=ledger,
            )  # fmt: skip
            parts.append(_insist_releasable(edition, report))
        files = _written(Path(made))
    return _finished(parts, files | _data(parts, codes=codes), key=key, ledger=ledger)


def _finished(
    parts: Sequence[_Part],
    files: Mapping[str, bytes],
    *,
    key: Ed25519PrivateKey | None,
    ledger: Sequence[Entry],
) -> Release:
    """Return the release with its first page and its manifest."""
    first = parts[0]
    entries = first.report.verdict.entries(
        publication=f"{first.edition.title} {first.edition.version}", day=first.edition.date
    )
    whole = {**files, START: _start(parts).encode()}
    manifest = _manifest(parts, whole, head=head_of((*ledger, *entries)))
    content = packed({**whole, MANIFEST: manifest.encode()}, key=key)
    reports = tuple((part.edition.lang, part.report) for part in parts)
    return Release(content, reports, entries)


def _addresses(edition: Edition, *, among: Sequence[Edition]) -> dict[str, str]:
    """Return where the report lies in the other languages, seen from its own folder."""
    others = (other.lang for other in among if other.lang != edition.lang)
    return {lang: f"../{lang}/rapport.html" for lang in others}


def _written(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _insist_on_one(editions: Sequence[Edition]) -> None:
    first, *others = editions
    strange = next((one for one in others if not _translates(one, first)), None)
    if first.translation is not None or strange is not None:
        title = (strange or first).title
        raise ReleaseError("release-strange", {"title": title, "original": first.title})
    languages = [one.lang for one in editions]
    for lang in languages:
        if languages.count(lang) > 1:
            raise ReleaseError("release-twice", {"lang": lang})


def _translates(edition: Edition, original: Edition) -> bool:
    translated = edition.translation
    folder = original.folder.resolve()
    return translated is not None and translated.original.folder.resolve() == folder


def _insist_releasable(edition: Edition, report: Report) -> _Part:
    fields = {"title": edition.title, "lang": edition.lang}
    errors = sum(one.severity == "error" for one in report.texts)
    if errors or not report.files:
        raise ReleaseError("release-errors", {**fields, "count": errors})
    if report.certificate is None:
        raise ReleaseError("release-draft", fields)
    if report.conflicts:
        raise ReleaseError("release-conflicts", {**fields, "count": len(report.conflicts)})
    return _Part(edition, report)


def _data(parts: Sequence[_Part], *, codes: Codes) -> dict[str, bytes]:
    first = parts[0]
    figures = [figure for part in parts for figure in part.report.figures]
    return data_files(
        figures, services=first.report.services,
        stands=[(part.edition.lang, one) for part in parts for one in part.report.stands],
        codes=codes, title=first.edition.title,
        day=first.edition.date, checked=first.report.verdict.checked(),
    )  # fmt: skip


def _manifest(parts: Sequence[_Part], files: dict[str, bytes], *, head: str) -> str:
    edition = parts[0].edition
    told = {
        "title": edition.title, "period": edition.period, "date": edition.date,
        "version": edition.version, "publisher": edition.publisher,
        "languages": [part.edition.lang for part in parts],
        "titles": {part.edition.lang: part.edition.title for part in parts},
        "publishers": {part.edition.lang: part.edition.publisher for part in parts},
        "program": {"name": "Samsyn", "version": __version__},
        "certificates": [
            {"language": part.edition.lang, "path": f"{part.edition.lang}/{CERTIFICATE}",
             **(asdict(part.report.certificate) if part.report.certificate else {})}
            for part in parts
        ],
        "ledger": head,
        "files": [{"path": name, "bytes": len(files[name])} for name in sorted(files)],
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _start(parts: Sequence[_Part]) -> str:
    """Return the page that a reader opens first: one section a language."""
    first = parts[0].edition
    return Template(PAGE.read_text(encoding="utf-8")).substitute(
        lang=first.lang, title=escape(first.title),
        sections="\n".join(_section(part) for part in parts),
    )  # fmt: skip


def _section(part: _Part) -> str:
    edition, lang = part.edition, part.edition.lang

    def say(key: str, **fields: object) -> str:
        return escape(release_phrases().say(key, lang=lang, fields=fields))

    offered = "".join(
        f'<li><a href="{lang}/{name}">{say(name.replace(".", "-"))}</a></li>' for name in OFFERED
    )
    certificate = part.report.certificate
    checked = checksum_words(certificate.sha256) if certificate else ""
    return (
        f'<section lang="{lang}"><h2>{say("language")}</h2>'
        f"<p><strong>{escape(edition.title)}.</strong> {escape(edition.subtitle)}</p>"
        f"<p>{escape(edition.publisher)}, {day_name(date.fromisoformat(edition.date), lang=lang)}. "
        f"{say('version', version=edition.version)}</p>"
        f"<ul>{offered}"
        f'<li><a href="data/figures.csv">{say("figures")}</a></li>'
        f'<li><a href="data/definitions.csv">{say("definitions")}</a></li></ul>'
        f"<p>{say('whole')}</p><p>{say('certified')} <code>{checked}</code></p></section>"
    )
