"""An edition: a folder with `edition.toml`, chapters in Markdown and the data they refer to."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from samsyn.documents.edition_fault import edition_fault
from samsyn.documents.edition_files import read_text, within
from samsyn.documents.edition_table import EditionTable, read_edition_table
from samsyn.documents.limits import limits

NAME = "edition.toml"
DATA = ("cells", "services", "settlements")


@dataclass(frozen=True, slots=True)
class ChapterSource:
    """One chapter as it was written; `file` is its path in the edition."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class KeyFigureSource:
    """A key figure as it was written, and the line of its reference in `edition.toml`.

    `since` is an earlier period whose number is set beside it, or empty.
    """

    reference: str
    label: str
    note: str
    since: str
    line: int


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition says about itself, its chapters, and the data files it stands on.

    `cells` are paths of CSV files and filled-in workbooks, `services` and `settlements` of CSV
    files. `checksum` is the SHA-256 of
    everything that was named, in the order it was named.
    """

    folder: Path
    title: str
    subtitle: str
    period: str
    publisher: str
    date: str
    version: str
    lang: str
    chapters: tuple[ChapterSource, ...]
    key_figures: tuple[KeyFigureSource, ...]
    cells: tuple[Path, ...]
    services: tuple[Path, ...]
    settlements: tuple[Path, ...]
    checksum: str


def read_edition(folder: Path) -> Edition:
    """Read an edition.

    Args:
        folder: holds `edition.toml`; what it names may lie here or in the folder above.

    Raises:
        EditionError: names file, line and what to mend.
    """
    source = read_text(folder / NAME, name=NAME)
    table = read_edition_table(source, file=NAME)
    chapters = tuple(_chapters(table, folder=folder))
    cells, services, settlements = (_data(table, key, folder=folder) for key in DATA)
    return Edition(
        folder=folder,
        title=table.text("title"),
        subtitle=table.optional("subtitle"),
        period=table.period("period"),
        publisher=table.text("publisher"),
        date=table.day("date"),
        version=table.text("version"),
        lang=table.language("lang"),
        chapters=chapters,
        key_figures=tuple(_key_figures(table)),
        cells=cells,
        services=services,
        settlements=settlements,
        checksum=_checksum(source, chapters=chapters, paths=[*cells, *services, *settlements]),
    )


def _chapters(table: EditionTable, *, folder: Path) -> Iterable[ChapterSource]:
    names = table.names("chapters")
    if not names:
        raise table.fault("chapters-missing", key_of="chapters")
    for name in names:
        line = table.line_of(name, key="chapters")
        if names.count(name) > 1:
            raise edition_fault("file-twice", {"name": name}, file=NAME, line=line)
        path = within(name, folder=folder, top=folder, file=NAME, line=line)
        if not path.is_file():
            raise edition_fault("file-missing", {"name": name}, file=NAME, line=line)
        yield ChapterSource(file=name, text=read_text(path, name=name))


def _key_figures(table: EditionTable) -> Iterable[KeyFigureSource]:
    entries = table.tables("key_figures")
    most = limits().key_figures
    if len(entries) > most:
        fields = {"count": len(entries), "most": most}
        raise table.fault("key-figures-many", key_of="key_figures", fields=fields)
    for entry in entries:
        reference = entry.text("reference")
        yield KeyFigureSource(
            reference=reference.removeprefix("="),
            label=entry.text("label"),
            note=entry.optional("note"),
            since=entry.optional("since"),
            line=table.line_of(reference),
        )


def _data(table: EditionTable, key: str, *, folder: Path) -> tuple[Path, ...]:
    """Return the paths of one kind, named at the top or under any `[[returns]]`, each once."""
    names = [] if key == "cells" else list(table.names(key))
    for entry in table.tables("returns"):
        names.extend(entry.names(key))
    paths = []
    for name in dict.fromkeys(names):
        line = table.line_of(name, key=key)
        path = within(name, folder=folder, top=folder.resolve().parent, file=NAME, line=line)
        if not path.is_file():
            raise edition_fault("file-missing", {"name": name}, file=NAME, line=line)
        paths.append(path)
    if not paths and key != "settlements":
        raise table.fault("data-missing", key_of="returns", fields={"key": key})
    return tuple(dict.fromkeys(paths))


def _checksum(source: str, *, chapters: Iterable[ChapterSource], paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    texts = [source, *(chapter.text for chapter in chapters)]
    for content in [*(text.encode() for text in texts), *(path.read_bytes() for path in paths)]:
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()
