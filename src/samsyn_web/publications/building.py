"""Building the package of an edition in a process of its own.

Writing a report takes half a minute and more than a gigabyte, which a process that answers pages
would never give back.
"""

import json
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from samsyn.codes import ReaderError, load_codes
from samsyn.disclosure import DisclosureError, Entry, enter, read_ledger
from samsyn.returns import load_questionnaires
from samsyn.yearbook import make_corrigendum, make_release, read_key, write_corrigendum
from samsyn_web.face.apart import apart

FILES = ("rettelse.html", "rettelse.pdf", "rettelse.docx")
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP file can say; no clock is asked


@dataclass(frozen=True, slots=True)
class BuiltPackage:
    """A package, and what its release adds to the ledger: each entry as the file it is."""

    content: bytes
    entries: tuple[str, ...]
    corrigendum: bytes = b""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Correcting:
    """The edition that is corrected, as it was released, and why, as it is printed."""

    before: Path
    reason: str


def build_package(
    folders: list[Path], *, ledger: list[str], key: str, lang: str,
    correcting: Correcting | None = None,
) -> BuiltPackage:  # fmt: skip
    """Build a package; `fault` says why there is none, in a language.

    Args:
        folders: of the edition and its translations.
        ledger: everything published before, each entry as the file it is, in their order.
        key: the file of the key it is signed with, or nothing.
        lang: of the fault.
        correcting: what it corrects; then a corrigendum is made too.
    """
    return apart(_build, folders, ledger, key, lang, correcting)


def _build(
    folders: list[Path], ledger: list[str], key: str, lang: str, correcting: Correcting | None
) -> BuiltPackage:
    with TemporaryDirectory() as held:
        place = Path(held)
        for number, text in enumerate(ledger, start=1):
            (place / f"{number:06d}.json").write_text(text, encoding="utf-8")
        try:
            before = read_ledger(place)
            release = make_release(
                folders, codes=load_codes(), questionnaires=load_questionnaires(), lang=lang,
                on_step=_silent, key=read_key(Path(key)) if key else None,
                ledger=before,
            )  # fmt: skip
            told = (
                _corrigendum(correcting, folders[0], ledger=before, lang=lang)
                if correcting
                else b""
            )
            for entry in release.entries:
                enter(place, entry)
        except (ReaderError, DisclosureError) as fault:
            return BuiltPackage(b"", (), fault=fault.message(lang))
        added = [f"{entry.number:06d}.json" for entry in release.entries]
        texts = tuple((place / name).read_text(encoding="utf-8") for name in added)
        return BuiltPackage(release.content, texts, told)


def _corrigendum(
    correcting: Correcting, after: Path, *, ledger: tuple[Entry, ...], lang: str
) -> bytes:
    """Return the corrigendum as HTML, PDF and Word in a ZIP file."""
    made = make_corrigendum(
        correcting.before, after, codes=load_codes(), questionnaires=load_questionnaires(),
        lang=lang, reason=correcting.reason, ledger=ledger,
    )  # fmt: skip
    with TemporaryDirectory() as folder:
        files = write_corrigendum(made, out=Path(folder))
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as package:
            for name, path in zip(FILES, files, strict=True):
                package.writestr(ZipInfo(name, FIRST_DAY), path.read_bytes(), ZIP_DEFLATED)
    return packed.getvalue()


def entries_in(text: str) -> list[str]:
    """Return the entries that were kept as JSON."""
    return list(json.loads(text))


def _silent(_: str) -> None:
    """Hear of a step, and say nothing."""
