"""Next year's edition, begun from this year's."""

from dataclasses import dataclass
from pathlib import Path

import tomlkit

from samsyn.documents import (
    Recommendation,
    outline_of,
    read_edition,
    recommendations_chapter,
    recommendations_in,
)
from samsyn.yearbook.release_error import ReleaseError

SETTINGS = "edition.toml"
ANSWERED = "chapters/90-anbefalinger.md"
BEGUN = "0.1"
DECIDED_ANEW = ("small_numbers", "opened", "addresses")  # nobody has decided for next year


@dataclass(frozen=True, slots=True)
class Outline:
    """What was begun: the files, and the recommendations that wait to be answered for."""

    files: tuple[Path, ...]
    recommendations: tuple[Recommendation, ...]


def make_outline(folder: Path, *, period: str, out: Path) -> Outline:
    """Begin the edition of a period from that of an earlier one.

    Headings, tables and charts are carried over; their references are of the new period, as its
    numbers come in. Each recommendation waits, with its numbers as they were, to be answered for.

    Args:
        folder: of the edition that is there.
        period: of the new one.
        out: the folder of the new one; beside the old one, so that its data is found.

    Raises:
        EditionError: the edition cannot be read.
        ReleaseError: the new folder is there already, or it is the outline of a translation.
    """
    edition = read_edition(folder)
    if edition.translation is not None:
        raise ReleaseError("outline-translation", {"title": edition.title})
    if out.exists():
        raise ReleaseError("outline-there", {"folder": out.name})
    recommendations = tuple(
        one for chapter in edition.chapters
        for one in recommendations_in(chapter, period=edition.period)
    )  # fmt: skip
    texts = {chapter.file: outline_of(chapter) for chapter in edition.chapters}
    if recommendations:
        texts[ANSWERED] = recommendations_chapter(
            recommendations, period=edition.period, lang=edition.lang
        )
    texts[SETTINGS] = _settings(folder, before=edition.period, period=period, chapters=list(texts))
    return Outline(tuple(_written(out, texts)), recommendations)


def _settings(folder: Path, *, before: str, period: str, chapters: list[str]) -> str:
    """Return the settings of the new edition, all else as it was written."""
    settings = tomlkit.parse((folder / SETTINGS).read_text(encoding="utf-8"))
    for name in ("title", "subtitle"):
        if name in settings:
            settings[name] = str(settings[name]).replace(before, period)
    settings["period"], settings["version"] = period, BEGUN
    named = tomlkit.array()
    named.extend(chapters)
    settings["chapters"] = named.multiline(multiline=True)
    for name in DECIDED_ANEW:
        settings.pop(name, None)
    return tomlkit.dumps(settings)


def _written(out: Path, texts: dict[str, str]) -> list[Path]:
    paths = []
    for name, text in texts.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths
