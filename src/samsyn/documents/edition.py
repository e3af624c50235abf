"""An edition: a folder with `edition.toml`, chapters in Markdown and the data they refer to."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from samsyn.documents.edition_fault import edition_fault
from samsyn.documents.edition_files import read_text, within
from samsyn.documents.edition_model import NAME, ChapterSource, Edition, KeyFigureSource
from samsyn.documents.edition_small_numbers import read_small_numbers
from samsyn.documents.edition_table import EditionTable, read_edition_table
from samsyn.documents.edition_translation import (
    check_no_translation,
    check_nothing_twice,
    is_translation,
    read_addresses,
    read_translation,
    translated_key_figures,
)
from samsyn.documents.limits import limits

DATA = ("cells", "services", "settlements")


def read_edition(folder: Path) -> Edition:
    """Read an edition.

    Args:
        folder: holds `edition.toml`; what it names may lie here or in the folder above.

    Raises:
        EditionError: names file, line and what to mend.
    """
    source = read_text(folder / NAME, name=NAME)
    table = read_edition_table(source, file=NAME)
    if is_translation(table):
        return _translating(table, folder=folder)
    return _standing_alone(table, folder=folder)


def _standing_alone(table: EditionTable, *, folder: Path) -> Edition:
    """Return an edition that says all for itself."""
    check_no_translation(table)
    chapters = tuple(_chapters(table, names=table.names("chapters"), folder=folder))
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
        addresses=read_addresses(table),
        small_numbers=read_small_numbers(table, lang=table.language("lang")),
    )


def _translating(table: EditionTable, *, folder: Path) -> Edition:
    """Return an edition in another language: its own words, and all else from the original."""
    path, line = table.text("translates"), table.line_of_key("translates")
    top = folder.resolve().parent
    place = within(path, folder=folder, top=top, file=NAME, line=line)
    there = read_edition_table(read_text(place / NAME, name=NAME), file=NAME)
    check_nothing_twice(table, original=there)
    original = _standing_alone(there, folder=place)
    names = tuple(chapter.file for chapter in original.chapters)
    chapters = tuple(_chapters(table, names=names, folder=folder))
    return Edition(
        folder=folder,
        title=table.text("title"),
        subtitle=table.optional("subtitle"),
        period=original.period,
        publisher=table.text("publisher"),
        date=table.day("date") if table.optional("date") else original.date,
        version=table.optional("version") or original.version,
        lang=table.language("lang"),
        chapters=chapters,
        key_figures=tuple(translated_key_figures(table, original=original)),
        cells=original.cells,
        services=original.services,
        settlements=original.settlements,
        addresses=read_addresses(table),
        translation=read_translation(table, original=original),
        small_numbers=read_small_numbers(there, lang=table.language("lang")),
    )


def _chapters(
    table: EditionTable, *, names: Sequence[str], folder: Path
) -> Iterable[ChapterSource]:
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
