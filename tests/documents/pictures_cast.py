"""The edition behind the guide to pictures: its page as the only chapter, on made numbers."""

import re
import shutil
from pathlib import Path

from documents_cast import CODES, cells_of, services_of

from samsyn.documents import build_document, read_edition
from samsyn.figures import compile_figures

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
    services = services_of(DATA / "services.csv")
    return build_document(
        read_edition(pictures_edition(folder, lang=lang)),
        compilation=compile_figures(
            cells=cells_of(DATA / "returns.csv"), services=services, codes=CODES
        ),
        codes=CODES,
        services=services,
    )
