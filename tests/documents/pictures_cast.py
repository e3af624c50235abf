"""The edition behind the guide to pictures: its page as the only chapter, on made numbers."""

import re
import shutil
from pathlib import Path

from samsyn.codes import load_codes
from samsyn.documents import build_document, read_edition
from samsyn.returns import load_questionnaires
from samsyn.yearbook.given import compile_given, read_given

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guides" / "pictures.md"
DRAWINGS = GUIDE.parent / "pictures"
DATA = ROOT / "tests" / "documents-data" / "pictures"
SHOWN = re.compile(r"^!\[.*\]\((.*)\)$", re.MULTILINE)
LINK = re.compile(r"\[([^\]]*)\]\(writing-a-chapter\.md\)")
EDITION = """title = "Bildene"
subtitle = "Alle slag"
period = "2020"
publisher = "Samsyn"
date = "2021-06-30"
version = "1"
lang = "{lang}"
chapters = ["01-bildene.md"]

[[returns]]
cells = "../returns.csv"
services = "../services.csv"
"""


def pictures_edition(folder: Path, *, lang: str = "nb") -> Path:
    """Write an edition whose chapter is the page of the guide, without the pictures it shows."""
    edition = folder / "year" / "edition"
    edition.mkdir(parents=True)
    for name in ("returns.csv", "services.csv"):
        shutil.copy(DATA / name, edition.parent / name)
    (edition / "edition.toml").write_text(EDITION.format(lang=lang), encoding="utf-8")
    text = LINK.sub(r"\1", SHOWN.sub("", GUIDE.read_text(encoding="utf-8")))
    (edition / "01-bildene.md").write_text(text, encoding="utf-8")
    return edition


def built_pictures(folder: Path, *, lang: str = "nb"):
    """Return the built edition of the guide."""
    codes = load_codes()
    edition = read_edition(pictures_edition(folder, lang=lang))
    questionnaires = load_questionnaires()
    given = read_given(edition, codes=codes, questionnaires=questionnaires, lang=lang)
    return build_document(
        edition, compilation=compile_given(given), codes=codes, services=given.services
    )


def drawings_of(document):
    """Return both drawings of every picture of a document by the names of their files."""
    wide = {f"{picture.name}.svg": picture.svg for picture in document.pictures}
    return wide | {f"{picture.name}-narrow.svg": picture.narrow for picture in document.pictures}
