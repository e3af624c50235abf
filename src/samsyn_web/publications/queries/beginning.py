"""What an edition begins with: the outline of the one before it, or the least there must be."""

from pathlib import Path
from tempfile import TemporaryDirectory

import tomlkit

from samsyn.yearbook import make_outline
from samsyn_web.collection.models import Round
from samsyn_web.face.texts import say
from samsyn_web.publications.models import Edition
from samsyn_web.publications.queries.editions import (
    ORIGINAL,
    SETTINGS,
    standing_of_texts,
)
from samsyn_web.publications.queries.folder import write_folder

Texts = dict[tuple[str, str], str]


def edition_before(of: Round) -> Edition | None:
    """Return the edition of the latest period before a round."""
    return Edition.objects.filter(round__period__lt=of.period).order_by("-round__period").first()


def texts_to_begin(of: Round, *, publisher: str, day: str) -> Texts:
    """Return what an edition of a round begins with.

    The chapters of last year's edition are carried over as an outline, with its recommendations to
    be answered for; without one, there is a first chapter to write in.
    """
    before = edition_before(of)
    if before is None:
        return _least(of, publisher=publisher, day=day)
    with TemporaryDirectory() as folder:
        folders = write_folder(before, Path(folder))
        out = Path(folder) / "next"
        made = make_outline(folders[0], period=of.period, out=out)
        paths = [path.relative_to(out).as_posix() for path in made.files]
        ordered = sorted(paths, key=lambda path: path == SETTINGS)
        return {(ORIGINAL, path): (out / path).read_text(encoding="utf-8") for path in ordered}


def texts_as_they_stand(of: Edition) -> Texts:
    """Return every text of an edition, to begin a correction with."""
    return {at: one.latest.content for at, one in standing_of_texts(of).items()}


def _least(of: Round, *, publisher: str, day: str) -> Texts:
    settings = tomlkit.document()
    for name, value in (
        ("title", say("publications.begin-title", lang=ORIGINAL, period=of.period)),
        ("subtitle", ""), ("period", of.period), ("publisher", publisher), ("date", day),
        ("version", "1.0"), ("lang", ORIGINAL), ("small_numbers", "protected"),
    ):  # fmt: skip
        settings[name] = value
    chapter = say("publications.begin-chapter", lang=ORIGINAL)
    return {
        (ORIGINAL, "chapters/01-innledning.md"): f"# {chapter}\n",
        (ORIGINAL, SETTINGS): tomlkit.dumps(settings),
    }
