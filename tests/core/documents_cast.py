"""Figures and an edition that the tests of documents share."""

import csv
from pathlib import Path

from samsyn.codes import load_codes
from samsyn.documents import build_document, read_edition
from samsyn.documents.bind import Ground
from samsyn.documents.bind import bind as bind_reference
from samsyn.documents.build import Built
from samsyn.documents.walk import text_of
from samsyn.figures import Compilation, Figure, compile_figures
from samsyn.returns import Cell, Place, Service

DATA = Path(__file__).parent.parent / "documents-data"
EDITION = DATA / "edition"
CODES = load_codes()
SERVICE_FIELDS = ("service", "name", "organisation", "group", "counted_as")
SERVICES = tuple(
    Service(code=code, name=name, organisation=name, group=group, counted_as="fulgt opp i året")
    for code, name, group in [
        ("htso", "HTSO", "housing"),
        ("rosa", "ROSA", "housing"),
        ("nadheim", "Nadheim", "other"),
    ]
)


def figure(value, *, at="assisted-adults all 2020", bounds=(None, None), **other):
    """Return a hand-made figure: `at` is written as in a chapter, with nothing left out."""
    quantity, scope, period, *pairs = at.split()
    where = [pair.split("=") for pair in pairs]
    given = {
        "status": "reported" if value else "zero",
        "sources": ("htso", "rosa"),
        "missing": (),
        "definition": quantity,
        **other,
    }
    if value is None:
        given["status"] = other.get("status", "not-recorded")
    return Figure(
        period=period,
        quantity=quantity,
        scope=scope,
        dimension="*".join(dimension for dimension, _ in where) or "total",
        category="*".join(category for _, category in where),
        value=value,
        lower=bounds[0],
        upper=bounds[1],
        counted=CODES.quantities[quantity].basis,
        cells=(),
        **given,
    )


class Shelf:
    """Hand-made figures, found as a compilation finds them."""

    def __init__(self, *figures):
        self._figures = {figure.key: figure for figure in figures}

    @property
    def figures(self):
        return tuple(self._figures.values())

    def find(self, *, period, quantity, scope, dimension, category):
        return self._figures.get((period, quantity, scope, dimension, category))


def ground(*figures, lang="nb", period="2020", services=SERVICES):
    return Ground(figures=Shelf(*figures), codes=CODES, services=services, period=period, lang=lang)


def printed(reference, *figures, lang="nb", period="2020", beside=()):
    """Return what a reference prints, in words."""
    here = ground(*figures, lang=lang, period=period)
    return bind_reference(reference, ground=here, beside=beside).text


def cells_of(path: Path) -> list[Cell]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Cell(
                **{key: row[key] for key in ("period", "service", "quantity", "dimension")},
                category=row["category"],
                value=int(row["value"]) if row["value"] else None,
                status=row["status"],
                basis=row["basis"],
                note=row["note"],
                place=Place(file=path.name, row=number),
            )
            for number, row in enumerate(csv.DictReader(file), start=2)
        ]


def services_of(path: Path) -> list[Service]:
    with path.open(encoding="utf-8", newline="") as file:
        return [Service(*(row[key] for key in SERVICE_FIELDS)) for row in csv.DictReader(file)]


def compilation_of(folder: Path = DATA) -> Compilation:
    return compile_figures(
        cells=cells_of(folder / "returns.csv"),
        services=services_of(folder / "services.csv"),
        codes=CODES,
    )


def build(folder: Path = EDITION, *, lang="") -> Built:
    return build_document(
        read_edition(folder),
        compilation=compilation_of(),
        codes=CODES,
        services=services_of(DATA / "services.csv"),
        lang=lang,
    )


def edition_with(tmp_path: Path, *chapters: str, toml: str = "", lang="nb") -> Path:
    """Write an edition of these chapters beside the data of the small edition."""
    folder = tmp_path / "data" / "edition"
    folder.mkdir(parents=True)
    for name in ("returns.csv", "services.csv"):
        (folder.parent / name).write_bytes((DATA / name).read_bytes())
    names = []
    for number, text in enumerate(chapters, start=1):
        names.append(f"{number:02}-kapittel.md")
        (folder / names[-1]).write_text(text, encoding="utf-8")
    fields = {
        "title": "T", "subtitle": "U", "period": "2020", "publisher": "P",
        "date": "2021-06-30", "version": "1", "lang": lang,
    }  # fmt: skip
    lines = [f'{key} = "{value}"' for key, value in fields.items()]
    lines += [f"chapters = {names}", toml]
    lines += ["[[returns]]", 'cells = "../returns.csv"', 'services = "../services.csv"']
    (folder / "edition.toml").write_text("\n".join(lines), encoding="utf-8")
    return folder


def build_chapters(tmp_path: Path, *chapters: str, lang="nb") -> Built:
    return build(edition_with(tmp_path, *chapters, lang=lang))


def text_of_chapter(built: Built, place: int = 0) -> str:
    return text_of(list(built.document.chapters[place].blocks))


def rules_of(built: Built) -> list[tuple[str, int]]:
    return [(found.rule, found.line) for found in built.findings]
